import type { Edition } from '../edition.ts';
import type { IsoDate } from '../school-return.ts';
import type { SetAside, TakenFile } from './borough-return.ts';
import { contentOf } from './content.ts';
import { groupsSharing } from './groups.ts';
import { laterThan } from './later.ts';

/** The copies of one return, with the one that stands, or those among which the officer has to choose. */
export interface Copies {
  /** Usually one copy; several if nothing shows which is the latest. */
  readonly standing: readonly TakenFile[];
  readonly setAside: readonly SetAside[];
  /** Copies that a later copy replaces. */
  readonly superseded: readonly Superseded[];
}

export interface Superseded {
  readonly earlier: TakenFile;
  readonly later: TakenFile;
  readonly reason: string;
  readonly contradicted: string | null;
}

/** Settles the copies of one return: identical ones are one, and the one that is later than every other stands. */
export function settleCopies(files: readonly TakenFile[], edition: Edition, asOf: IsoDate): Copies {
  if (files.length === 1) return { standing: files, setAside: [], superseded: [] };
  const identical = groupsSharing(files, (file) => [contentOf(file, edition)]);
  const setAside: SetAside[] = [];
  const distinct = identical.flatMap(([first, ...others]) => {
    if (!first) return [];
    for (const { file } of others) {
      setAside.push({ file, because: 'duplicate', standing: first.file, reason: 'Both files hold the same.' });
    }
    return [first];
  });
  const laterIn = (files: readonly TakenFile[], earlier: TakenFile) =>
    files.flatMap((file) => {
      const later = file === earlier ? null : laterThan(file, earlier, edition, asOf);
      return later ? [{ file, ...later }] : [];
    })[0];
  const latest = distinct.filter((file) => laterIn(distinct, file) === undefined);
  // A different sign may decide each pair. A copy that none of the latest copies is later than therefore stays among
  // them.
  const standing = distinct.filter((file) => latest.includes(file) || laterIn(latest, file) === undefined);
  const superseded: Superseded[] = [];
  for (const earlier of distinct) {
    const later = standing.includes(earlier) ? undefined : laterIn(latest, earlier);
    if (!later) continue;
    superseded.push({ earlier, later: later.file, reason: later.reason, contradicted: later.contradicted });
    setAside.push({
      file: earlier.file,
      because: 'superseded',
      standing: later.file.file,
      reason: `The other copy is the later: ${later.reason}.`,
    });
  }
  return { standing, setAside, superseded };
}
