import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { receiptOf } from '../../framework/receipt.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { today } from '../../framework/today.ts';
import { a1 } from '../../workbook/address.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import { textOf } from '../../workbook/read/read-value.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { pdqm } from '../many-runs.ts';
import { withLines } from '../prose-texts.ts';
import { changed, completeReturn, decidedReturn } from '../returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { entriesOf } from './entries.ts';
import type { Act } from './libreoffice.ts';
import { inLibreOffice } from './libreoffice.ts';

const folder = temporaryFolder();
const file = (name: string) => path.join(folder, name);

/** The content that a person types; the hidden sheet stays as it was issued. */
const typed = (schoolReturn: SchoolReturn) => ({ ...schoolReturn, meta: emptyReturn(london).meta });
const full = typed(decidedReturn(london));
const half = typed(
  changed(completeReturn(london), {
    'details.pdLead': null,
    'aspects.quality.level': null,
    'aspects.impact.level': 'embedded',
    'aspects.impact.strands.vision.level': null,
    'overall.level': 'embedded',
    'overall.intention': null,
  }),
);

/** Texts that no box and no row can show whole. */
const long = changed(withLines(40, ' Teachers plan together on Mondays.'), {
  'evidence.1.evidence': 'The plan is reviewed each summer. '.repeat(80).trim(),
  'actions.0.action': 'Share it.\n'.repeat(60).trim(),
  'actions.2.measure': 'Three partner schools use it. '.repeat(90).trim(),
});

beforeAll(async () => {
  const workbook = file('blank.xlsx');
  writeFileSync(workbook, await buildWorkbook(london, emptyReturn(london)));
  const fill = (schoolReturn: SchoolReturn): readonly Act[] =>
    entriesOf(schoolReturn, london).map((entry) => ({ do: 'type', ...entry }));
  const save = (name: string): Act => ({ do: 'save', to: file(`${name}.xlsx`) });
  const sittings = [fill(half), save('half'), fill(full), save('full'), fill(typed(long)), save('long')];
  await inLibreOffice(folder, [{ workbook, actions: [save('recalculated'), ...sittings.flat()] }]);
});

const read = (name: string) => readWorkbookFile(readFileSync(file(name)));

describe('a blank workbook filled in by hand', () => {
  it.each([
    ['half', half],
    ['full', full],
  ])('holds exactly what was typed (%s)', (name, content) => {
    const { schoolReturn, problems } = readReturn(read(`${name}.xlsx`), [london]);
    expect(problems).toEqual([]);
    expect(schoolReturn).toEqual(content);
    expect(receiptOf(schoolReturn, london)).toBe(receiptOf(content, london));
  });

  it.each([
    ['recalculated', emptyReturn(london)],
    ['half', half],
    ['full', full],
    ['long', typed(long)],
  ])('shows by its formulas what our own software works out (%s)', (name, content) => {
    const source = read(`${name}.xlsx`);
    const others: unknown[] = [];
    for (const { name: sheetName, cells } of layoutOf(london).sheets) {
      const sheet = source.sheets.find((candidate) => candidate.name === sheetName);
      for (const cell of cells) {
        if (typeof cell.content !== 'object' || !('formula' in cell.content)) continue;
        const shown = textOf(sheet?.cell(cell.row, cell.column) ?? null) ?? '';
        const expected = cell.content.result(content, today()).trim();
        if (shown !== expected) others.push({ sheetName, cell: a1(cell), shown, expected });
      }
    }
    expect(others).toEqual([]);
  });

  it('says of texts that are longer than a row where they stand', () => {
    const cells = (name: string) => read('long.xlsx').sheets.find((sheet) => sheet.name === name);
    const said = (name: string, row: number, column: number) => textOf(cells(name)?.cell(row, column) ?? null);
    expect(said('Evidence', 3, 6)).toBe(
      'Texts longer than a row can show: 1, the last in row 6. The cells hold all of it.',
    );
    expect(said('Actions', 3, 6)).toBe(
      'Texts longer than a row can show: 2, the last in row 7. The cells hold all of it.',
    );
    const verification = [...(cells('Verification')?.filled() ?? [])].map(({ cell }) => textOf(cell) ?? '');
    const samples = verification.filter((text) => text.startsWith('Longer than a row can show'));
    expect(samples).toEqual([expect.stringMatching(/: (E\d+, ){11}E\d+$/)]);
  });

  it('passes the check when it is complete', async () => {
    const { code, ...ran } = await pdqm(['check', file('full.xlsx'), '--json']);
    const [result] = ran.results();
    expect(result?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result).toMatchObject({ status: 'ok', stage: 'decided', receipt: receiptOf(full, london) });
    expect(code).toBe(0);
  });
});
