import ExcelJS from 'exceljs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import type { Problem } from '../framework/problems.ts';
import { a1 } from '../workbook/address.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { checkReturn } from '../workbook/read/check-return.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import { layoutOf } from '../workbook/layout/index.ts';
import { readReturn } from '../workbook/read/read-return.ts';
import { pdqm } from './many-runs.ts';
import { decidedReturn, today } from './returns.ts';
import { verifiedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cwd = temporaryFolder();
const whole = decidedReturn(london);

/** Every cell of the workbook that asks for a day: of the sheets' inputs, and of the first row of each table. */
const dateCells = layoutOf(london).sheets.flatMap(({ name, inputs, table }) => [
  ...inputs.filter(({ field }) => field.kind === 'date').map((input) => ({ sheet: name, cell: a1(input) })),
  ...(table?.columns ?? []).flatMap(({ kind }, index) =>
    kind === 'date' ? [{ sheet: name, cell: a1({ row: (table?.top ?? 0) + 1, column: index + 1 }) }] : [],
  ),
]);

type Entered = readonly { readonly sheet: string; readonly cell: string; readonly value: number | string }[];

/** The workbook with these contents, as a spreadsheet program saves them. */
async function entered(file: Uint8Array, contents: Entered): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  for (const { sheet, cell, value } of contents) {
    const found = workbook.getWorksheet(sheet)?.getCell(cell);
    if (found) Object.assign(found, { value, numFmt: 'dd/mm/yyyy' });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
}

const ofWhole = buildWorkbook(london, whole);

async function problemsWith(value: number | string): Promise<readonly Problem[]> {
  const file = await entered(
    await ofWhole,
    dateCells.map((place) => ({ ...place, value })),
  );
  return checkReturn(readReturn(readWorkbookFile(file), [london]), today).problems.filter(({ code }) =>
    /date|before|after/.test(code),
  );
}

describe('a cell that asks for a day', () => {
  it('is on Details, Evidence, Actions, Verification and Panel', () => {
    const sheets = [...new Set(dateCells.map(({ sheet }) => sheet))];
    expect(sheets).toEqual(['Details', 'Evidence', 'Actions', 'Verification', 'Panel']);
    expect(dateCells).toHaveLength(6);
  });

  it.each([
    [2025, '“2025” in “', 'is a year alone, not a day (a cell for dates may show it as 17 July 1905)'],
    ['2025', '“2025” in “', 'is a year alone, not a day (a cell for dates may show it as 17 July 1905)'],
    [9629, '“12 May 1926” in “', 'is before the year 2000'],
    [36525, '“31 December 1999” in “', 'is before the year 2000'],
    [109575, '“1 January 2200” in “', 'is after the year 2199'],
    ['1/1/2200', '“1/1/2200” in “', 'is after the year 2199'],
  ])('is asked about, by sheet and cell and once, where it holds %j', async (value, said, what) => {
    const problems = await problemsWith(value);
    expect(problems.map(({ sheet, cell }) => ({ sheet, cell }))).toEqual(dateCells);
    for (const { message, remedy } of problems) {
      expect(message).toContain(said);
      expect(message).toContain(what);
      expect(remedy).toContain('dd/mm/yyyy');
    }
  });

  it.each([36526, '1/1/2000'])('takes a day from 2000 on: %j', async (value) => {
    expect((await problemsWith(value)).filter(({ code }) => code.includes('recognised'))).toEqual([]);
  });
});

describe('the day of a decision in a round', () => {
  const decide = async (name: string, decisions: Entered) => {
    mkdirSync(path.join(cwd, name));
    const school = verifiedSchool('Ash School', 'RASH22222222');
    writeFileSync(path.join(cwd, name, 'ash.xlsx'), await buildWorkbook(london, school));
    const round = path.join(cwd, `${name}.xlsx`);
    await pdqm(['round', name, '--out', round], { cwd });
    writeFileSync(round, await entered(readFileSync(round), decisions));
    const args = ['certificate', name, '--decisions', round, '--out', `${name}-out`, '--json'];
    const ran = await pdqm(args, { cwd });
    return ran.results().map(({ status, problems }) => ({
      status,
      problems: problems.map(({ sheet, cell, message }) => `${sheet ?? ''}!${cell ?? ''} ${message}`),
    }));
  };
  const headed = async (title: string): Promise<string> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(cwd, 'rows.xlsx'));
    const headers = (workbook.getWorksheet('Agenda')?.getRow(3).values ?? []) as unknown[];
    return a1({ row: 4, column: headers.indexOf(title) });
  };

  it('is asked about where it is a year alone, at the cell that says so', async () => {
    await decide('rows', []);
    const [decision, date] = [await headed('Decision'), await headed('Date of decision')];
    const decided = { sheet: 'Agenda', cell: decision, value: 'Silver' };
    const said = 'is a year alone, not a day (a cell for dates may show it as 18 July 1905).';
    expect(await decide('row', [decided, { sheet: 'Agenda', cell: date, value: 2026 }])).toEqual([
      { status: 'refused', problems: [`Agenda!${date} In row.xlsx: “2026” in “Date of decision” ${said}`] },
    ]);
    expect(await decide('sitting', [decided, { sheet: 'Round', cell: 'C6', value: 2026 }])).toEqual([
      { status: 'refused', problems: [`Round!C6 In sitting.xlsx: “2026” in “Date of decision” ${said}`] },
    ]);
  });
});
