import { textAt } from '../entries.ts';
import type { Rule } from '../rule.ts';

/** Every award is "good practice identified alongside" areas for development (The Verification Process, Awards). */
const outcomes = [
  {
    code: 'good-practice-missing',
    field: 'verification.goodPractice',
    message: 'No good practice is recorded.',
    remedy: 'Write in “Good practice” what others can learn from this organisation.',
  },
  {
    code: 'development-missing',
    field: 'verification.development',
    message: 'No areas for development are recorded.',
    remedy: 'Write in “Areas for development” what leads to the next award, or what sustains the highest level.',
  },
] as const;

/** "Good practice empty, areas for development empty" (Rules, verification). */
export const outcomesWritten: Rule = function* ({ schoolReturn }) {
  for (const outcome of outcomes) {
    if (textAt(schoolReturn, outcome.field) === null) yield outcome;
  }
};
