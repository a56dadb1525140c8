import { changed, completeReturn, decidedReturn, today, verifiedReturn } from '../../test/returns.ts';
import type { Changes } from '../../test/returns.ts';
import { check } from '../check.ts';
import { london } from '../editions/london/index.ts';
import { receiptOf } from '../receipt.ts';
import type { SchoolReturn } from '../school-return.ts';
import { memberOf, recommendedIn, roundOf } from './agenda.ts';
import { decide, isOutstanding } from './decisions.ts';
import type { RoundDecision } from './decisions.ts';
import { RoundNames } from './round-names.ts';
import { returnKeyOf, verificationCodeOf } from './return-key.ts';
import { problemOf } from '../problems.ts';

const verified = verifiedReturn(london);
const member = (file: string, schoolReturn: SchoolReturn) => {
  const { findings, stage } = check(schoolReturn, { edition: london, today, upTo: 'verification' });
  const problems = findings.map((finding) => ({ ...finding, sheet: 'Details', cell: 'C4' }));
  const facts = {
    file,
    la: 'Camden',
    schoolReturn,
    edition: london,
    stage,
    receipt: receiptOf(schoolReturn, london),
    asked: {},
  };
  return memberOf({ ...facts, problems }, london);
};
const named = (organisation: string, changes: Changes = {}) =>
  changed(verified, {
    'details.organisation': organisation,
    'meta.returnId': `R${organisation}`,
    'details.urn': null,
    'details.laestab': null,
    ...changes,
  });

describe('a round', () => {
  it('has on its agenda what was verified without error, by name', () => {
    const { agenda, notReady } = roundOf([member('b.xlsx', named('Birch')), member('a.xlsx', named('Ash'))], london);
    expect(agenda.map(({ organisation }) => organisation)).toEqual(['Ash', 'Birch']);
    expect(notReady).toEqual([]);
    expect(agenda[0]).toMatchObject({
      key: 'RAsh',
      recommendation: 'silver',
      own: { leadership: 'embedded', quality: 'enhancing' },
      verified: { leadership: 'embedded', quality: 'enhancing' },
      overall: 'enhancing',
      strands: [
        { level: 'developing', count: 0 },
        { level: 'enhancing', count: 12 },
        { level: 'embedded', count: 4 },
      ],
    });
  });

  it('says of every other file why it is not ready', () => {
    const unread = {
      file: 'x.xls',
      organisation: null,
      la: null,
      why: [problemOf({ code: 'old', message: 'Old.', remedy: '' })],
    } as const;
    const { agenda, notReady } = roundOf(
      [
        unread,
        member('unverified.xlsx', changed(completeReturn(london), { 'details.urn': null, 'details.laestab': null })),
        member('audit.xlsx', named('Audit', { 'overall.intention': 'no' })),
        member('error.xlsx', named('Error', { 'verification.goodPractice': null })),
        member('one.xlsx', named('One', { 'details.urn': '100100' })),
        member('two.xlsx', named('Two', { 'details.urn': '100100' })),
      ],
      london,
    );
    expect(agenda).toEqual([]);
    expect(notReady.map(({ file, why }) => [file, why.map(({ message }) => message)])).toEqual([
      ['x.xls', ['Old.']],
      ['unverified.xlsx', ['Nothing is entered in the verifier’s part.']],
      ['audit.xlsx', [expect.stringContaining('does not seek the award')]],
      ['error.xlsx', ['No good practice is recorded.']],
      ['one.xlsx', [expect.stringContaining('two.xlsx')]],
      ['two.xlsx', [expect.stringContaining('one.xlsx')]],
    ]);
  });

  it('asks before the panel decides: an award that skips the school’s own level, a decision that is in the return only', () => {
    const unsubmitted = { 'meta.submittedReceipt': null, 'meta.reviewedReceipt': null };
    const asked = (changes: Changes) =>
      roundOf([member('a', named('Ash', { ...unsubmitted, ...changes }))], london).agenda[0]?.queries.map(
        ({ message }) => message,
      );
    const reason = { 'verification.recommendationReason': 'Far ahead' };
    expect(asked({ 'verification.recommendation': 'gold', ...reason })).toEqual([
      'The recommended award Gold stands for Embedded, above the school’s own overall level, Enhancing.',
    ]);
    expect(asked({ 'panel.decision': 'gold', 'panel.decidedOn': '2026-06-24' })).toEqual([
      'The award Gold stands for Embedded, above the school’s own overall level, Enhancing.',
      'The return’s own Panel sheet has a decision: Gold, 24 June 2026.',
    ]);
    expect(asked({})).toEqual([]);
  });

  it('counts what is recommended', () => {
    const round = roundOf(
      [
        member('a', named('Ash')),
        member('b', named('Birch', { 'verification.recommendation': 'gold' })),
        member('c', named('Cedar')),
      ],
      london,
    );
    expect(recommendedIn(round).map(({ title, count }) => `${String(count)} ${title}`)).toEqual([
      '0 Bronze',
      '2 Silver',
      '1 Gold',
      '0 No award',
      '0 Deferred',
    ]);
  });

  it('keeps off a return of another edition', () => {
    const other = { ...london, id: 'other-1' };
    const entry = {
      file: 'a',
      la: null,
      schoolReturn: verified,
      edition: other,
      stage: 'verified',
      receipt: 'X',
      problems: [],
      asked: {},
    } as const;
    expect(memberOf(entry, london).obstacles.map(({ code }) => code)).toEqual(['other-edition-than-round']);
  });
});

describe('a return’s key', () => {
  it('is its id, else a number, else a code of its name', () => {
    const without = { 'meta.returnId': null, 'details.urn': null, 'details.laestab': null };
    expect(returnKeyOf(changed(verified, { 'meta.returnId': 'RABC' }))).toBe('RABC');
    expect(returnKeyOf(changed(verified, { ...without, 'details.urn': '100123' }))).toBe('URN 100123');
    expect(returnKeyOf(changed(verified, { ...without, 'details.laestab': '202/1234' }))).toBe('LAESTAB 2021234');
    const byName = returnKeyOf(changed(verified, without));
    expect(byName).toMatch(/^NAME [A-Z0-9]{8}$/);
    expect(returnKeyOf(changed(verified, { ...without, 'details.organisation': 'Other' }))).not.toBe(byName);
  });
});

describe('a decision of the round', () => {
  const receipt = receiptOf(verified, london);
  const decision = (
    changes: Partial<RoundDecision['panel']> = {},
    more: Partial<RoundDecision> = {},
  ): RoundDecision => ({
    key: 'R1',
    receipt,
    verificationCode: verificationCodeOf(verified, london),
    contentCode: null,
    organisation: null,
    la: null,
    panel: { decision: 'silver', decidedOn: '2026-06-24', members: null, rationale: null, ...changes },
    ...more,
  });
  const outcome = (schoolReturn: SchoolReturn, given: RoundDecision, others: readonly RoundDecision[] = []) => {
    const names = new RoundNames([given, ...others]);
    const options = { edition: london, today, receipt: receiptOf(schoolReturn, london), names };
    const decided = decide(schoolReturn, given, options);
    return [...decided.conflicts, ...decided.findings].map(({ code }) => code);
  };

  it('becomes the return’s own', () => {
    const decided = decide(verified, decision(), { edition: london, today, receipt, names: new RoundNames([]) });
    expect(decided).toMatchObject({ stage: 'decided', findings: [], conflicts: [] });
    expect(decided.schoolReturn.panel).toMatchObject({ decision: 'silver', decidedOn: '2026-06-24' });
  });

  it.each([
    ['decision-missing', { decision: null, rationale: 'Impact is not Embedded yet' }],
    ['decision-date-missing', { decidedOn: null }],
    ['decision-before-visit', { decidedOn: '2026-06-01' }],
    ['date-in-future', { decidedOn: '2026-12-01' }],
    ['rationale-missing', { decision: 'bronze' }],
    ['answer-not-recognised', { decision: { unreadable: 'Gld' } }],
  ] as const)('is held against the rules of the award: %s', (code, changes) => {
    expect(outcome(verified, decision(changes))).toContain(code);
  });

  it('stands for the school that its row names, however the panel spells it', () => {
    const named = changed(verified, { 'details.organisation': 'St Mary’s Church of England Primary School' });
    const row = (organisation: string | null) => decision({}, { organisation, receipt: receiptOf(named, london) });
    const codes = (organisation: string | null, others: readonly RoundDecision[] = []) =>
      outcome(named, row(organisation), others);
    for (const spelling of [null, 'ST MARY’S C OF E PRIMARY', 'St. Marys CE Primary School', 'St Mary’s CE School'])
      expect(codes(spelling)).toEqual([]);
    for (const other of ['St Mark’s Church of England Primary School', 'Elm Park', 'St Mary’s (moved)', '-'])
      expect(codes(other)).toEqual(['row-names-otherwise']);

    const elsewhere = (organisation: string) => decision({}, { key: 'R2', organisation });
    expect(codes('Elm Park', [elsewhere('Elm Park School')])).toEqual(['row-names-other-school']);
    expect(codes('Elm Park', [elsewhere('St Marys CE Primary')])).toEqual(['row-names-other-school']);
    expect(codes('Elm Park', [elsewhere('Beech Hill')])).toEqual(['row-names-otherwise']);
  });

  it('shows both names where they differ', () => {
    const { conflicts } = decide(verified, decision({}, { organisation: 'Elm Schol' }), {
      edition: london,
      today,
      receipt,
      names: new RoundNames([]),
    });
    expect(conflicts.map(({ severity, message }) => [severity, message])).toEqual([
      ['query', 'The row calls the school “Elm Schol”, its return “Alder Grove Primary School”.'],
    ]);
  });

  it('that is not made yet is no mistake, whatever the return’s own Panel sheet says', () => {
    const notYet = decision({ decision: null });
    expect(outcome(verified, notYet)).toEqual(['no-certificate']);
    expect(outcome(decidedReturn(london), notYet)).toEqual(['no-certificate', 'decision-in-return-only']);
    expect(outcome(changed(decidedReturn(london), { 'details.pdLead': 'Another' }), notYet)).toEqual([
      'no-certificate',
      'decision-in-return-only',
    ]);
  });

  it('does not stand for a return that has changed since', () => {
    expect(outcome(changed(verified, { 'details.pdLead': 'Another' }), decision())).toEqual(['changed-since-round']);
    expect(outcome(changed(verified, { 'verification.goodPractice': 'Other' }), decision())).toEqual([
      'verification-changed-since-round',
    ]);
    expect(outcome(verified, decision({}, { receipt: null }))).toEqual(['changed-since-round']);
  });

  it('names both where the workbook’s own Panel sheet says otherwise', () => {
    const own = decidedReturn(london);
    expect(outcome(own, decision())).toEqual([]);
    const { conflicts } = decide(own, decision({ decision: 'gold', rationale: 'Why', decidedOn: '2026-06-25' }), {
      edition: london,
      today,
      receipt,
      names: new RoundNames([]),
    });
    expect(conflicts.map(({ code, message }) => [code, message])).toEqual([
      ['decisions-disagree', 'The round says Gold, the workbook’s own Panel sheet Silver.'],
      ['decisions-disagree', expect.stringMatching(/25 June 2026.*24 June 2026/)],
    ]);
    expect(conflicts.map(({ remedy }) => remedy)).toEqual(
      ['Gold in “Decision”', '25 June 2026 in “Date of decision”'].map(
        (what) =>
          `If the round is right, open the return, enter ${what} on its sheet Panel, or empty that cell, and save it. If the sheet is right, correct the row of the round. Then do this again.`,
      ),
    );
    expect(outcome(changed(own, { 'panel.decision': { unreadable: 'Slver' } }), decision())).toContain(
      'decisions-disagree',
    );
  });

  it('leaves a certificate outstanding unless there is none to issue', () => {
    expect(isOutstanding(decision())).toBe(true);
    expect(isOutstanding(decision({ decision: null }))).toBe(true);
    expect(isOutstanding(decision({ decision: 'deferred' }))).toBe(false);
    expect(isOutstanding(decision({ decision: 'none' }))).toBe(false);
  });
});
