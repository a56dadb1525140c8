import { check } from '../framework/check.ts';
import { london } from '../framework/editions/london/index.ts';
import type { Problem } from '../framework/problems.ts';
import { receiptOf } from '../framework/receipt.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { reportView } from '../generator/documents/report/report.ts';
import type { ReportView } from '../generator/documents/report/report.ts';
import { loadTemplate } from '../generator/printing/templates.ts';
import { parseMarkup } from './markup.ts';
import type { Element } from './markup.ts';
import { changed, completeReturn, decidedReturn, today } from './returns.ts';

export const reportTemplate = loadTemplate('report');

/** The report of a return with all that a check finds in it; some of the problems have a place in the workbook, some have none. */
export function reportOf(schoolReturn: SchoolReturn, edition = london): ReportView {
  const { findings, stage } = check(schoolReturn, { edition, today });
  const problems = findings.map(({ code, severity, field, message, remedy }, index): Problem => {
    const place = index % 3 === 0 ? null : { sheet: 'Self-evaluation', cell: `C${String(index + 4)}` };
    return { code, severity, sheet: place?.sheet ?? null, cell: place?.cell ?? null, field, message, remedy };
  });
  return reportView({ schoolReturn, problems, receipt: receiptOf(schoolReturn, edition), stage }, edition);
}

/** The elements of a return's printed report. */
export function reportBody(schoolReturn: SchoolReturn): Element {
  return parseMarkup(reportTemplate.render(reportOf(schoolReturn)));
}

/** A complete return of a school that does not seek the award. */
export const auditReturn = changed(completeReturn(london), { 'overall.intention': 'no', 'overall.round': null });

/** As long as a cell of Excel can nearly be. */
export const longText = `${'The plan is reviewed with the governing body each summer. '.repeat(520)}The end.`
  .slice(-30_000)
  .trim();

/** A decided return with a text of so many characters in every kind of table and outside. */
export function withLongTexts(length: number): SchoolReturn {
  const text = longText.slice(-length);
  return changed(decidedReturn(london), {
    'aspects.quality.strands.culture.notes': text,
    'evidence.0.evidence': text,
    'actions.0.measure': text,
    'panel.members': text,
    'verification.goodPractice': text,
    'verification.visit.staff.people': text,
    'verification.sampled.0.comment': text,
  });
}

/** A cell can hold hardly more. */
export const returnWithLongTexts = withLongTexts(30_000);

/** A decided return in which cells of every kind could not be read. */
export const misreadReturn = changed(decidedReturn(london), {
  'details.la': { unreadable: 'Lambef' },
  'details.organisation': { unreadable: '#REF!' },
  'details.assessedOn': { unreadable: '31/02/2026' },
  'aspects.impact.level': { unreadable: 'Enhancd' },
  'aspects.impact.reason': { unreadable: '#N/A' },
  'overall.round': { unreadable: '#NAME?' },
  'evidence.0.ref': { unreadable: '#REF!' },
  'evidence.1.aspect': { unreadable: 'Kwality' },
  'evidence.2.level': { unreadable: 'good' },
  'actions.0.by': { unreadable: 'next summer' },
  'verification.sampled.0.ref': { unreadable: '#VALUE!' },
});
