import ExcelJS from 'exceljs';
import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import { suppressSmall } from '../../framework/borough/suppress-small.ts';
import { london } from '../../framework/editions/london/index.ts';
import { buildBoroughWorkbook } from '../../workbook/borough/borough-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { refusedContents, sheetsOfFile, validationOver } from '../file-validations.ts';
import { changed } from '../returns.ts';
import { syntheticBorough } from './synthetic-borough.ts';
import { consolidated, consolidatedFrom, nothingGiven } from './workbooks.ts';

const borough = consolidated(60, ['202', '203']);
const hostile = '=HYPERLINK("http://example.org","press")';

async function open(content: BoroughReturn): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await buildBoroughWorkbook(content, london)) as never);
  return workbook;
}

/** What stands under a head of a sheet's table, row by row. */
function column(workbook: ExcelJS.Workbook, sheetName: string, title: string): ExcelJS.Cell[] {
  const sheet = workbook.getWorksheet(sheetName);
  const heads = sheet?.getRow(4).values as readonly unknown[];
  const index = heads.indexOf(title);
  if (!sheet || index < 1) throw new Error(`${sheetName} has no ${title}`);
  return Array.from({ length: sheet.rowCount - 4 }, (_, row) => sheet.getCell(row + 5, index));
}

const texts = (cells: readonly ExcelJS.Cell[]) => cells.map(({ value }) => value);

describe('the borough workbook', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = await open(borough);
  });

  it('has its sheets in this order, each list a table', () => {
    const lists = workbook.worksheets.slice(1);

    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Summary',
      'Returns',
      'Strands',
      'Actions',
      'Evidence',
      'Good practice',
      'Awards',
      'Problems',
      'For the officer',
      'Differences',
      'Not returned',
      'Set aside',
      'Could not be read',
      'Other files',
    ]);
    for (const sheet of lists) expect([sheet.name, sheet.getTables()]).toEqual([sheet.name, [expect.anything()]]);
  });

  it('prints every list at seven points or more, on A4', () => {
    for (const sheet of workbook.worksheets.slice(1)) {
      const { fitToWidth = 1, paperSize, orientation, margins, printTitlesColumn = '' } = sheet.pageSetup;
      const widths = sheet.getRow(4).values as readonly unknown[];
      const points = (from: number, to: number) =>
        Array.from({ length: to - from + 1 }, (_, index) => (sheet.getColumn(from + index).width ?? 0) * 5.25);
      const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
      const repeated = sum(
        points(1, printTitlesColumn === '' ? 0 : sheet.getColumn(printTitlesColumn.split(':')[1] ?? 'A').number),
      );
      const page = (11.69 - (margins?.left ?? 0) - (margins?.right ?? 0)) * 72;
      const share = (page * fitToWidth) / (sum(points(1, widths.length - 1)) + (fitToWidth - 1) * repeated);

      expect([sheet.name, paperSize, orientation, share * 11 >= 7]).toEqual([sheet.name, 9, 'landscape', true]);
    }
  });

  it('lets what a school wrote outside a list stand there, and refuses other words elsewhere', async () => {
    const [first, ...others] = borough.returns;
    if (!first) throw new Error('The borough has no returns');
    const schoolReturn = changed(first.schoolReturn, { 'overall.level': { unreadable: 'between the two' } });
    const sheets = sheetsOfFile(
      await buildBoroughWorkbook({ ...borough, returns: [{ ...first, schoolReturn }, ...others] }, london),
    );
    const returns = sheets.find(({ name }) => name === 'Returns');
    const written = [...(returns?.cells ?? [])].filter(([, content]) => content === 'between the two');

    expect(written.map(([cell]) => validationOver(returns, cell))).toEqual([
      expect.objectContaining({ stops: false, words: ['Developing', 'Enhancing', 'Embedded'] }),
    ]);
    expect(refusedContents(sheets)).toEqual([]);
    expect(returns?.validations.filter(({ stops }) => !stops)).toHaveLength(1);
  });

  it('has a row for every return, and says which are in the figures', () => {
    expect(texts(column(workbook, 'Returns', 'File'))).toEqual(borough.returns.map(({ file }) => file));
    expect(texts(column(workbook, 'Returns', 'In the figures')).filter((word) => word === 'Yes')).toHaveLength(
      Number(borough.overAll.returns),
    );
  });

  it('has days as days and numbers as numbers', () => {
    const [assessed, awarded] = [
      column(workbook, 'Returns', 'Date of assessment'),
      column(workbook, 'Awards', 'Valid until'),
    ];

    for (const cell of [...assessed, ...awarded].filter(({ value }) => value !== null)) {
      expect([cell.address, cell.value]).toEqual([cell.address, expect.any(Date)]);
      expect(cell.numFmt).toBe('dd/mm/yyyy');
    }
    expect(texts(column(workbook, 'Awards', 'Valid until'))).toEqual(
      borough.awards.map(({ lastDay }) => new Date(`${lastDay}T00:00:00Z`)),
    );
  });

  it('keeps heads in view and repeats them in print', () => {
    for (const { name, views, pageSetup, headerFooter } of workbook.worksheets) {
      expect([name, views[0]?.state]).toEqual([name, 'frozen']);
      expect([name, pageSetup.orientation, pageSetup.paperSize]).toEqual([name, 'landscape', 9]);
      expect(pageSetup.printTitlesRow).toMatch(/^1:/);
      expect(headerFooter.oddFooter).toContain('Page &P of &N');
    }
  });

  it('leads from the Summary to each sheet and back', () => {
    const links = (sheet: ExcelJS.Worksheet | undefined) => {
      const found: string[] = [];
      sheet?.eachRow((row) => {
        row.eachCell(({ formula }) => {
          const target = /^HYPERLINK\("#'([^']+)'!A1"/.exec(formula)?.[1];
          if (target !== undefined) found.push(target);
        });
      });
      return found;
    };
    const [summary, ...lists] = workbook.worksheets;

    expect(links(summary)).toEqual(lists.map(({ name }) => name));
    for (const sheet of lists) expect([sheet.name, links(sheet)]).toEqual([sheet.name, ['Summary']]);
  });

  it('can be told from other workbooks by its name', async () => {
    const { names } = readWorkbookFile(await buildBoroughWorkbook(borough, london));

    expect(names).toContainEqual({ name: 'PDQM_BoroughReturn', scope: null, refersTo: 'Summary!$A$1' });
  });
});

it('a text that begins like a formula is a text, in a cell for texts', async () => {
  const made = syntheticBorough(3, { schools: 3, las: ['202'] }, london);
  const files = made.files.map((each) => ({
    ...each,
    schoolReturn: changed(each.schoolReturn, { 'details.organisation': hostile }),
  }));
  const workbook = await open(consolidatedFrom({ ...made, files, badFiles: [hostile] }));

  for (const cell of [
    ...column(workbook, 'Returns', 'School / organisation'),
    ...column(workbook, 'Could not be read', 'File'),
  ]) {
    expect([cell.type, cell.value, cell.numFmt]).toEqual([ExcelJS.ValueType.String, hostile, '@']);
  }
});

it('a workbook of nothing has its tables, each with one empty row', async () => {
  const workbook = await open(nothingGiven);

  expect(texts(column(workbook, 'Returns', 'File'))).toEqual([null]);
  expect(texts(column(workbook, 'Differences', 'Field'))).toEqual([null]);
});

it('a workbook for publication has no sheet with a row for each school, and no formula', async () => {
  const workbook = await open(suppressSmall(borough));
  const [summary] = workbook.worksheets;
  const shown: unknown[] = [];
  summary?.eachRow((row) => row.eachCell((cell) => shown.push(cell.formula ? 'formula' : cell.value)));

  expect(workbook.worksheets).toHaveLength(1);
  expect(shown).not.toContain('formula');
  expect(shown).toContain('c');
});
