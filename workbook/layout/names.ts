import type { FieldPath } from '../../framework/fields.ts';

/** Of the first cell of a borough’s workbook, by which it is known. */
export const boroughName = 'PDQM_BoroughReturn';

const pascal = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The defined name of the input at a field's path: `aspects.leadership.strands.vision.level` is
 * `Leadership_Vision_Level`. Rows count from 1: `Verification_Sampled_1_Ref`.
 */
export function nameOf(path: FieldPath): string {
  const words = path.replace(/^aspects\./, '').split('.');
  return words
    .filter((word) => word !== 'strands' && word !== 'aspects')
    .map((word) => (/^\d+$/.test(word) ? String(Number(word) + 1) : pascal(word)))
    .join('_');
}
