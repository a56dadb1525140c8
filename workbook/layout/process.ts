import type { VerificationProcess } from '../../framework/edition.ts';

/** The parts of the verification as the framework numbers them: 1), 2), 3), and the steps of the first a., b. */
export function numbered({ preVisit, visit, postVisit }: VerificationProcess): {
  readonly preVisit: string;
  readonly steps: readonly string[];
  readonly visit: string;
  readonly postVisit: string;
} {
  return {
    preVisit: `1) ${preVisit.title}`,
    steps: preVisit.steps.map((step, index) => `${String.fromCharCode('a'.charCodeAt(0) + index)}. ${step}`),
    visit: `2) ${visit}`,
    postVisit: `3) ${postVisit}`,
  };
}
