import { isUsedAgain } from '../../../framework/award.ts';
import { awardIds } from '../../../framework/edition.ts';
import type { RoundDecision } from '../../../framework/round/decisions.ts';
import type { IsoDate, YesNo } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { ListedWorkbook } from '../../../generator/intake/lists/issued-list.ts';
import type { Award } from '../../../register/award.ts';
import type { Book } from '../../../register/book.ts';
import { isOfSameYear } from '../../../register/claim.ts';
import type { ReturnRow } from '../../api/returns.ts';
import type { Reached, Waiting, Year } from '../../api/year.ts';
import { IssuedWorkbooks } from './issued-workbooks.ts';
import { lapsingOf } from './lapsing.ts';
import { numbersOf } from './numbers.ts';
import type { KnownRound } from './round-workbooks.ts';
import type { AssessedReturn, Row } from './rows.ts';
import { dayOf, isDecided, isDeferred, rowsOf } from './rows.ts';

/** A return with what its year needs of it. */
export interface StandingReturn extends AssessedReturn, Pick<ReturnRow, 'organisation' | 'urn' | 'stage' | 'errors'> {
  readonly key: string;
  readonly laestab: string | null;
  /** Whether the school seeks the award; null where it does not say. */
  readonly intention: YesNo | null;
}

/** All that is known of an office on a day. */
export interface YearFacts {
  readonly day: IsoDate;
  /** Of all years, each once. */
  readonly issued: readonly ListedWorkbook[];
  readonly returns: readonly StandingReturn[];
  readonly unreadable: number;
  readonly unread: number;
  readonly rounds: readonly KnownRound[];
  readonly book: Book;
  /** Serials of the awards that were put together to be sent. */
  readonly sent: ReadonlySet<string>;
}

/** Schools that are named at once. */
const mostNamed = 2_000;

/** Where everything stands. What is over for a school that has been issued another workbook since is not of this year. */
export function standingOf(facts: YearFacts): Omit<Year, 'awardTitles' | 'lists' | 'troubles'> {
  const { day, unreadable, unread, rounds, book, sent } = facts;
  const issued = new IssuedWorkbooks(facts.issued, day);
  const awards = new Awards(book, day, facts.returns);
  const all = rowsOf(rounds, facts.returns);
  const rows = new Map([...all].filter(([key, row]) => !isDecided(row) || !issued.isEarlier([key], dayOf(row))));
  const isSettled = ({ key, stage, intention }: StandingReturn): boolean => {
    const row = all.get(key);
    const isForPanel = intention === 'yes' && stage !== 'draft';
    return !isForPanel || (row !== undefined && isDecided(row) && !isDeferred(row)) || awards.ofReturn(key).length > 0;
  };
  const isOfEarlierYear = (each: StandingReturn): boolean => issued.isEarlier(marksOf(each), each.assessedOn);
  const returns = facts.returns.filter((each) => !isOfEarlierYear(each) || !isSettled(each));
  const came = new Set(returns.filter((each) => !isOfEarlierYear(each)).flatMap(marksOf));
  const hasCome = ({ returnId, ...numbers }: ListedWorkbook): boolean =>
    all.has(returnId) || awards.isOf(returnId) || [returnId, ...numbersOf(numbers)].some((mark) => came.has(mark));
  const notReturned = issued.current.filter((each) => !hasCome(each));
  const seeking = returns.filter(({ intention }) => intention !== 'no');
  const numbers = new Map(returns.map((each) => [each.key, numbersOf(each)]));
  const certified = new Map<string, Award>();
  const isToSchedule = (each: StandingReturn): boolean => {
    const row = rows.get(each.key);
    const isFree = row === undefined ? awards.ofReturn(each.key).length === 0 : isDeferred(row);
    return isFree && isVerified(each) && each.errors === 0;
  };
  const contradicted: Row[] = [];
  let toCertify = 0;
  const decided = [...rows.values()].filter(isDecided);
  for (const decision of decided) {
    const award = awards.of(decision, numbers.get(decision.key) ?? []);
    if (award !== null) certified.set(award.serial, award);
    else if (awards.contradict(decision)) contradicted.push(decision);
    else if (isAward(decision)) toCertify += 1;
  }
  for (const key of [...rows.keys(), ...returns.map((each) => each.key)])
    for (const award of awards.ofReturn(key)) certified.set(award.serial, award);
  const reached: Reached = {
    issued: issued.current.length,
    returned: returns.length,
    verified: new Set([...returns.filter(isVerified).map(({ key }) => key), ...rows.keys()]).size,
    agenda: rows.size,
    decided: decided.length,
    certified: certified.size,
    sent: [...certified.keys()].filter((serial) => sent.has(serial)).length,
  };
  const waiting: Waiting = {
    toReturn: notReturned.length,
    toPutRight: returns.filter(({ errors }) => errors > 0).length,
    unreadable,
    unread,
    toVerify: seeking.filter(({ stage, errors, key }) => stage === 'complete' && errors === 0 && !rows.has(key)).length,
    toSchedule: seeking.filter(isToSchedule).length,
    toDecide: [...rows.values()].filter((each) => !isDecided(each) && awards.ofReturn(each.key).length === 0).length,
    toCertify,
    contradicted: contradicted.length,
    toSend: [...certified.values()].filter((award) => awards.isInForce(award) && !sent.has(award.serial)).length,
  };
  return {
    day,
    reached,
    waiting,
    earlierWorkbooks: issued.earlier,
    contradicted: contradicted.slice(0, mostNamed).map(({ key, organisation, round }) => ({
      organisation,
      round: round.name,
      isHeldHere: round.isHeldHere,
      row: key,
    })),
    notReturned: notReturned
      .slice(0, mostNamed)
      .map(({ organisation, laName, la }) => ({ organisation, la: laName ?? la })),
    rounds: rounds.map(({ file, decisions, isHeldHere, trouble }) => ({
      file,
      isHeldHere,
      agenda: decisions.length,
      decided: decisions.filter(isDecided).length,
      trouble,
    })),
    lapsing: lapsingOf(book, day, issued.current),
  };
}

/** What a return's own Panel sheet says is no decision of the panel. */
function isVerified({ stage }: StandingReturn): boolean {
  return stage === 'verified' || stage === 'decided';
}

function marksOf(each: StandingReturn): readonly string[] {
  return [each.key, ...numbersOf(each)];
}

function isAward({ panel }: RoundDecision): boolean {
  return awardIds.some((award) => award === known(panel.decision));
}

/** The awards of a register, by those who hold them. */
class Awards {
  private readonly byMark = new Map<string, Award[]>();
  private readonly states = new Map<string, ReturnType<Book['stateOn']>>();
  private readonly assessed: ReadonlyMap<string | null, IsoDate | null>;

  constructor(book: Book, day: IsoDate, returns: readonly AssessedReturn[]) {
    this.assessed = new Map(returns.map(({ key, assessedOn }) => [key, assessedOn]));
    for (const award of book.awards()) {
      this.states.set(award.serial, book.stateOn(award, day));
      const { returnId, ...numbers } = award.school;
      for (const mark of [returnId ?? [], numbersOf(numbers)].flat()) {
        const held = this.byMark.get(mark);
        if (held === undefined) this.byMark.set(mark, [award]);
        else held.push(award);
      }
    }
  }

  /** What a panel’s decision has become; null where it is not in the register. */
  of({ key, panel }: RoundDecision, numbers: readonly string[]): Award | null {
    const held = [key, ...numbers].flatMap((mark) => this.byMark.get(mark) ?? []);
    const [decision, day] = [known(panel.decision), known(panel.decidedOn)];
    return held.find(({ facts }) => facts.award === decision && facts.decidedOn === day) ?? null;
  }

  /** Whether the register has another decision on the return: then no certificate is issued for this one. */
  contradict(decision: RoundDecision): boolean {
    const decidedOn = dayOf(decision);
    if (decidedOn === null) return false;
    const held = this.byMark.get(decision.key) ?? [];
    return held.some((award) => award.school.returnId === decision.key && isOfSameYear(award, { decidedOn }));
  }

  /** Whether an award was made on a return, also one that was withdrawn. */
  isOf(returnId: string): boolean {
    return (this.byMark.get(returnId) ?? []).some(({ school }) => school.returnId === returnId);
  }

  /** The awards that were made on a return as it is now, unless they were withdrawn. @param key as `returnKeyOf` gives it */
  ofReturn(key: string): readonly Award[] {
    const held = this.byMark.get(key) ?? [];
    const assessedOn = this.assessed.get(key) ?? null;
    const isOfNow = ({ school, facts }: Award): boolean =>
      school.returnId === key && !isUsedAgain(assessedOn, facts.decidedOn);
    return held.filter((award) => isOfNow(award) && this.states.get(award.serial) !== 'withdrawn');
  }

  isInForce({ serial }: Award): boolean {
    const state = this.states.get(serial);
    return state === 'in force' || state === 'due';
  }
}
