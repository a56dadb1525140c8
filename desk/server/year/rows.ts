import { isUsedAgain } from '../../../framework/award.ts';
import type { RoundDecision } from '../../../framework/round/decisions.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { KnownRound } from './round-workbooks.ts';

/** A return, of several copies the newest. */
export interface AssessedReturn {
  /** As `returnKeyOf` gives it; null where it cannot be read. */
  readonly key: string | null;
  readonly assessedOn: IsoDate | null;
}

/** A row of an agenda. */
export interface Row extends RoundDecision {
  readonly round: KnownRound;
}

/**
 * By return: of several rounds, the row in which it was decided last; what was deferred waits on another agenda, where it is on one.
 * A decision of a time before its school used the workbook again is not on the return that is there now.
 */
export function rowsOf(rounds: readonly KnownRound[], returns: readonly AssessedReturn[]): ReadonlyMap<string, Row> {
  const assessed = new Map(returns.map(({ key, assessedOn }) => [key, assessedOn]));
  const rows = new Map<string, Row>();
  for (const round of rounds)
    for (const decision of round.decisions) {
      if (isUsedAgain(assessed.get(decision.key) ?? null, dayOf(decision))) continue;
      const row = { ...decision, round };
      const before = rows.get(row.key);
      if (before === undefined || isAtLeast(row, before)) rows.set(row.key, row);
    }
  return rows;
}

export function isDecided({ panel }: RoundDecision): boolean {
  return panel.decision !== null;
}

export function isDeferred({ panel }: RoundDecision): boolean {
  return known(panel.decision) === 'deferred';
}

/** Whether the panel has it before it, or has given it an award: a return with no award may come again. */
export function isBeforePanel({ panel }: RoundDecision): boolean {
  const decision = known(panel.decision);
  return decision !== 'deferred' && decision !== 'none';
}

export function dayOf({ panel }: RoundDecision): IsoDate | null {
  return known(panel.decidedOn);
}

function isAtLeast(row: Row, other: Row): boolean {
  const [rank, before] = [rankOf(row), rankOf(other)];
  return rank === before ? (dayOf(row) ?? '') >= (dayOf(other) ?? '') : rank > before;
}

function rankOf(row: Row): number {
  if (isDeferred(row)) return 0;
  return isDecided(row) ? 2 : 1;
}
