import type { Edition } from '../edition.ts';
import type { IsoDate } from '../school-return.ts';
import { awardsHeld } from './awards-held.ts';
import type {
  AwardHeld,
  AwardKnown,
  BoroughReturn,
  ConsolidatedReturn,
  IssuedWorkbook,
  TakenFile,
  UnreadFile,
} from './borough-return.ts';
import { accountFor } from './coverage.ts';
import { contentOf, isBegun, laAreaOf, organisationOf } from './content.ts';
import { countFigures } from './count-figures.ts';
import type { PlaceOf } from './differences.ts';
import { differencesOf } from './differences.ts';
import type { LaArea } from './figures.ts';
import type { Awaited } from './issued.ts';
import { awaitReturns, earlierYear, notReturned } from './issued.ts';
import { matchSchools } from './match.ts';
import { namesakes, strangers } from './notes.ts';
import { byArea, byExpiry, byFile, bySchool } from './order.ts';
import type { SettledSchool } from './settle.ts';
import { settleSchool } from './settle.ts';

/** What was given: each file is either taken in as a return or not. */
export interface Inputs {
  readonly taken: readonly TakenFile[];
  readonly unread: readonly UnreadFile[];
  /** Files among them that are not workbooks: nobody expects a return in them. */
  readonly others: readonly UnreadFile[];
}

export interface ConsolidationContext {
  readonly edition: Edition;
  readonly asOf: IsoDate;
  /** Null without a list of issued workbooks. */
  readonly issued: readonly IssuedWorkbook[] | null;
  /** Awards that are on record elsewhere; those of the returns are added. */
  readonly awardsKnown?: readonly AwardKnown[];
  /** Whether they are all that is known of what the panel decided. */
  readonly onlyAwardsKnown?: boolean;
  readonly placeOf: PlaceOf;
}

/**
 * Matches the returns, settles which copy of each counts, and counts them. The order of the files does not matter.
 * @throws RangeError where the account of the files does not balance, so that no figure is shown of which files are missing
 */
export function consolidate(inputs: Inputs, options: ConsolidationContext): BoroughReturn {
  const { edition, asOf, issued, awardsKnown = [], onlyAwardsKnown = false, placeOf } = options;
  const taken = [...inputs.taken].sort(byFile);
  const unread = [...inputs.unread].sort(byFile);
  const others = [...inputs.others].sort(byFile);
  const isEarlierYear = earlierYear(issued ?? []);
  const schools = matchSchools(taken, (file) => contentOf(file, edition)).map((files) => {
    const settled = settleSchool(files, edition, asOf, isEarlierYear);
    return { settled, returns: returnsOf(settled, edition) };
  });
  const awards = awardsHeld(
    schools.map((school) => school.returns),
    awardsKnown,
    edition,
    asOf,
  ).flat();
  const returns = schools.flatMap((school) => school.returns).sort(bySchool);
  const setAside = schools.flatMap(({ settled }) => settled.setAside).sort(byFile);
  const awaited = issued && awaitReturns(issued, taken, edition);
  return {
    editionId: edition.id,
    asOf,
    sample: returns.some(({ schoolReturn }) => schoolReturn.meta.sample) || awardsKnown.some(({ sample }) => sample),
    suppressed: false,
    onlyAwardsKnown,
    coverage: accountFor(taken.length, unread.length, others.length, returns, setAside),
    ...figuresOf(returns, awards, awaited, edition),
    returns,
    awards: [...awards].sort(byExpiry),
    differences: schools
      .flatMap(({ settled }) => settled.superseded.flatMap((some) => differencesOf(some, edition, placeOf)))
      .sort(bySchool),
    queries: [
      ...schools.flatMap(({ settled }) => settled.queries),
      ...namesakes(returns, edition),
      ...(issued ? strangers(returns, issued, edition) : []),
    ].sort((one, other) => Number(other.blocking) - Number(one.blocking) || bySchool(one, other)),
    notReturned: awaited && [...notReturned(awaited, taken, [...unread, ...others])].sort(bySchool),
    setAside,
    unreadable: unread,
    otherFiles: others,
  };
}

function returnsOf({ standing, setAside }: SettledSchool, edition: Edition): readonly ConsolidatedReturn[] {
  return standing.map(({ file, standing: as }) => {
    const filesThat = (because: 'superseded' | 'duplicate') =>
      setAside.filter((each) => each.because === because && each.standing === file.file).map((each) => each.file);
    const { details } = file.schoolReturn;
    return {
      ...file,
      standing: as,
      la: laAreaOf(details.la, edition),
      organisation: organisationOf(details),
      begun: isBegun(file.schoolReturn, edition),
      supersededFiles: filesThat('superseded'),
      duplicateFiles: filesThat('duplicate'),
    };
  });
}

function figuresOf(
  returns: readonly ConsolidatedReturn[],
  awards: readonly AwardHeld[],
  awaited: readonly Awaited[] | null,
  edition: Edition,
): Pick<BoroughReturn, 'overAll' | 'perLa'> {
  const counted = returns.filter(({ standing }) => standing === 'counted');
  const latest = awards.filter((award) => award.latest);
  const areas = new Map<string | null, LaArea>();
  for (const { la } of [...counted, ...latest, ...(awaited ?? [])]) areas.set(la.code, la);
  const figures = (area: LaArea | null) => {
    const isHere = ({ la }: { readonly la: LaArea }) => area === null || la.code === area.code;
    return countFigures(
      {
        la: area,
        returns: counted.filter(isHere),
        awards: latest.filter(isHere),
        issued: awaited?.filter(isHere) ?? null,
      },
      edition,
    );
  };
  return { overAll: figures(null), perLa: [...areas.values()].sort(byArea).map(figures) };
}
