import { oneOf } from '../../../framework/rules/entries.ts';
import { outcomeIds } from '../../../framework/rules/wording.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { IsoDate, Outcome } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { RoundWorkbooks } from '../year/round-workbooks.ts';
import type { Rounds } from './rounds.ts';

export interface DecidedRow {
  readonly outcome: Outcome;
  readonly decidedOn: IsoDate | null;
}

/** A round of the office, and what its panel has decided. */
export interface DecidedRound {
  readonly name: string;
  /** Name of its workbook. */
  readonly file: string;
  readonly isHeldHere: boolean;
  /** By the key of the row, of those that are decided. */
  readonly decisions: ReadonlyMap<string, DecidedRow>;
  /** Why its workbook does not count as it is; null where it does. */
  readonly trouble: string | null;
  /** Another text once anything of it changes. */
  readonly state: string;
}

interface At {
  readonly rounds: Rounds;
  readonly roundWorkbooks: RoundWorkbooks;
}

/** The rounds of an office, held at the desk or made with the command line. @throws EnvironmentLacks */
export async function decidedRounds(
  { rounds, roundWorkbooks }: At,
  edition: Edition,
): Promise<readonly DecidedRound[]> {
  const decided: DecidedRound[] = [];
  for (const round of await rounds.readable()) {
    const { name } = round;
    const decisions = Object.entries(round.entries).map(
      ([key, { decision, decidedOn }]) => [key, decision, decidedOn ?? round.sitting.decidedOn] as const,
    );
    const { agenda, state } = round;
    const isChanged = await round.isWorkbookChanged();
    // Its workbook counts also where the copy of the agenda is gone, or an earlier version of the program made it.
    const isMade = agenda !== null || (await round.isInStep());
    const trouble = isChanged ? changedOutside : isMade ? null : notMade;
    decided.push({ name, file: `${name}.xlsx`, isHeldHere: true, decisions: made(decisions), trouble, state });
  }
  const outcomes = outcomeIds(edition);
  for (const { file, name, decisions: all, isHeldHere, trouble } of await roundWorkbooks.all()) {
    if (isHeldHere) continue;
    const decisions = all.map(
      ({ key, panel }) => [key, oneOf(panel.decision, outcomes), known(panel.decidedOn)] as const,
    );
    decided.push({ name, file, isHeldHere, decisions: made(decisions), trouble, state: JSON.stringify(all) });
  }
  return decided;
}

function made(
  decisions: readonly (readonly [key: string, outcome: Outcome | null, decidedOn: IsoDate | null])[],
): DecidedRound['decisions'] {
  return new Map(
    decisions.flatMap(([key, outcome, decidedOn]) =>
      outcome === null ? [] : [[key, { outcome, decidedOn }] as const],
    ),
  );
}

const notMade = 'Its agenda has to be made again first.';
const changedOutside = 'Its workbook was changed outside the desk: choose on its page what counts.';
