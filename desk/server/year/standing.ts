import { awardIds } from '../../../framework/edition.ts';
import type { RoundDecision } from '../../../framework/round/decisions.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { ListedWorkbook } from '../../../generator/intake/lists/issued-list.ts';
import type { Award } from '../../../register/award.ts';
import type { Book } from '../../../register/book.ts';
import type { ReturnRow } from '../../api/returns.ts';
import type { Reached, Waiting, Year } from '../../api/year.ts';
import { lapsingOf } from './lapsing.ts';
import { numbersOf } from './numbers.ts';
import type { KnownRound } from './round-workbooks.ts';

/** A return, of several copies the newest. */
export interface StandingReturn extends Pick<ReturnRow, 'organisation' | 'urn' | 'stage' | 'errors'> {
  /** As `returnKeyOf` gives it. */
  readonly key: string;
  readonly laestab: string | null;
}

/** All that is known of an office on a day. */
export interface YearFacts {
  readonly day: IsoDate;
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

/** Where everything stands. */
export function standingOf(facts: YearFacts): Omit<Year, 'lists' | 'troubles'> {
  const { day, issued, returns, unreadable, unread, rounds, book, sent } = facts;
  const returned = new Set(returns.flatMap((each) => [each.key, ...numbersOf(each)]));
  const notReturned = issued.filter((each) => ![each.returnId, ...numbersOf(each)].some((mark) => returned.has(mark)));
  const rows = rowsOf(rounds);
  const verified = returns.filter(({ stage }) => stage === 'verified' || stage === 'decided');
  const awards = new Awards(book, day);
  const numbers = new Map(returns.map((each) => [each.key, numbersOf(each)]));
  const made = [...rows.values()].filter(isAward);
  const certified = new Map<string, Award>();
  let toCertify = 0;
  for (const decision of made) {
    const award = awards.of(decision, numbers.get(decision.key) ?? []);
    if (award === null) toCertify += 1;
    else certified.set(award.serial, award);
  }
  for (const key of [...rows.keys(), ...returns.map((each) => each.key)])
    for (const award of awards.ofReturn(key)) certified.set(award.serial, award);
  const decidedRows = [...rows.values()].filter(isDecided);
  const reached: Reached = {
    issued: issued.length,
    returned: returns.length,
    verified: new Set([...verified.map(({ key }) => key), ...rows.keys()]).size,
    agenda: rows.size,
    decided: new Set([
      ...decidedRows.map(({ key }) => key),
      ...returns.filter(({ stage }) => stage === 'decided').map(({ key }) => key),
    ]).size,
    certified: certified.size,
    sent: [...certified.keys()].filter((serial) => sent.has(serial)).length,
  };
  const waiting: Waiting = {
    toReturn: notReturned.length,
    toPutRight: returns.filter(({ errors }) => errors > 0).length,
    unreadable,
    unread,
    toVerify: returns.filter(({ stage, errors, key }) => stage === 'complete' && errors === 0 && !rows.has(key)).length,
    toSchedule: verified.filter(
      ({ key, errors }) => errors === 0 && !rows.has(key) && awards.ofReturn(key).length === 0,
    ).length,
    toDecide: [...rows.values()].filter((each) => !isDecided(each) && awards.ofReturn(each.key).length === 0).length,
    toCertify,
    toSend: [...certified.values()].filter((award) => awards.isInForce(award) && !sent.has(award.serial)).length,
  };
  return {
    day,
    reached,
    waiting,
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
    lapsing: lapsingOf(book, day, issued),
  };
}

/** By return: of several rounds, the row in which the panel has decided. */
function rowsOf(rounds: readonly KnownRound[]): ReadonlyMap<string, RoundDecision> {
  const rows = new Map<string, RoundDecision>();
  for (const decision of rounds.flatMap(({ decisions }) => decisions)) {
    const before = rows.get(decision.key);
    if (before === undefined || isDecided(decision) || !isDecided(before)) rows.set(decision.key, decision);
  }
  return rows;
}

function isDecided({ panel }: RoundDecision): boolean {
  return panel.decision !== null;
}

function isAward({ panel }: RoundDecision): boolean {
  return awardIds.some((award) => award === known(panel.decision));
}

/** The awards of a register, by those who hold them. */
class Awards {
  private readonly byMark = new Map<string, Award[]>();
  private readonly states = new Map<string, ReturnType<Book['stateOn']>>();

  constructor(book: Book, day: IsoDate) {
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
    return (
      held.find(({ facts }) => facts.decidedOn === known(panel.decidedOn) && facts.award === known(panel.decision)) ??
      null
    );
  }

  /** The awards that were made on a return, unless they were withdrawn. @param key as `returnKeyOf` gives it */
  ofReturn(key: string): readonly Award[] {
    const held = this.byMark.get(key) ?? [];
    return held.filter((award) => award.school.returnId === key && this.states.get(award.serial) !== 'withdrawn');
  }

  isInForce({ serial }: Award): boolean {
    const state = this.states.get(serial);
    return state === 'in force' || state === 'due';
  }
}
