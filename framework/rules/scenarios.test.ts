import { severities } from '../problem-codes.ts';
import type { ProblemCode } from '../problem-codes.ts';
import type { Tested as OfDecision } from './award/decision.test.ts';
import type { Tested as OfEntries } from './entries.test.ts';
import type { Tested as OfDetails } from './submission/details.test.ts';
import type { Tested as OfJudgements } from './submission/judgements.test.ts';
import type { Tested as OfLinks } from './submission/links.test.ts';
import type { Tested as OfRows } from './submission/rows.test.ts';
import type { Tested as OfVerification } from './verification/judgements.test.ts';
import type { Tested as OfVisit } from './verification/visit.test.ts';

type Tested = OfDecision | OfDetails | OfEntries | OfJudgements | OfLinks | OfRows | OfVerification | OfVisit;

describe('the scenarios beside the rules', () => {
  it('leave no code untested', () => {
    const codes = Object.keys(severities) as ProblemCode[];
    // Does not compile where a code has no scenario.
    const tested: readonly Tested[] = codes;
    expect(tested).toEqual(codes);
  });
});
