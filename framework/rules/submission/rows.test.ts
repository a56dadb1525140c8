import type { Changes } from '../../../test/returns.ts';
import { changed, completeReturn, today } from '../../../test/returns.ts';
import type { Scenarios } from '../../../test/scenarios.ts';
import { rulesFind, rulesLetPass, submission } from '../../../test/scenarios.ts';
import { check } from '../../check.ts';
import type { Edition } from '../../edition.ts';
import { london } from '../../editions/london/index.ts';

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
/** An edition whose last aspect has its first strand only. */
const uneven: Edition = {
  ...london,
  aspects: london.aspects.map((aspect, index) =>
    index === 3 ? { ...aspect, strands: aspect.strands.slice(0, 1) } : aspect,
  ),
};

const scenarios = {
  'actions-in-evidence': [
    submission(
      'rows of actions pasted among the evidence',
      {
        'evidence.1': pastedAction,
        'evidence.2': { ...pastedAction, kept: null, owner: null },
        'aspects.impact.action': null,
        'actions.2.aspect': 'quality',
      },
      ['actions-in-evidence', 'evidence.1.ref'],
    ),
    submission(
      'a row of actions pasted as values, which does not count as evidence',
      {
        'evidence.1': { ...pastedAction, kept: '46374' },
        'aspects.quality.evidence': null,
      },
      ['aspect-evidence-missing', 'aspects.quality.evidence'],
      ['actions-in-evidence', 'evidence.1.ref'],
    ),
  ],
  'evidence-in-actions': [
    submission(
      'rows of evidence pasted among the actions',
      { 'actions.3': pastedEvidence, 'aspects.collaboration.evidence': null, 'evidence.3.evidence': null },
      ['evidence-not-described', 'evidence.3.evidence'],
      ['evidence-in-actions', 'actions.3.ref'],
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
} satisfies Scenarios;

export type Tested = keyof typeof scenarios;

describe('The rows of evidence and actions', () => {
  rulesFind(scenarios);

  rulesLetPass([
    [
      'rows without anything in them, or numbered beforehand',
      completeReturn,
      { 'evidence.0': blankEvidence, 'evidence.1': { ...blankEvidence, ref: 'E9' }, 'actions.0': blankAction },
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
  ]);
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
