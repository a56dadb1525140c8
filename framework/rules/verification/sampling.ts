import { valueAt } from '../../fields.ts';
import { isFilled } from '../entries.ts';
import type { Rule } from '../rule.ts';

/**
 * "No evidence sampled" (Rules, verification, query): "Reviewing evidence – paperwork sampling exercise" (The
 * Verification Process, 2).
 */
export const evidenceSampled: Rule = function* ({ schoolReturn, fields }) {
  const sampled = fields.filter(({ path }) => path.startsWith('verification.sampled.'));
  const [first] = sampled;
  if (!first || sampled.some(({ path }) => isFilled(valueAt(schoolReturn, path)))) return;
  yield {
    code: 'evidence-not-sampled',
    field: first.path,
    message: 'No sampled evidence is recorded.',
    remedy: 'Enter which evidence you asked for, by its reference or in words, and whether you have seen it.',
  };
};
