import { completeReturn, today } from '../../test/returns.ts';
import type { Scenarios } from '../../test/scenarios.ts';
import { award, rulesFind, rulesLetPass, submission, verification } from '../../test/scenarios.ts';

const vision = 'aspects.impact.strands.vision.level';
const unreadable = { unreadable: 'Exellent' };

const scenarios = {
  'line-unprintable': [
    submission('a school of 201 letters', { 'details.organisation': 'a'.repeat(201) }, [
      'line-unprintable',
      'details.organisation',
    ]),
    submission('a PD lead with accents stacked upon a letter', { 'details.pdLead': `Zoe${'\u0301'.repeat(6)}` }, [
      'line-unprintable',
      'details.pdLead',
    ]),
    submission('a school whose name is turned round', { 'details.organisation': '\u202EloohcS yvI' }, [
      'line-unprintable',
      'details.organisation',
    ]),
    verification('a verifier of 10,000 letters', { 'verification.verifier': 'a'.repeat(10_000) }, [
      'line-unprintable',
      'verification.verifier',
    ]),
  ],
  'answer-not-recognised': [
    submission('an LA of elsewhere', { 'details.la': { unreadable: 'Leeds' } }, [
      'answer-not-recognised',
      'details.la',
    ]),
    submission('an LA code that the edition has not', { 'details.la': '383' }, ['answer-not-recognised', 'details.la']),
    submission('an intention of "perhaps"', { 'overall.intention': { unreadable: 'perhaps' } }, [
      'answer-not-recognised',
      'overall.intention',
    ]),
    verification('a visit part held "half"', { 'verification.visit.head.held': { unreadable: 'half' } }, [
      'answer-not-recognised',
      'verification.visit.head.held',
    ]),
    verification('a platinum recommendation', { 'verification.recommendation': { unreadable: 'Platinum' } }, [
      'answer-not-recognised',
      'verification.recommendation',
    ]),
    award('a decision with a question mark', { 'panel.decision': { unreadable: 'Silver?' } }, [
      'answer-not-recognised',
      'panel.decision',
    ]),
  ],
  'date-not-recognised': [
    submission('an assessment "last term"', { 'details.assessedOn': { unreadable: 'last term' } }, [
      'date-not-recognised',
      'details.assessedOn',
    ]),
    submission('an assessment on a day that no calendar has', { 'details.assessedOn': '2026-02-30' }, [
      'date-not-recognised',
      'details.assessedOn',
    ]),
    verification('a visit in "June"', { 'verification.visitedOn': { unreadable: 'June' } }, [
      'date-not-recognised',
      'verification.visitedOn',
    ]),
    award('a decision on 31 June', { 'panel.decidedOn': { unreadable: '31/06/2026' } }, [
      'date-not-recognised',
      'panel.decidedOn',
    ]),
  ],
  'date-in-future': [
    submission('an assessment tomorrow', { 'details.assessedOn': '2026-07-02' }, [
      'date-in-future',
      'details.assessedOn',
    ]),
    verification('a visit next month', { 'verification.visitedOn': '2026-08-01' }, [
      'date-in-future',
      'verification.visitedOn',
    ]),
    award('a decision next year', { 'panel.decidedOn': '2027-06-24' }, ['date-in-future', 'panel.decidedOn']),
  ],
  'level-not-recognised': [
    submission('a strand’s level misspelt', { [vision]: unreadable }, ['level-not-recognised', vision]),
    submission('an aspect’s level misspelt', { 'aspects.impact.level': unreadable }, [
      'level-not-recognised',
      'aspects.impact.level',
    ]),
    submission('an overall level that is none', { 'overall.level': 'gold' }, ['level-not-recognised', 'overall.level']),
    submission('a level misspelt in a row of evidence', { 'evidence.1.level': unreadable }, [
      'level-not-recognised',
      'evidence.1.level',
    ]),
    verification('a verifier’s level misspelt', { 'verification.aspects.impact.level': unreadable }, [
      'level-not-recognised',
      'verification.aspects.impact.level',
    ]),
  ],
  'contact-date-not-recognised': [
    verification('a contact "in May"', { 'verification.contactedOn': { unreadable: 'in May' } }, [
      'contact-date-not-recognised',
      'verification.contactedOn',
    ]),
  ],
  'sample-outcome-not-recognised': [
    verification('an outcome that is not in the list', { 'verification.sampled.0.outcome': { unreadable: 'so so' } }, [
      'sample-outcome-not-recognised',
      'verification.sampled.0.outcome',
    ]),
  ],
} satisfies Scenarios;

export type Tested = keyof typeof scenarios;

describe('What is entered in any part', () => {
  rulesFind(scenarios);

  rulesLetPass([['an assessment today', completeReturn, { 'details.assessedOn': today }]]);
});
