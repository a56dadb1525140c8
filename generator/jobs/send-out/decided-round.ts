import { known } from '../../../framework/values.ts';
import { readRoundFile } from '../round/read-round-file.ts';
import type { NamedBytes } from '../batch.ts';
import type { Means } from '../means.ts';
import type { Outcome } from '../../../framework/school-return.ts';

/** What the panel decided about a return. */
export interface Decided {
  /** What the round calls the return. */
  readonly key: string;
  readonly organisation: string | null;
  readonly la: string | null;
  /** Null where it is open yet, or nobody can read it. */
  readonly decision: Outcome | null;
  readonly decidedOn: string | null;
}

/**
 * The decisions of a round in the order of its agenda.
 * @throws WrongRequest where they cannot be read without a doubt
 */
export async function decidedInRound(round: string | NamedBytes, { reader }: Means): Promise<readonly Decided[]> {
  const input = typeof round === 'string' ? { file: round } : { file: round.name, bytes: round.bytes };
  const { decisions } = await readRoundFile(input, reader);
  return decisions.map(({ key, organisation, la, panel }) => ({
    key,
    organisation,
    la,
    decision: known(panel.decision),
    decidedOn: known(panel.decidedOn),
  }));
}
