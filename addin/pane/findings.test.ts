import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { readyState } from '../../test/pane/fake-session.ts';
import { changed, completeReturn, verifiedReturn } from '../../test/returns.ts';
import { findingsOf } from './findings.ts';
import { titleOf } from './routes.ts';

function found(schoolReturn: SchoolReturn): {
  readonly codes: readonly string[];
  readonly notBegun: readonly string[];
} {
  const { problems, notBegun } = findingsOf(readyState(schoolReturn, london));
  return { codes: problems.map(({ code }) => code), notBegun: notBegun.map((part) => titleOf(part, london)) };
}

describe('What is missing', () => {
  it('shows in no part of a blank workbook; the parts to begin with are named', () => {
    expect(found(emptyReturn(london))).toEqual({
      codes: [],
      notBegun: ['Details', 'Leadership', 'Quality', 'Impact', 'Collaboration', 'Overall'],
    });
  });

  it('shows in a part as soon as anything is entered there', () => {
    const begun = changed(emptyReturn(london), { 'details.organisation': 'Alder Grove Primary School' });
    expect(found(begun).codes).toEqual(['detail-missing', 'detail-missing', 'detail-missing']);
    expect(found(begun).notBegun).not.toContain('Details');
  });

  it('shows in an aspect once a single strand is judged', () => {
    const begun = changed(emptyReturn(london), { 'aspects.impact.strands.culture.level': 'enhancing' });
    expect(found(begun).codes).toContain('aspect-level-missing');
    expect(found(begun).notBegun).not.toContain('Impact');
  });

  it('of the verifier shows section by section', () => {
    const begun = changed(completeReturn(london), { 'verification.visitedOn': '2026-06-10' });
    expect(new Set(found(begun).codes)).toEqual(new Set(['visit-part-missing']));
    expect(found(begun).notBegun).toEqual(['Before the visit', 'Judgements', 'Summary and recommendation']);
  });
});

it('What is wrong shows wherever it is', () => {
  const wrong = changed(emptyReturn(london), { 'details.assessedOn': { unreadable: 'last spring' } });
  expect(found(wrong).codes).toContain('date-not-recognised');
  expect(found(verifiedReturn(london))).toEqual({ codes: [], notBegun: [] });
});
