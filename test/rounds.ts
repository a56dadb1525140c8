import { check } from '../framework/check.ts';
import { london } from '../framework/editions/london/index.ts';
import { receiptOf } from '../framework/receipt.ts';
import type { Round } from '../framework/round/agenda.ts';
import { memberOf, roundOf } from '../framework/round/agenda.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import type { Changes } from './returns.ts';
import { changed, decidedReturn, today, verifiedReturn } from './returns.ts';

/** The same return of another school, which has no number and is known by its return id; no receipt is recorded in it. */
export const ofSchool = (schoolReturn: SchoolReturn, organisation: string, returnId: string): SchoolReturn =>
  changed(schoolReturn, {
    'details.organisation': organisation,
    'details.urn': null,
    'details.laestab': null,
    meta: { returnId, sample: false, submittedReceipt: null, reviewedReceipt: null },
  });

/** A verified return of a school of its own. */
export const verifiedSchool = (organisation: string, returnId: string, changes: Changes = {}): SchoolReturn =>
  changed(ofSchool(verifiedReturn(london), organisation, returnId), changes);

/** A return of a school of its own with a decision on its Panel sheet. */
export const decidedSchool = (organisation: string, returnId: string, changes: Changes = {}): SchoolReturn =>
  changed(ofSchool(decidedReturn(london), organisation, returnId), changes);

/** Verified returns, of which Birch School’s asks for more than it was judged to be. */
export const roundSchools = {
  ash: verifiedSchool('Ash School', 'RASH22222222'),
  birch: verifiedSchool('Birch School', 'RBIRCH222222', {
    'verification.recommendation': 'gold',
    'verification.recommendationReason': 'Impact is close to Embedded',
  }),
  cedar: verifiedSchool('Cedar School', 'RCEDAR222222'),
};

/** The round of these returns, whose files are named after their ids and places. */
export function roundWith(returns: readonly SchoolReturn[]): Round {
  const members = returns.map((schoolReturn, index) => {
    const { findings, stage } = check(schoolReturn, { edition: london, today, upTo: 'verification' });
    const problems = findings.map((finding) => ({ ...finding, sheet: null, cell: null }));
    const file = `${schoolReturn.meta.returnId ?? 'none'} ${String(index + 1)}.xlsx`;
    const receipt = receiptOf(schoolReturn, london);
    return memberOf({ file, la: 'Camden', schoolReturn, edition: london, stage, receipt, problems, asked: {} }, london);
  });
  return roundOf(members, london);
}
