import { verifiedReturn } from '../../../test/returns.ts';
import type { Scenarios } from '../../../test/scenarios.ts';
import { rulesFind, rulesLetPass, verification } from '../../../test/scenarios.ts';

const scenarios = {
  'verifier-level-missing': [
    verification('an aspect without the verifier’s level', { 'verification.aspects.impact.level': null }, [
      'verifier-level-missing',
      'verification.aspects.impact.level',
    ]),
  ],
  'verifier-level-differs': [
    verification('another level than the school’s', { 'verification.aspects.impact.level': 'embedded' }, [
      'verifier-level-differs',
      'verification.aspects.impact.comment',
    ]),
  ],
  'good-practice-missing': [
    verification('no good practice', { 'verification.goodPractice': null }, [
      'good-practice-missing',
      'verification.goodPractice',
    ]),
  ],
  'development-missing': [
    verification('no areas for development', { 'verification.development': null }, [
      'development-missing',
      'verification.development',
    ]),
  ],
  'recommendation-missing': [
    verification('no recommendation', { 'verification.recommendation': null }, [
      'recommendation-missing',
      'verification.recommendation',
    ]),
  ],
  'recommendation-deferred': [
    verification('a recommendation to defer, without a reason', { 'verification.recommendation': 'deferred' }, [
      'recommendation-deferred',
      'verification.recommendationReason',
    ]),
  ],
  'recommendation-against-levels': [
    verification('a recommendation above the lowest level', { 'verification.recommendation': 'gold' }, [
      'recommendation-against-levels',
      'verification.recommendationReason',
    ]),
    verification('a recommendation below every level', { 'verification.recommendation': 'bronze' }, [
      'recommendation-against-levels',
      'verification.recommendationReason',
    ]),
    verification('no award recommended in spite of every level', { 'verification.recommendation': 'none' }, [
      'recommendation-against-levels',
      'verification.recommendationReason',
    ]),
    verification(
      'a recommendation above the lowest of the levels that are there',
      { 'verification.recommendation': 'gold', 'verification.aspects.quality.level': null },
      ['verifier-level-missing', 'verification.aspects.quality.level'],
      ['recommendation-against-levels', 'verification.recommendationReason'],
    ),
  ],
} satisfies Scenarios;

export type Tested = keyof typeof scenarios;

describe('The judgements of a verifier', () => {
  rulesFind(scenarios);

  rulesLetPass([
    [
      'another level of the verifier’s, where a comment says why',
      verifiedReturn,
      { 'verification.aspects.impact.level': 'embedded', 'verification.aspects.impact.comment': 'Modest' },
    ],
    [
      'a recommendation to defer, where a reason is written',
      verifiedReturn,
      { 'verification.recommendation': 'deferred', 'verification.recommendationReason': 'The head is ill' },
    ],
    [
      'a recommendation above the lowest level, or below them all, where a reason is written',
      verifiedReturn,
      { 'verification.recommendation': 'gold', 'verification.recommendationReason': 'One aspect is close to it' },
    ],
    [
      'a recommendation of the lowest level',
      verifiedReturn,
      {
        'verification.aspects.impact.level': 'developing',
        'verification.aspects.impact.comment': 'R',
        'verification.recommendation': 'bronze',
      },
    ],
  ]);
});
