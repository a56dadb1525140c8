import { london } from '../../../framework/editions/london/index.ts';
import type { Problem } from '../../../framework/problems.ts';
import { named } from '../../../test/markup.ts';
import { longText, misreadReturn, reportBody, reportOf, returnWithLongTexts } from '../../../test/reports.ts';
import { changed, completeReturn, decidedReturn } from '../../../test/returns.ts';
import { reportView } from './report.ts';

const complete = completeReturn(london);
const decided = decidedReturn(london);

describe('the sections for reading', () => {
  it('show the descriptor of the level that was chosen', () => {
    const [vision] = reportOf(complete).aspects[0]?.strands ?? [];

    expect(vision?.descriptor).toEqual(london.aspects[0]?.strands[0]?.descriptors.embedded);
  });

  it('list evidence under its aspect, and by itself where it names none', () => {
    const { aspects, evidenceWithoutAspect } = reportOf(misreadReturn);

    expect(aspects.map(({ evidenceRows }) => evidenceRows.length)).toEqual([1, 0, 1, 1]);
    expect(evidenceWithoutAspect.map(({ cells }) => cells.ref.paragraphs)).toEqual([['E2']]);
  });

  it('name the evidence that a sample refers to', () => {
    const [sample] =
      reportOf(changed(decided, { 'verification.sampled.0.ref': 'e1' })).verification?.visit?.sampled ?? [];

    expect(sample?.cells.evidence.paragraphs).toEqual(['e1: Programme of professional development, part 1']);
  });

  it('quote what could not be read', () => {
    const text = reportBody(misreadReturn).text;

    for (const quoted of ['Lambef', '#REF!', '31/02/2026', 'Enhancd', '#N/A', 'good', 'next summer', '#VALUE!']) {
      expect(text).toContain(`Entered as “${quoted}”`);
    }
  });

  it('set a text that is too long for its column below its row, whole', () => {
    const below = named(reportBody(returnWithLongTexts), 'tr').filter(
      ({ attributes }) => attributes['class'] === 'below',
    );

    expect(below.map(({ text }) => text)).toEqual(
      ['Members of the panel', 'People', 'Comment', 'Evidence', 'Notes', 'Success measure'].map(
        (label) => `${label}${longText}`,
      ),
    );
  });

  it('keep paragraphs and line breaks', () => {
    const text = 'Coaching:\n- in threes\n- each term\r\n\r\n \nGovernors join in.';
    const { goodPractice } = reportOf(changed(decided, { 'verification.goodPractice': text })).verification ?? {};

    expect(goodPractice?.paragraphs).toEqual(['Coaching:\n- in threes\n- each term', 'Governors join in.']);
  });

  it('say where each problem is and how many there are', () => {
    const problem = { code: 'details-missing', field: null, message: 'It is missing.', remedy: 'Write it.' } as const;
    const found: readonly Problem[] = [
      { ...problem, severity: 'error', sheet: 'Details', cell: 'C5' },
      { ...problem, severity: 'error', sheet: 'Evidence', cell: null },
      { ...problem, severity: 'query', sheet: null, cell: null },
    ];
    const reported = { schoolReturn: complete, problems: found, receipt: 'CODE', stage: 'complete' } as const;
    const { problems } = reportView(reported, london);

    expect(problems.summary).toBe('Two errors and one query remain.');
    expect(problems.rows.map(({ word, place }) => [word, place])).toEqual([
      ['Error', 'Details, C5'],
      ['Error', 'Evidence'],
      ['Query', 'Workbook'],
    ]);
    expect(reportOf(complete).problems).toEqual({ summary: 'Nothing remains to be put right or answered.', rows: [] });
  });
});
