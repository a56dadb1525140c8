import type { Edition } from '../edition.ts';
import { anyOf } from '../rules/wording.ts';
import { numberInWords } from '../sentences.ts';
import type { OfficerQuery, QueryCode, TakenFile } from './borough-return.ts';
import { laAreaOf, numbersOf, organisationOf } from './content.ts';
import type { Superseded } from './copies.ts';

/** What the officer is asked or told about the matching of returns. */

/** Different return ids, or an id and none, share a number: the framework's return of a school is one. */
export function twoReturns(files: readonly TakenFile[], edition: Edition): OfficerQuery {
  return asked('two-returns', true, files, edition, {
    message: `These are ${numberInWords(files.length)} different returns of one school${sharing(files)}. None is in the figures.`,
    remedy: `Ask the school which return counts, take the ${files.length === 2 ? 'other' : 'others'} out of the folder, and consolidate again.`,
  });
}

export function orderUnknown(files: readonly TakenFile[], edition: Edition): OfficerQuery {
  return asked('order-unknown', true, files, edition, {
    message:
      'These are copies of one return that differ, and nothing in them tells which is the latest. None is in the figures.',
    remedy: `Ask the school which copy counts, take the ${files.length === 2 ? 'other' : 'others'} out of the folder, and consolidate again.`,
  });
}

export function oneIdTwoSchools(files: readonly TakenFile[], edition: Edition): OfficerQuery {
  const names = [...new Set(files.map(({ schoolReturn }) => organisationOf(schoolReturn.details)))];
  return asked('one-id-two-schools', true, files, edition, {
    message: `These files have the same return id, but are of different schools: ${names.join('; ')}. None is in the figures.`,
    remedy:
      'Issue a workbook of its own to each school, or take out the copy that does not count; then consolidate again.',
  });
}

export function numbersDisagree(
  files: readonly TakenFile[],
  [one, other]: readonly [TakenFile, TakenFile],
  edition: Edition,
): OfficerQuery {
  const schools = [one, other].map(({ schoolReturn, file }) => `${organisationOf(schoolReturn.details)} (${file})`);
  return asked('numbers-disagree', true, files, edition, {
    message: `Its URN and its LAESTAB lead to different schools: ${schools.join(' and ')}. It is not in the figures.`,
    remedy: 'Correct the URN or the LAESTAB on Details, and consolidate again.',
  });
}

/** For information only: the current copy counts. */
export function signsDisagree({ earlier, later, reason, contradicted }: Superseded, edition: Edition): OfficerQuery[] {
  if (contradicted === null) return [];
  return [
    asked('signs-disagree', false, [later, earlier], edition, {
      message: `${later.file} counts in place of ${earlier.file}, because ${reason}. But this speaks for ${earlier.file}: ${contradicted}.`,
      remedy: 'Look at the differences. If the other copy should count, take this one out of the folder.',
    }),
  ];
}

export function sameName(file: TakenFile, others: readonly TakenFile[], edition: Edition): OfficerQuery {
  return asked('same-name', false, [file, ...others], edition, {
    message:
      'Returns with the name of one school, of which one has neither a return id nor a URN nor a LAESTAB. Each is counted.',
    remedy: 'If they are of one school, take out the one that does not count; else ask for the URN.',
  });
}

export function notIssued(file: TakenFile, edition: Edition): OfficerQuery {
  return asked('not-issued', false, [file], edition, {
    message: 'This return does not come from any workbook on the issued list. It is counted.',
    remedy: 'Check that it belongs here; a school that came later can be added to the list.',
  });
}

export function ofEarlierYear(file: TakenFile, edition: Edition): OfficerQuery {
  return asked('earlier-year', false, [file], edition, {
    message:
      'This return was assessed before a workbook was issued to the school, and has another return id than that. It is taken for one of the year before, and is not in the figures.',
    remedy:
      'If it is of this year, add its return id to the list of issued workbooks as a line of its own, and consolidate again.',
  });
}

function asked(
  code: QueryCode,
  blocking: boolean,
  files: readonly TakenFile[],
  edition: Edition,
  { message, remedy }: Pick<OfficerQuery, 'message' | 'remedy'>,
): OfficerQuery {
  const details = files[0]?.schoolReturn.details;
  return {
    code,
    blocking,
    la: laAreaOf(details?.la ?? null, edition),
    organisation: organisationOf({ organisation: details?.organisation ?? null }),
    files: files.map(({ file }) => file),
    message,
    remedy,
  };
}

/** ` (URN 100123)`: the numbers that more than one of the files gives. */
function sharing(files: readonly TakenFile[]): string {
  const numbers = files.map(numbersOf);
  const shared = (of: (number: (typeof numbers)[number]) => string | null, title: string) => {
    const given = numbers.flatMap((number) => of(number) ?? []);
    return [...new Set(given.filter((number, index) => given.indexOf(number) !== index))].map(
      (number) => `${title} ${number}`,
    );
  };
  const all = [...shared(({ urn }) => urn, 'URN'), ...shared(({ laestab }) => laestab, 'LAESTAB')];
  return all.length === 0 ? '' : ` (${anyOf(all)})`;
}
