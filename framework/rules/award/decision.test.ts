import { decidedReturn } from '../../../test/returns.ts';
import type { Scenarios } from '../../../test/scenarios.ts';
import { award, nothingFollowsFrom, rulesFind, rulesLetPass } from '../../../test/scenarios.ts';

const inReturnOnly = [['decision-in-return-only', 'panel.decision']] as const;

const scenarios = {
  'award-not-sought': [
    award(
      'a decision where the school answered No',
      { 'overall.intention': 'no', 'meta.submittedReceipt': null, 'meta.reviewedReceipt': null },
      ['award-not-sought', 'overall.intention'],
    ),
  ],
  'decision-missing': [
    award('a date without a decision', { 'panel.decision': null }, ['decision-missing', 'panel.decision']),
  ],
  'decision-date-missing': [
    award('a decision without a date', { 'panel.decidedOn': null }, ['decision-date-missing', 'panel.decidedOn']),
    award(
      'a deferral without a date',
      { 'panel.decidedOn': null, 'panel.decision': 'deferred', 'panel.rationale': 'Ill' },
      ['decision-date-missing', 'panel.decidedOn'],
    ),
  ],
  'decision-before-visit': [
    award('a decision the day before the visit', { 'panel.decidedOn': '2026-06-09' }, [
      'decision-before-visit',
      'panel.decidedOn',
    ]),
  ],
  'rationale-missing': [
    award('another award than was recommended', { 'panel.decision': 'bronze' }, [
      'rationale-missing',
      'panel.rationale',
    ]),
    award('no award against the recommendation', { 'panel.decision': 'none' }, [
      'rationale-missing',
      'panel.rationale',
    ]),
  ],
  'award-skips-self-assessment': [
    award('an award above what the school claimed', { 'panel.decision': 'gold', 'panel.rationale': 'Far ahead' }, [
      'award-skips-self-assessment',
      'panel.decision',
    ]),
    award(
      'an award two levels below what the school claimed',
      {
        'panel.decision': 'bronze',
        'panel.rationale': 'Not borne out',
        'overall.level': 'embedded',
        'overall.reason': 'We lead the borough.',
        'meta.submittedReceipt': null,
        'meta.reviewedReceipt': null,
      },
      ['award-skips-self-assessment', 'panel.decision'],
    ),
  ],
  'decision-in-return-only': [
    { ...award('a decision on the return’s own sheet', {}), isDecidedInRound: false, finds: inReturnOnly },
    {
      ...award('a deferral on the return’s own sheet', { 'panel.decision': 'deferred', 'panel.rationale': 'Ill' }),
      isDecidedInRound: false,
      finds: inReturnOnly,
    },
  ],
} satisfies Scenarios;

export type Tested = keyof typeof scenarios;

describe('The decision of the panel', () => {
  rulesFind(scenarios);

  rulesLetPass([
    ['a decision on the day of the visit', decidedReturn, { 'panel.decidedOn': '2026-06-10' }],
    [
      'another decision than recommended, where a rationale is written',
      decidedReturn,
      { 'panel.decision': 'bronze', 'panel.rationale': 'R' },
    ],
    ['no award, where a rationale is written', decidedReturn, { 'panel.decision': 'none', 'panel.rationale': 'R' }],
    [
      'no award as recommended, where the verifier says why',
      decidedReturn,
      {
        'panel.decision': 'none',
        'verification.recommendation': 'none',
        'verification.recommendationReason': 'The evidence was not there',
      },
    ],
  ]);

  nothingFollowsFrom([
    [
      'a decision before a visit in the future',
      decidedReturn,
      { 'verification.visitedOn': '2027-06-10' },
      'date-in-future',
    ],
  ]);
});
