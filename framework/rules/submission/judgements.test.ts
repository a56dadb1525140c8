import { completeReturn } from '../../../test/returns.ts';
import type { Scenarios } from '../../../test/scenarios.ts';
import { rulesFind, rulesLetPass, submission } from '../../../test/scenarios.ts';

const vision = 'aspects.impact.strands.vision.level';

const scenarios = {
  'strand-level-missing': [submission('a strand left out', { [vision]: null }, ['strand-level-missing', vision])],
  'aspect-level-missing': [
    submission('an aspect left out', { 'aspects.impact.level': null }, [
      'aspect-level-missing',
      'aspects.impact.level',
    ]),
  ],
  'aspect-above-strands': [
    submission('a strand below its aspect', { [vision]: 'developing' }, [
      'aspect-above-strands',
      'aspects.impact.reason',
    ]),
  ],
  'aspect-evidence-missing': [
    submission(
      'evidence for an aspect neither in its field nor in a row',
      { 'aspects.impact.evidence': null, 'evidence.2.evidence': null },
      ['aspect-evidence-missing', 'aspects.impact.evidence'],
      ['evidence-not-described', 'evidence.2.evidence'],
    ),
    submission(
      'evidence in a row of another aspect only',
      { 'aspects.impact.evidence': null, 'evidence.2.aspect': 'quality' },
      ['aspect-evidence-missing', 'aspects.impact.evidence'],
    ),
  ],
  'aspect-action-missing': [
    submission('no action for an aspect judged Enhancing', { 'aspects.impact.action': null, actions: [] }, [
      'aspect-action-missing',
      'aspects.impact.action',
    ]),
    submission(
      'no action for an aspect judged Developing',
      {
        'aspects.impact.action': null,
        'actions.2.action': null,
        'aspects.impact.level': 'developing',
        'overall.reason': 'Most of us are further on.',
      },
      ['aspect-action-missing', 'aspects.impact.action'],
      ['action-not-described', 'actions.2.action'],
    ),
  ],
  'maintaining-action-missing': [
    submission(
      'no action for an aspect judged Embedded',
      { 'aspects.leadership.action': null, 'actions.0.action': null },
      ['maintaining-action-missing', 'aspects.leadership.action'],
      ['action-not-described', 'actions.0.action'],
    ),
  ],
  'overall-level-missing': [
    submission('no overall level', { 'overall.level': null }, ['overall-level-missing', 'overall.level']),
  ],
  'overall-above-aspects': [
    submission('an overall level above an aspect', { 'overall.level': 'embedded' }, [
      'overall-above-aspects',
      'overall.reason',
    ]),
  ],
  'intention-missing': [
    submission('the intention not answered', { 'overall.intention': null }, ['intention-missing', 'overall.intention']),
  ],
  'round-missing': [submission('Yes without a round', { 'overall.round': null }, ['round-missing', 'overall.round'])],
} satisfies Scenarios;

export type Tested = keyof typeof scenarios;

describe('The judgements of a school', () => {
  rulesFind(scenarios);

  rulesLetPass([
    [
      'a strand below its aspect, where a reason is written',
      completeReturn,
      { [vision]: 'developing', 'aspects.impact.reason': 'One of four' },
    ],
    ['a strand above its aspect', completeReturn, { [vision]: 'embedded' }],
    [
      'an overall level above an aspect, where a reason is written',
      completeReturn,
      { 'overall.level': 'embedded', 'overall.reason': 'R' },
    ],
    ['an overall level below all aspects', completeReturn, { 'overall.level': 'developing' }],
    ['evidence in the field of the aspect only', completeReturn, { evidence: [] }],
    ['evidence in rows only', completeReturn, { 'aspects.impact.evidence': null }],
    ['actions in the field of the aspect only', completeReturn, { actions: [] }],
    ['actions in rows only', completeReturn, { 'aspects.impact.action': null }],
    ['No without a round', completeReturn, { 'overall.intention': 'no', 'overall.round': null }],
  ]);
});
