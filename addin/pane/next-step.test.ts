import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { receiptOf } from '../../framework/receipt.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { FakeSession, readyState } from '../../test/pane/fake-session.ts';
import type { Changes } from '../../test/returns.ts';
import { changed, completeReturn, decidedReturn, verifiedReturn } from '../../test/returns.ts';
import { nextStep } from './next-step.ts';

const complete = completeReturn(london);
const submitted = changed(complete, { 'meta.submittedReceipt': receiptOf(complete, london) });
const verified = verifiedReturn(london);

function titleFor(schoolReturn: SchoolReturn, changes: Changes = {}): string | null {
  const ready = readyState(changed(schoolReturn, changes), london);
  return nextStep(ready, new FakeSession(ready))?.title ?? null;
}

describe('What is next', () => {
  it.each([
    ['in a blank workbook', 'Details', emptyReturn(london), {}],
    [
      'while a strand and its aspect have no level',
      'Impact: Culture',
      complete,
      { 'aspects.impact.strands.culture.level': null, 'aspects.impact.level': null },
    ],
    ['while nothing is in the way', 'Submit', complete, { 'aspects.impact.strands.culture.level': null }],
    ['while an aspect has no level', 'Impact as a whole', complete, { 'aspects.impact.level': null }],
    ['while there is no intention', 'Overall and intention', complete, { 'overall.intention': null }],
    ['when all is there', 'Submit', complete, {}],
    ['when it is submitted', 'Send the workbook', submitted, {}],
    ['when it has changed since', 'Submit again', submitted, { 'details.pdLead': 'Somebody else' }],
    [
      'while the verifier is at it',
      'Verification: The visit',
      verified,
      { 'verification.visitedOn': null, 'verification.goodPractice': null },
    ],
    ['when it is verified', 'The panel’s decision', verified, {}],
    ['while the panel is at it', 'Panel', decidedReturn(london), { 'panel.decidedOn': null }],
  ] as const)('%s is: %s', (_, title, schoolReturn, changes) => {
    expect(titleFor(schoolReturn, changes)).toBe(title);
  });

  it('is nothing once the panel has decided', () => {
    expect(titleFor(decidedReturn(london))).toBeNull();
  });

  it('is the change where the school’s part has changed since the panel decided', () => {
    expect(titleFor(decidedReturn(london), { 'details.pdLead': 'Somebody else' })).toBe('Changed since submission');
  });

  it('is nothing for a school that uses the workbook as its own audit, once it has submitted', () => {
    const audit = changed(complete, { 'overall.intention': 'no' });
    expect(titleFor(audit)).toBe('Submit');
    expect(titleFor(audit, { 'meta.submittedReceipt': receiptOf(audit, london) })).toBeNull();
  });

  it('leads to the first entry that is missing, and to the focus on it', () => {
    const ready = readyState(emptyReturn(london), london);
    expect(nextStep(ready, new FakeSession(ready))?.route).toEqual({ page: 'details', field: 'details.la' });
  });
});
