import { awardOf } from '../../../framework/award.ts';
import { london } from '../../../framework/editions/london/index.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { named } from '../../../test/markup.ts';
import { auditReturn, reportBody, reportOf } from '../../../test/reports.ts';
import { changed, completeReturn, decidedReturn, verifiedReturn } from '../../../test/returns.ts';
import { claimOf, overallView } from './award.ts';

const complete = completeReturn(london);
const decided = decidedReturn(london);
const headingsOf = (schoolReturn: SchoolReturn): string[] =>
  named(reportBody(schoolReturn), 'h1', 'h2').map(({ text }) => text);

describe('the section that follows the award', () => {
  const { awards } = london;

  it.each(['bronze', 'silver', 'gold'] as const)('has the heading and the framework’s text of %s', (award) => {
    const schoolReturn = changed(decided, { 'panel.decision': award });

    expect(reportOf(schoolReturn).verification?.following).toMatchObject({
      title: awards[award].next,
      basis: `The panel’s decision: ${awards[award].title}.`,
      source: awards[award].text,
      areas: { paragraphs: ['Evaluate impact over more than one year.'] },
    });
    expect(headingsOf(schoolReturn)).toContain(awards[award].next);
  });

  it('follows the verifier’s recommendation before the panel has decided', () => {
    const recommended = changed(verifiedReturn(london), {
      'verification.recommendation': awardOf('developing', london),
    });

    expect(reportOf(recommended).verification?.following).toMatchObject({
      title: awards.bronze.next,
      basis: 'The verifier’s recommendation: Bronze. The panel’s decision is not yet recorded.',
    });
  });

  it.each(['none', 'deferred'])('is not that of the recommendation where the panel decided %s', (decision) => {
    const { following } = reportOf(changed(decided, { 'panel.decision': decision })).verification ?? {};

    expect(following).toMatchObject({ title: 'Areas for development', source: null });
  });

  it('is Areas for development without recommendation and decision', () => {
    expect(reportOf(complete).verification?.following).toEqual({
      title: 'Areas for development',
      basis: null,
      source: null,
      areas: { tone: 'missing', text: 'Not yet recorded', paragraphs: ['Not yet recorded'] },
    });
  });

  it('is left out, with the visit, where the school does not seek the award', () => {
    expect(headingsOf(auditReturn)).toEqual([
      'Alder Grove Primary School',
      'At a glance',
      'Contents',
      'The strands',
      'Overall judgement',
      ...london.aspects.map(({ templateTitle }) => templateTitle),
      'Action plan',
      'Errors and queries',
      'About this report',
      'Sign-off',
    ]);
  });

  it('is there for a school that does not seek the award once a verifier has begun', () => {
    expect(headingsOf(changed(auditReturn, { 'verification.visitedOn': '2026-06-10' }))).toContain(
      'Verification visit',
    );
  });
});

it.each([
  ['bronze', '2026-06-24', 'Bronze Award of 24 June 2026'],
  ['deferred', '2026-06-24', 'Deferred on 24 June 2026'],
  ['deferred', null, 'Deferred'],
  [null, '2026-06-24', null],
])('says of a return’s own decision %s, %s: %s', (decision, decidedOn, words) => {
  const schoolReturn = changed(decided, { 'panel.decision': decision, 'panel.decidedOn': decidedOn });
  expect(claimOf(schoolReturn, london)).toBe(words);
});

it('says that the register keeps no reasons only of a decision that it has', () => {
  const known = { claim: null, onlyAwards: true };
  const wordsOf = (schoolReturn: SchoolReturn) =>
    JSON.stringify(overallView(schoolReturn, london, true, known).rows.at(-1));
  expect(wordsOf(changed(decided, { 'panel.rationale': null }))).toContain('Not kept in the register');
  expect(wordsOf(verifiedReturn(london))).not.toContain('Not kept in the register');
});
