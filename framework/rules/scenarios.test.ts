import type { Changes } from '../../test/returns.ts';
import { changed, completeReturn, decidedReturn, today, verifiedReturn } from '../../test/returns.ts';
import { check } from '../check.ts';
import type { Edition } from '../edition.ts';
import { london } from '../editions/london/index.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { severities } from '../problem-codes.ts';
import type { SchoolReturn } from '../school-return.ts';

/** What breaks one thing in a return that has nothing wrong with it, and all that a check must then find. */
interface Scenario {
  readonly when: string;
  readonly from: (edition: Edition) => SchoolReturn;
  readonly change: Changes;
  readonly edition?: Edition;
  /** The decision is one of a round's; else the return's own. */
  readonly isDecidedInRound?: boolean;
  readonly finds: readonly (readonly [code: ProblemCode, field: string])[];
}

const submission = (when: string, change: Changes, ...finds: Scenario['finds']): Scenario => ({
  when,
  from: completeReturn,
  change,
  finds,
});
const verification = (when: string, change: Changes, ...finds: Scenario['finds']): Scenario => ({
  when,
  from: verifiedReturn,
  change,
  finds,
});
const award = (when: string, change: Changes, ...finds: Scenario['finds']): Scenario => ({
  when,
  from: decidedReturn,
  change,
  isDecidedInRound: true,
  finds,
});

const vision = 'aspects.impact.strands.vision.level';
const blankRow = { ref: null, aspect: null, strand: null };
const blankEvidence = { ...blankRow, level: null, evidence: null, kept: null, date: null, owner: null };
const blankAction = { ...blankRow, action: null, lead: null, by: null, measure: null, status: null };
const unreadable = { unreadable: 'Exellent' };
/** As a row of actions reads among the evidence, and the other way round. */
const pastedAction = {
  ref: 'A1',
  aspect: 'impact',
  strand: 'vision',
  level: { unreadable: 'Ask pupils each term what has changed' },
  evidence: 'Amina Okafor',
  kept: '18 December 2026',
  date: { unreadable: 'Three of four pupils can say' },
  owner: 'Under way',
};
const pastedEvidence = {
  ref: 'E1',
  aspect: 'collaboration',
  strand: 'vision',
  action: 'Enhancing',
  lead: 'Minutes of the partnership',
  by: { unreadable: 'Head teacher’s office' },
  measure: '15 January 2026',
  status: { unreadable: 'Amina Okafor' },
};
const inReturnOnly = [['decision-in-return-only', 'panel.decision']] as const;
/** An edition whose last aspect has its first strand only. */
const uneven: Edition = {
  ...london,
  aspects: london.aspects.map((aspect, index) =>
    index === 3 ? { ...aspect, strands: aspect.strands.slice(0, 1) } : aspect,
  ),
};

/** Where a school changes its part under the eyes of the verifier, the receipts that are on record differ as well. */
const resubmitted = 'ZZZZ-ZZZZ-ZZZZ';

const scenarios: Readonly<Record<ProblemCode, readonly [Scenario, ...Scenario[]]>> = {
  'detail-missing': [
    submission('no LA area', { 'details.la': null }, ['detail-missing', 'details.la']),
    submission('no school', { 'details.organisation': null }, ['detail-missing', 'details.organisation']),
    submission('a school of blanks', { 'details.organisation': ' \u00a0' }, ['detail-missing', 'details.organisation']),
    submission('a school that is a formula gone wrong', { 'details.organisation': { unreadable: '#REF!' } }, [
      'detail-missing',
      'details.organisation',
    ]),
    submission('no PD lead', { 'details.pdLead': null }, ['detail-missing', 'details.pdLead']),
    submission('no date of assessment', { 'details.assessedOn': null }, ['detail-missing', 'details.assessedOn']),
  ],
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
  'name-without-letter': [
    submission('a school called -', { 'details.organisation': '-' }, ['name-without-letter', 'details.organisation']),
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
  'urn-malformed': [
    submission('a URN of five digits', { 'details.urn': '10012' }, ['urn-malformed', 'details.urn']),
    submission('a URN in words', { 'details.urn': 'to follow' }, ['urn-malformed', 'details.urn']),
  ],
  'laestab-malformed': [
    submission('a LAESTAB of six digits', { 'details.laestab': '201234' }, ['laestab-malformed', 'details.laestab']),
    submission('a LAESTAB of words', { 'details.laestab': '201-two' }, ['laestab-malformed', 'details.laestab']),
  ],
  'laestab-of-other-la': [
    submission('a LAESTAB of Camden in the City', { 'details.laestab': '202 2345' }, [
      'laestab-of-other-la',
      'details.laestab',
    ]),
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
  'actions-in-evidence': [
    submission(
      'rows of actions pasted among the evidence',
      {
        'evidence.1': pastedAction,
        'evidence.2': { ...pastedAction, kept: null, owner: null },
        'aspects.impact.action': null,
        'actions.2.aspect': 'quality',
      },
      ['actions-in-evidence', 'evidence.1.level'],
    ),
    submission(
      'a row of actions pasted as values, which does not count as evidence',
      {
        'evidence.1': { ...pastedAction, kept: '46374' },
        'aspects.quality.evidence': null,
      },
      ['aspect-evidence-missing', 'aspects.quality.evidence'],
      ['actions-in-evidence', 'evidence.1.level'],
    ),
  ],
  'evidence-in-actions': [
    submission(
      'rows of evidence pasted among the actions',
      { 'actions.3': pastedEvidence, 'aspects.collaboration.evidence': null, 'evidence.3.evidence': null },
      ['evidence-not-described', 'evidence.3.evidence'],
      ['evidence-in-actions', 'actions.3.by'],
    ),
  ],
  'evidence-without-aspect': [
    submission('a row of evidence without an aspect', { 'evidence.2.aspect': null }, [
      'evidence-without-aspect',
      'evidence.2.aspect',
    ]),
    submission('a row of evidence with nothing but a place', { 'evidence.2': { ...blankEvidence, kept: 'Office' } }, [
      'evidence-without-aspect',
      'evidence.2.aspect',
    ]),
  ],
  'action-without-aspect': [
    submission('a row of actions without an aspect', { 'actions.2.aspect': null }, [
      'action-without-aspect',
      'actions.2.aspect',
    ]),
  ],
  'evidence-not-described': [
    submission('a row of evidence that says nothing', { 'evidence.2.evidence': null }, [
      'evidence-not-described',
      'evidence.2.evidence',
    ]),
    submission(
      'a row of evidence with nothing but its aspect',
      { 'evidence.3': { ...blankEvidence, aspect: 'impact' } },
      ['evidence-not-described', 'evidence.3.evidence'],
    ),
  ],
  'action-not-described': [
    submission('a row of actions that says nothing', { 'actions.1.action': ' ' }, [
      'action-not-described',
      'actions.1.action',
    ]),
  ],
  'strand-of-other-aspect': [
    {
      ...submission('a strand that only other aspects have', {
        'evidence.3.strand': 'culture',
        'actions.3.strand': 'value',
      }),
      edition: uneven,
      finds: [
        ['strand-of-other-aspect', 'evidence.3.strand'],
        ['strand-of-other-aspect', 'actions.3.strand'],
      ],
    },
  ],
  'reference-not-unique': [
    submission(
      'two rows of evidence, and three of actions, with one reference',
      { 'evidence.2.ref': 'e1', 'actions.1.ref': 'A1', 'actions.3.ref': 'A 1', 'actions.2.ref': ' a1' },
      ['reference-not-unique', 'evidence.2.ref'],
      ['reference-not-unique', 'actions.1.ref'],
    ),
  ],
  'row-choice-not-recognised': [
    submission(
      'answers in rows that are not in their lists',
      {
        'evidence.0.aspect': unreadable,
        'evidence.1.strand': unreadable,
        'actions.1.strand': 'x',
        'actions.2.status': unreadable,
      },
      ['row-choice-not-recognised', 'evidence.0.aspect'],
      ['row-choice-not-recognised', 'evidence.1.strand'],
      ['row-choice-not-recognised', 'actions.1.strand'],
      ['row-choice-not-recognised', 'actions.2.status'],
    ),
  ],
  'row-date-not-recognised': [
    submission(
      'dates in rows that cannot be read',
      { 'evidence.0.date': { unreadable: 'Autumn' }, 'actions.1.by': { unreadable: 'soon' } },
      ['row-date-not-recognised', 'evidence.0.date'],
      ['row-date-not-recognised', 'actions.1.by'],
    ),
  ],
  'evidence-in-future': [
    submission('evidence of tomorrow', { 'evidence.1.date': '2026-07-02' }, ['evidence-in-future', 'evidence.1.date']),
  ],
  'link-malformed': [
    submission('a link without a host', { 'evidence.0.kept': 'https://' }, ['link-malformed', 'evidence.0.kept']),
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

  'verifier-missing': [
    verification('no verifier', { 'verification.verifier': null }, ['verifier-missing', 'verification.verifier']),
  ],
  'contact-date-not-recognised': [
    verification('a contact "in May"', { 'verification.contactedOn': { unreadable: 'in May' } }, [
      'contact-date-not-recognised',
      'verification.contactedOn',
    ]),
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
  'sample-outcome-not-recognised': [
    verification('an outcome that is not in the list', { 'verification.sampled.0.outcome': { unreadable: 'so so' } }, [
      'sample-outcome-not-recognised',
      'verification.sampled.0.outcome',
    ]),
  ],
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
};

describe('the rules', () => {
  it('have scenarios for every code, and no others', () => {
    expect(Object.keys(scenarios)).toEqual(Object.keys(severities));
  });

  const each = Object.entries(scenarios).flatMap(([code, list]) => list.map((scenario) => ({ code, ...scenario })));

  it.each(each)('find $code with $when', ({ from, change, edition = london, isDecidedInRound = false, finds }) => {
    const { findings } = check(changed(from(edition), change), { edition, today, isDecidedInRound });
    expect(findings.map(({ code, field }) => [code, field])).toEqual(finds);
  });

  it.each(each)('say something that a person can act on with $when', ({ from, change, edition = london }) => {
    for (const { code, severity, message, remedy } of check(changed(from(edition), change), { edition, today })
      .findings) {
      expect(severity).toBe(severities[code]);
      expect(message).toMatch(/^[^\n]{10,300}\.$/);
      expect(remedy).toMatch(/^[A-Z][^\n]{10,200}\.$/);
      expect(message + remedy).not.toMatch(/undefined|null|NaN|\[object|“”|[a-z]\.[a-z]/);
    }
  });
});

describe('the rules let pass', () => {
  const silent: readonly [string, (edition: Edition) => SchoolReturn, Changes][] = [
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
    [
      'no URN, no LAESTAB and no contact',
      completeReturn,
      { 'details.urn': null, 'details.laestab': null, 'details.contact': null },
    ],
    ['a LAESTAB without its stroke', completeReturn, { 'details.laestab': '2012345' }],
    ['a LAESTAB with a dash and blanks', completeReturn, { 'details.laestab': '201 - 2345' }],
    ['a URN with a blank', completeReturn, { 'details.urn': '100 123' }],
    ['an assessment today', completeReturn, { 'details.assessedOn': today }],
    [
      'rows without anything in them, or numbered beforehand',
      completeReturn,
      { 'evidence.0': blankEvidence, 'evidence.1': { ...blankEvidence, ref: 'E9' }, 'actions.0': blankAction },
    ],
    ['No without a round', completeReturn, { 'overall.intention': 'no', 'overall.round': null }],
    [
      'a visit on the day of the assessment',
      verifiedReturn,
      { 'verification.visitedOn': '2026-04-20', 'verification.contactedOn': '2026-04-20' },
    ],
    ['a part of the visit not held, where a note says why', verifiedReturn, { 'verification.visit.staff.held': 'no' }],
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
      'a return that nobody has submitted through the add-in',
      verifiedReturn,
      { 'meta.submittedReceipt': null, 'meta.reviewedReceipt': null },
    ],
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
    [
      'references that only differ, numbered beforehand, or of the other table',
      completeReturn,
      {
        'evidence.0': { ...blankEvidence, ref: 'E' },
        'evidence.1': { ...blankEvidence, ref: 'E' },
        'actions.0.ref': 'E4',
      },
    ],
    ['evidence of today', completeReturn, { 'evidence.0.date': today }],
  ];

  it.each(silent)('%s', (_, from, change) => {
    expect(check(changed(from(london), change), { edition: london, today, isDecidedInRound: true }).findings).toEqual(
      [],
    );
  });
});

describe('what follows from a problem is not a second one', () => {
  const knockOns: readonly [string, (edition: Edition) => SchoolReturn, Changes, ProblemCode][] = [
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
    [
      'a decision before a visit in the future',
      decidedReturn,
      { 'verification.visitedOn': '2027-06-10' },
      'date-in-future',
    ],
  ];

  it.each(knockOns)('%s', (_, from, change, code) => {
    const { findings } = check(
      changed(from(london), { 'meta.submittedReceipt': null, 'meta.reviewedReceipt': null, ...change }),
      {
        edition: london,
        today,
        isDecidedInRound: true,
      },
    );
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });
});

describe('a row in a message', () => {
  const rowNumbers = { evidence: [5, 6, 9, 12], actions: [5, 6, 7, 8] };
  const saidOf = (change: Changes) =>
    check(changed(completeReturn(london), change), { edition: london, today, rowNumbers }).findings.map(
      ({ message }) => message,
    );

  it('goes by its reference, or by its number in the sheet where others have the same or it has none', () => {
    expect(saidOf({ 'evidence.2.aspect': null })[0]).toContain('Evidence “E3” has no aspect');
    expect(saidOf({ 'evidence.2.aspect': null, 'evidence.2.ref': null })[0]).toContain('Evidence row 9 has no aspect');
    expect(saidOf({ 'evidence.2.aspect': null, 'evidence.2.ref': 'E4' })).toEqual([
      'Evidence row 9 has no aspect, so it does not count towards any.',
      'Rows 9 and 12 of the Evidence table have the same reference, “E4”.',
    ]);
  });

  it('stands with the others that were pasted into the wrong table', () => {
    expect(saidOf({ 'evidence.0': pastedAction, 'evidence.1': pastedAction, 'evidence.3': pastedAction })).toContain(
      'Rows 5, 6 and 12 of the Evidence table look like rows of the Actions table.',
    );
  });
});

describe('a link in “Where kept”', () => {
  const findsFor = (kept: string) =>
    check(changed(completeReturn(london), { 'evidence.0.kept': kept }), { edition: london, today }).findings.map(
      ({ code }) => code,
    );

  it.each([
    'https://www.school.sch.uk/pd?year=2026#impact',
    'http://intranet/minutes',
    'HTTPS://SCHOOL.EXAMPLE:8443/',
    'https://école.example/été',
    'http://192.0.2.1/x',
    'http://[2001:db8::1]/x',
    'PD file, https://school.example/pd, and the office',
    '\\\\server\\share\\PD file',
    'S:\\PD\\Minutes 2026.docx',
    'Head teacher’s office',
    'File: blue cabinet',
    'Policies 3/4 and minutes: see T&L folder',
  ])('may be %j', (kept) => {
    expect(findsFor(kept)).toEqual([]);
  });

  it.each([
    'https://',
    'http:/school.example',
    'https:school.example',
    'https:///minutes',
    'https://?minutes',
    'https://school.example/my minutes',
    'https://user@school.example/',
    'https://school.example@elsewhere.example/',
    'www.school.example/minutes',
    'WWW.school.example',
    'mailto:office@school.example',
    'javascript:alert(1)',
    'file:///S:/PD/minutes.docx',
    'file:S:/PD',
    'ftp://school.example/minutes',
    'see sharepoint://minutes',
  ])('is asked about where it is %j', (kept) => {
    expect(findsFor(kept)).toEqual(['link-malformed']);
  });
});
