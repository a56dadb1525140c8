import type { Edition } from '../edition.ts';
import type { IsoDate } from '../school-return.ts';
import type { OfficerQuery, SetAside, Standing, TakenFile } from './borough-return.ts';
import type { Superseded } from './copies.ts';
import { settleCopies } from './copies.ts';
import { cyclesOf } from './cycles.ts';
import { groupsSharing } from './groups.ts';
import type { SchoolFiles } from './match.ts';
import { contradiction, schoolsOfOneId } from './match.ts';
import * as query from './queries.ts';

/** The decisions about one school's files, and the questions left to the officer. */
export interface SettledSchool {
  /** Returns of the current cycle come last. */
  readonly standing: readonly { readonly file: TakenFile; readonly standing: Standing }[];
  readonly setAside: readonly SetAside[];
  readonly superseded: readonly Superseded[];
  readonly queries: readonly OfficerQuery[];
}

/**
 * Settles which of a school's files stand, and which of these count.
 * @param isEarlierYear by the list of issued workbooks; such a return never counts
 */
export function settleSchool(
  { files, betweenSchools }: SchoolFiles,
  edition: Edition,
  asOf: IsoDate,
  isEarlierYear: (file: TakenFile) => boolean,
): SettledSchool {
  const earlier = cyclesOf(files.filter(isEarlierYear), asOf);
  const current = files.filter((file) => !isEarlierYear(file));
  const cycles = [...earlier, ...cyclesOf(current, asOf)].map((cycle) => settleCycle(cycle, edition, asOf));
  const settled = cycles.map(({ standing, queries, ...rest }, index) => {
    const isCurrent = index === cycles.length - 1 && current.length > 0;
    const isOpen = queries.some(({ blocking }) => blocking) || betweenSchools !== null;
    const as: Standing = isOpen ? 'awaiting' : isCurrent ? 'counted' : 'earlier';
    return { ...rest, queries, standing: standing.map((file) => ({ file, standing: as })) };
  });
  const [first] = files;
  const lastYears = settled[earlier.length - 1]?.standing ?? [];
  return {
    standing: settled.flatMap(({ standing }) => standing),
    setAside: settled.flatMap(({ setAside }) => setAside),
    superseded: settled.flatMap(({ superseded }) => superseded),
    queries: [
      ...(first && betweenSchools ? [query.numbersDisagree([first], betweenSchools, edition)] : []),
      ...settled.flatMap(({ queries }) => queries),
      ...lastYears.filter(({ file }) => file.stage !== 'decided').map(({ file }) => query.ofEarlierYear(file, edition)),
    ],
  };
}

interface SettledCycle extends Omit<SettledSchool, 'standing'> {
  readonly standing: readonly TakenFile[];
}

function settleCycle(files: readonly TakenFile[], edition: Edition, asOf: IsoDate): SettledCycle {
  const settled = returnsOf(files).map((copies) => settleReturn(copies, edition, asOf));
  const standing = settled.flatMap((each) => each.standing);
  const apart = settled.length === 1 ? contradiction(files) : null;
  return {
    standing,
    setAside: settled.flatMap(({ setAside }) => setAside),
    superseded: settled.flatMap(({ superseded }) => superseded),
    queries: [
      ...(settled.length > 1 ? [query.twoReturns(standing, edition)] : []),
      ...(apart ? [query.numbersDisagree(standing, apart, edition)] : []),
      ...settled.flatMap(({ queries }) => queries),
    ],
  };
}

function settleReturn(copies: readonly TakenFile[], edition: Edition, asOf: IsoDate): SettledCycle {
  const settled = schoolsOfOneId(copies).map((some) => settleCopies(some, edition, asOf));
  const standing = settled.flatMap((each) => each.standing);
  const superseded = settled.flatMap((each) => each.superseded);
  return {
    standing,
    superseded,
    setAside: settled.flatMap(({ setAside }) => setAside),
    queries: [
      ...(settled.length > 1 ? [query.oneIdTwoSchools(standing, edition)] : []),
      ...settled.flatMap((each) => (each.standing.length > 1 ? [query.orderUnknown(each.standing, edition)] : [])),
      ...superseded.flatMap((some) => query.signsDisagree(some, edition)),
    ],
  };
}

/**
 * A school's files by return: copies bear one id; those without an id are of the one return that there is, else a return
 * of their own.
 */
function returnsOf(files: readonly TakenFile[]): readonly (readonly TakenFile[])[] {
  const ids = new Set(files.flatMap(({ schoolReturn }) => schoolReturn.meta.returnId ?? []));
  if (ids.size <= 1) return [files];
  return groupsSharing(files, ({ schoolReturn }) => [schoolReturn.meta.returnId ?? '']);
}
