import fc from 'fast-check';
import { london } from '../../framework/editions/london/index.ts';
import { fieldsOf, valueAt } from '../../framework/fields.ts';
import { changed, decidedReturn } from '../../test/returns.ts';
import { longText, reportOf } from '../../test/reports.ts';
import { cut, printable } from './print-limits.ts';

const decided = decidedReturn(london);
const [evidence, action] = [decided.evidence[0], decided.actions[0]];

it('A return with far more to say than schools write is printed as it is', () => {
  const prose = `${longText.slice(0, 3_000)}\n\nThe end.`;
  const cell = longText.slice(0, 400);
  const texts = fieldsOf(london).filter(({ kind }) => kind === 'text');
  const long = changed(decided, {
    ...Object.fromEntries(texts.map(({ path }) => [path, prose])),
    evidence: Array.from({ length: 250 }, () => ({ ...evidence, evidence: cell, kept: cell })),
    actions: Array.from({ length: 100 }, () => ({ ...action, action: cell, measure: cell })),
  });
  expect(printable(long, [], london)).toEqual({ schoolReturn: long, problems: [], leftOut: [] });
});

it('What is left out of a return without measure is named with its sheet, and the report still has all kinds of it', () => {
  const texts = fieldsOf(london).filter(({ kind }) => kind === 'text');
  const endless = changed(decided, {
    ...Object.fromEntries(texts.map(({ path }) => [path, longText])),
    'verification.organisation': longText,
    evidence: Array.from({ length: 3_000 }, () => ({ ...evidence, kept: 'ab\n'.repeat(3_000) })),
    actions: Array.from({ length: 3_000 }, () => action),
  });
  const problem = { code: 'x', severity: 'query', sheet: null, cell: null, field: null, remedy: '' } as const;
  const problems = Array.from({ length: 1_000 }, () => ({ ...problem, message: longText }));
  const { schoolReturn, problems: printed, leftOut } = printable(endless, problems, london);
  expect(leftOut).toEqual(
    expect.arrayContaining([
      'The end of “Verifier’s organisation” on sheet Verification.',
      'The end of “Areas for development” on sheet Verification.',
      expect.stringMatching(/^The last 2,\d{3} of 3,000 rows on sheet Evidence\.$/),
      expect.stringMatching(/^The ends of \d+ long texts on sheet Evidence\.$/),
      expect.stringMatching(/^The last 2,\d{3} of 3,000 rows on sheet Actions\.$/),
      'The last 700 of 1,000 errors and queries, which a check of the workbook lists.',
    ]),
  );
  expect(schoolReturn.evidence[0]?.kept).toMatch(/^ab\nab[^]*characters are left out of print: see sheet Evidence of/);
  expect(schoolReturn.actions.length).toBeGreaterThan(100);
  expect(JSON.stringify({ schoolReturn, printed }).length).toBeLessThan(1_500_000);
});

it('Texts of any length in any fields for words leave a report with days and choices as they are', () => {
  const fields = fieldsOf(london).filter(({ kind }) => kind === 'text' || kind === 'line');
  const others = fieldsOf(london).filter(({ kind }) => kind === 'date' || kind === 'choice');
  const pieces = fc.constantFrom('a', 'a\n', '한', 'minutes of the meeting ');
  const long = fc.tuple(pieces, fc.integer({ min: 1, max: 32_000 }));
  const texts = fc.array(fc.tuple(fc.constantFrom(...fields.map(({ path }) => path)), long), {
    maxLength: fields.length,
  });
  fc.assert(
    fc.property(texts, (entries) => {
      const filled = entries.map(([path, [piece, length]]) => [path, piece.repeat(length).slice(0, length)]);
      const schoolReturn = changed(decided, Object.fromEntries(filled) as Record<string, string>);
      expect(() => reportOf(schoolReturn)).not.toThrow();
      const printed = printable(schoolReturn, [], london).schoolReturn;
      for (const { path } of others) expect(valueAt(printed, path)).toEqual(valueAt(schoolReturn, path));
    }),
    { numRuns: 20 },
  );
});

it.each([
  ['Minutes of the meeting show it.', 20, 'Minutes of the…'],
  ['Minutes of the meeting show it.', 14, 'Minutes of the…'],
  ['Minutes of the meeting show it.', 15, 'Minutes of the…'],
  ['Minutes of the meeting show it.', 3, 'Min…'],
  ['한글은 소리를 적는다'.repeat(3), 60, '한글은 소리를 적는다한글은 소리를…'],
  ['x'.repeat(100), 60, `${'x'.repeat(60)}…`],
])('A text is cut off after a whole word, where it has words: %s, %i', (text, room, shown) => {
  expect(cut(text, room, 'sheet Evidence').split(' [')[0]).toBe(shown);
});
