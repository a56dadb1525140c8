import { check } from '../check.ts';
import type { Edition } from '../edition.ts';
import { emptyReturn } from '../fields.ts';
import type { Finding } from '../problems.ts';
import type { IsoDate, PanelDecision } from '../school-return.ts';
import type { AgendaItem } from './agenda.ts';

/**
 * What the rules of the award find in a decision on a return of the agenda. They ask nothing of the return but what its row
 * says, so that it need not be read again while the panel decides.
 */
export function awardFindings(
  { overall, recommendation, visitedOn }: Pick<AgendaItem, 'overall' | 'recommendation' | 'visitedOn'>,
  panel: PanelDecision,
  { edition, today }: { readonly edition: Edition; readonly today: IsoDate },
): readonly Finding[] {
  const empty = emptyReturn(edition);
  const asInRow = {
    ...empty,
    overall: { ...empty.overall, level: overall, intention: 'yes' as const },
    verification: { ...empty.verification, recommendation, visitedOn },
    panel,
  };
  const { findings } = check(asInRow, { edition, today, upTo: 'award', isDecidedInRound: true });
  return findings.filter(({ step }) => step === 'award');
}
