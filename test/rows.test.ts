import ExcelJS from 'exceljs';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { pdqm } from './many-runs.ts';
import type { Changes } from './returns.ts';
import { changed, completeReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workbookOf } from './workbook-of.ts';

const cwd = temporaryFolder();
/** Of the headers on both sheets; the rows of the complete return follow it. */
const header = 4;

interface Edited {
  readonly evidence: ExcelJS.Worksheet;
  readonly actions: ExcelJS.Worksheet;
}

/** What a check says of the complete return with these changes, after somebody has worked on its tables in Excel. */
async function problemsOf(changes: Changes, edit: (sheets: Edited) => void) {
  const workbook = new ExcelJS.Workbook();
  const built = await workbookOf(changed(completeReturn(london), changes));
  await workbook.xlsx.load(built as unknown as ArrayBuffer);
  const [evidence, actions] = [workbook.getWorksheet('Evidence'), workbook.getWorksheet('Actions')];
  if (!evidence || !actions) throw new Error('A sheet is missing');
  edit({ evidence, actions });
  writeFileSync(path.join(cwd, 'one.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer()));
  const [result] = (await pdqm(['check', 'one.xlsx', '--json', '--for', 'submission'], { cwd })).results();
  return (result?.problems ?? []).map(({ code, severity, sheet, cell, message }) => ({
    what: [code, severity, sheet, cell],
    message,
  }));
}

/** Pastes rows below the last one, as Excel does: values with their formats. */
function paste(from: ExcelJS.Worksheet, rows: readonly number[], to: ExcelJS.Worksheet, at: number): void {
  rows.forEach((row, index) => {
    for (let column = 1; column <= 8; column += 1) {
      const [source, target] = [from.getRow(row).getCell(column), to.getRow(at + index).getCell(column)];
      target.value = source.value;
      target.numFmt = source.numFmt;
    }
  });
}

describe('rows pasted into the wrong table', () => {
  const first = header + 1;

  it('are asked about once: actions among the evidence', async () => {
    const found = await problemsOf({}, ({ evidence, actions }) => {
      paste(actions, [first, first + 1, first + 2], evidence, first + 4);
    });
    expect(found).toEqual([
      {
        what: ['actions-in-evidence', 'error', 'Evidence', `A${String(first + 4)}`],
        message: `Rows ${String(first + 4)} to ${String(first + 6)} of the Evidence table look like rows of the Actions table.`,
      },
    ]);
  });

  it('are asked about once: evidence among the actions', async () => {
    const found = await problemsOf({}, ({ evidence, actions }) => {
      paste(evidence, [first, first + 1], actions, first + 4);
    });
    expect(found).toEqual([
      {
        what: ['evidence-in-actions', 'error', 'Actions', `A${String(first + 4)}`],
        message: `Rows ${String(first + 4)} and ${String(first + 5)} of the Actions table look like rows of the Evidence table.`,
      },
    ]);
  });
});

describe('a header row among the rows', () => {
  const last = header + 5;

  it('is one question, whether it is the table’s own or came along with rows of the other', async () => {
    const own = await problemsOf({}, ({ evidence, actions }) => {
      paste(evidence, [header], evidence, last);
      paste(actions, [header], actions, last);
    });
    const said = (sheet: string) => ({
      what: ['headings-repeated', 'query', sheet, `A${String(last)}`],
      message: `Row ${String(last)} on ${sheet} repeats the headings of a table, and is not counted as an entry.`,
    });
    expect(own).toEqual([said('Evidence'), said('Actions')]);
    const others = await problemsOf({}, ({ evidence, actions }) => {
      paste(actions, [header], evidence, last);
      paste(evidence, [header], actions, last);
    });
    expect(others).toEqual(own);
  });

  it('is told apart from the rows of the other table below it', async () => {
    const found = await problemsOf({}, ({ evidence, actions }) => {
      paste(actions, [header, header + 1, header + 2], evidence, last);
    });
    expect(found.map(({ what: [code] }) => code)).toEqual(['headings-repeated', 'actions-in-evidence']);
  });
});

describe('a table without its headings', () => {
  it('says what to type, and where', async () => {
    const [found] = await problemsOf({}, ({ evidence }) => {
      evidence.spliceRows(header, 1);
    });
    expect(found).toEqual({
      what: ['table-headers-missing', 'error', 'Evidence', null],
      message: 'The headings of the table on Evidence are gone or changed, so none of its rows were read.',
    });
  });
});

describe('a column with another header', () => {
  it('is asked about as one question', async () => {
    const found = await problemsOf({}, ({ evidence }) => {
      evidence.getCell(header, 6).value = 'Location';
    });
    expect(found).toEqual([
      {
        what: ['column-renamed', 'query', 'Evidence', `F${String(header)}`],
        message: 'The column “Location” was not read. Is it the column “Where kept” under another name?',
      },
    ]);
  });

  it('is an error where rows count for nothing without it, and nothing else is asked for want of it', async () => {
    const withoutFields = Object.fromEntries(london.aspects.map(({ id }) => [`aspects.${id}.evidence`, null]));
    const found = await problemsOf(withoutFields, ({ evidence }) => {
      evidence.getCell(header, 2).value = 'Area';
      evidence.getCell(header, 8).value = 'Who';
    });
    expect(found.map(({ what }) => what)).toEqual([
      ['column-renamed', 'error', 'Evidence', `B${String(header)}`],
      ['column-renamed', 'query', 'Evidence', `H${String(header)}`],
    ]);
  });
});

describe('a row', () => {
  it('is named by its number in the sheet where its reference is not unique', async () => {
    const found = await problemsOf({ 'evidence.2.ref': 'E2', 'evidence.2.aspect': null }, ({ evidence }) => {
      evidence.spliceRows(header + 2, 0, []);
    });
    expect(found.map(({ message }) => message)).toEqual([
      `Rows ${String(header + 3)} and ${String(header + 4)} of the Evidence table have the same reference, “E2”.`,
      `Evidence row ${String(header + 4)} has no aspect, so it does not count towards any.`,
    ]);
  });
});
