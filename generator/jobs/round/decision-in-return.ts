import type { Problem } from '../../../framework/problems.ts';

/** Whether a problem asks about a decision that stands nowhere but in a return. */
export function isOfDecisionInReturn({ code }: Problem): boolean {
  return code === 'decision-in-return-only';
}
