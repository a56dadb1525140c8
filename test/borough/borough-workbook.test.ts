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

const borough = consolidated(24, ['202', '203']);
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

/** Of a column of width 1, where the sheet’s typeface is missing. */
const pointsOfCharacter = 6.4;

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

  it('prints the first columns of each list, large enough to read, and says which stay on the screen', () => {
    for (const sheet of workbook.worksheets.slice(1)) {
      if (sheet.state === 'hidden') continue;
      const { fitToWidth = 1, margins, printArea = '', printTitlesColumn = 'A:A' } = sheet.pageSetup;
      const [, printed = '', lastRow] = /^\$?A\$?1:\$?([A-Z]+)\$?(\d+)$/.exec(printArea) ?? [];
      const widthTo = (column: string) =>
        Array.from(
          { length: sheet.getColumn(column).number },
          (_, index) => sheet.getColumn(index + 1).width ?? 0,
        ).reduce((sum, width) => sum + width * pointsOfCharacter, 0);
      const repeated = fitToWidth > 1 ? widthTo(printTitlesColumn.split(':')[1] ?? '') : 0;
      const page = (11.69 - (margins?.left ?? 0) - (margins?.right ?? 0)) * 72;
      const share = (page * fitToWidth) / (widthTo(printed) + (fitToWidth - 1) * repeated);

      expect([sheet.name, share * 10 >= 8.5, Number(lastRow)]).toEqual([sheet.name, true, sheet.rowCount]);
      const next = sheet.getCell(4, sheet.getColumn(printed).number + 1).text;
      expect([sheet.name, /from “(.+)” on\.$/.exec(sheet.getCell('A3').text)?.[1] ?? '']).toEqual([sheet.name, next]);
    }
  });

  it('hides a list without rows, which LibreOffice would print if it had a print area', () => {
    const empty = workbook.worksheets.slice(1).filter((sheet) => sheet.getRow(5).values.length === 0);

    expect(empty.map(({ name }) => name)).toContain('Other files');
    for (const { name, state, pageSetup } of empty) {
      expect([name, state, pageSetup.printArea]).toEqual([name, 'hidden', undefined]);
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

    expect(links(summary)).toEqual(lists.filter(({ state }) => state === 'visible').map(({ name }) => name));
    for (const sheet of lists) expect([sheet.name, links(sheet)]).toEqual([sheet.name, ['Summary']]);
  });

  it('names on the Summary, in one line, the sheets that have nothing to list', () => {
    const [summary, ...lists] = workbook.worksheets;
    const empty = lists.filter(({ state }) => state === 'hidden').map(({ name }) => name);
    const rows: string[] = [];
    summary?.eachRow((row) => rows.push(row.getCell(1).text));

    expect(rows.filter((text) => text.startsWith('Nothing to list'))).toEqual([
      `Nothing to list, and hidden: ${empty.join(', ')}`,
    ]);
  });

  it('marks a level that could not be read, where it was entered and in the picture of the strands', async () => {
    const [first, ...others] = borough.returns.filter(({ standing }) => standing === 'counted');
    if (!first) throw new Error('The borough has no returns');
    const unreadable = { 'aspects.leadership.strands.vision.level': { unreadable: 'good' } };
    const returns = [{ ...first, schoolReturn: changed(first.schoolReturn, unreadable) }, ...others];
    const made = new ExcelJS.Workbook();
    await made.xlsx.load((await buildBoroughWorkbook({ ...borough, returns }, london)).buffer as ArrayBuffer);
    const [list, strands] = ['Returns', 'Strands'].map((name) => made.getWorksheet(name));
    const titles = list?.getRow(4).values as readonly unknown[];
    const column = titles.indexOf('Leadership: Vision');
    const rules = (list as unknown as { conditionalFormattings: { ref: string; rules: { formulae?: string[] }[] }[] })
      .conditionalFormattings;

    expect(list?.getRow(5).getCell(column).value).toBe('good');
    expect(strands?.getCell('D5').result).toBe('?');
    const unread = rules.flatMap(({ rules: some }) => some.flatMap(({ formulae }) => formulae ?? []));
    expect(
      unread.some((formula) => /^AND\(\w+<>"",\w+<>"Developing",\w+<>"Enhancing",\w+<>"Embedded"\)$/.test(formula)),
    ).toBe(true);
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
