import { textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';

/**
 * "Verifier's name … missing" (Rules, verification): "A quality assured verifier will be nominated to the school" (The
 * Verification Process, 1a).
 */
export const verifierNamed: Rule = function* ({ schoolReturn }) {
  const field = 'verification.verifier';
  if (textAt(schoolReturn, field) !== null) return;
  yield {
    code: 'verifier-missing',
    field,
    message: 'The name of the verifier is missing.',
    remedy: 'Enter who verifies this return in “Verifier”.',
  };
};
