import type { Edition } from '../../../framework/edition.ts';
import { fieldAt } from '../../../framework/fields.ts';
import { nearestLa } from '../../../framework/nearest-la.ts';
import { printableLine } from '../../../framework/printable-line.ts';
import { recognise } from '../../../framework/recognise.ts';
import { laestabOf } from '../../../framework/school-numbers.ts';
import { WrongRequest } from '../../failure.ts';
import type { ListedSchool } from '../../intake/lists/school-list.ts';

export function codeOf(la: string | null, edition: Edition): string | null {
  return la === null ? null : recognise(la, fieldAt(edition, 'details.la').choices);
}

/** The first three digits of a LAESTAB, where they are a local authority of the edition. */
export function laOfNumber(school: Pick<ListedSchool, 'laestab'>, edition: Edition): string | null {
  const code = laestabOf(school)?.slice(0, 3);
  return edition.localAuthorities.find((la) => la.code === code)?.code ?? null;
}

export function laInWords({ la, laName }: ListedSchool, code: string | null, edition: Edition): string {
  return (
    edition.localAuthorities.find((each) => each.code === code)?.name ??
    printableLine(laName ?? la ?? 'no local authority')
  );
}

export function codesOf(las: readonly string[], edition: Edition): ReadonlySet<string> {
  return new Set(
    las.map((la) => {
      const code = codeOf(la, edition);
      if (code === null) {
        throw new WrongRequest('la-unknown', { la, edition: edition.title, near: nearestLa(la, edition) });
      }
      return code;
    }),
  );
}

export function suggestion(la: string, edition: Edition): string {
  const near = nearestLa(la, edition);
  return near === null ? '' : `Did you mean ${near.name} (${near.code})? `;
}
