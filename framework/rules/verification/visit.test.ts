import { verifiedReturn } from '../../../test/returns.ts';
import type { Scenarios } from '../../../test/scenarios.ts';
import { award, nothingFollowsFrom, rulesFind, rulesLetPass, verification } from '../../../test/scenarios.ts';

/** Where a school changes its part under the eyes of the verifier, the receipts that are on record differ as well. */
const resubmitted = 'ZZZZ-ZZZZ-ZZZZ';

const scenarios = {
  'verifier-missing': [
    verification('no verifier', { 'verification.verifier': null }, ['verifier-missing', 'verification.verifier']),
  ],
  'contact-after-visit': [
    verification('contact the day after the visit', { 'verification.contactedOn': '2026-06-11' }, [
      'contact-after-visit',
      'verification.contactedOn',
    ]),
  ],
  'visit-date-missing': [
    verification('no date of the visit', { 'verification.visitedOn': null }, [
      'visit-date-missing',
      'verification.visitedOn',
    ]),
  ],
  'visit-before-assessment': [
    verification(
      'a visit the day before the assessment',
      { 'verification.visitedOn': '2026-04-19', 'verification.contactedOn': null },
      ['visit-before-assessment', 'verification.visitedOn'],
    ),
  ],
  'visit-part-missing': [
    verification('a part of the visit not recorded', { 'verification.visit.staff.held': null }, [
      'visit-part-missing',
      'verification.visit.staff.held',
    ]),
  ],
  'visit-part-not-held': [
    verification(
      'a part of the visit not held, without a note',
      { 'verification.visit.staff.held': 'no', 'verification.visit.staff.notes': null },
      ['visit-part-not-held', 'verification.visit.staff.held'],
    ),
  ],
  'evidence-not-sampled': [
    verification(
      'nothing sampled',
      {
        'verification.sampled.0.ref': null,
        'verification.sampled.0.outcome': null,
        'verification.sampled.0.comment': null,
      },
      ['evidence-not-sampled', 'verification.sampled.0.ref'],
    ),
  ],
  'changed-since-submission': [
    verification('a note added after submission', { 'aspects.impact.reason': 'On reflection' }, [
      'changed-since-submission',
      'meta.submittedReceipt',
    ]),
    award('a row of evidence taken away after submission', { evidence: [] }, [
      'changed-since-submission',
      'meta.submittedReceipt',
    ]),
  ],
  'changed-since-review': [
    verification('submission again after the verifier looked', { 'meta.reviewedReceipt': resubmitted }, [
      'changed-since-review',
      'meta.reviewedReceipt',
    ]),
  ],
} satisfies Scenarios;

export type Tested = keyof typeof scenarios;

describe('The visit', () => {
  rulesFind(scenarios);

  rulesLetPass([
    [
      'a visit on the day of the assessment',
      verifiedReturn,
      { 'verification.visitedOn': '2026-04-20', 'verification.contactedOn': '2026-04-20' },
    ],
    ['a part of the visit not held, where a note says why', verifiedReturn, { 'verification.visit.staff.held': 'no' }],
    [
      'a return that nobody has submitted through the add-in',
      verifiedReturn,
      { 'meta.submittedReceipt': null, 'meta.reviewedReceipt': null },
    ],
  ]);

  nothingFollowsFrom([
    [
      'a visit before an assessment in the future',
      verifiedReturn,
      { 'details.assessedOn': '2027-04-20' },
      'date-in-future',
    ],
    [
      'contact after a visit in the future',
      verifiedReturn,
      { 'verification.contactedOn': '2028-05-06', 'verification.visitedOn': '2028-05-05' },
      'date-in-future',
    ],
  ]);
});
