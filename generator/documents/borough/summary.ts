import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { Count } from '../../../framework/borough/figures.ts';
import { countInWords } from './tables.ts';

/** A large number with what it counts. */
export interface Headline {
  readonly figure: string;
  readonly label: string;
}

export function headlines({ overAll }: BoroughReturn): readonly Headline[] {
  const { returns, issued, stages, awards } = overAll;
  const inForceOrDue = sum(awards['in force'], awards.due);
  return [
    { figure: countInWords(returns), label: `${returns === 1 ? 'return' : 'returns'} in the figures` },
    ...(issued ? [{ figure: countInWords(issued.notReturned), label: 'issued, not returned' }] : []),
    { figure: countInWords(sum(stages.verified, stages.decided)), label: 'verified or decided' },
    { figure: countInWords(inForceOrDue), label: `${inForceOrDue === 1 ? 'award' : 'awards'} in force or due` },
    { figure: countInWords(awards.due), label: 'due: ending within 12 months' },
  ];
}

/** Null where one of them is suppressed. */
export function sum(...counts: readonly Count[]): Count {
  return counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0);
}
