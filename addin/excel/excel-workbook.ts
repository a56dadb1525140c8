import { fromSerial, shortDate } from '../../framework/dates.ts';
import type { Edition } from '../../framework/edition.ts';
import { london } from '../../framework/editions/london/index.ts';
import { a1, lastColumn, lastRow } from '../../workbook/address.ts';
import type { CellContent } from '../../workbook/read/cell-content.ts';
import type { CellSource } from '../../workbook/read/cell-source.ts';
import { metaSheetName } from '../../workbook/layout/meta.ts';
import { sheetNamesOf, tableNames } from '../../workbook/layout/sheet-names.ts';
import { follow } from './follow.ts';
import { insertSheets } from './insert-sheets.ts';
import { isPlain, literal } from './literal.ts';
import { isSaidToBeReadOnly } from './office.ts';
import type { Growth, Hint, Inserted, OpenWorkbook, PlacedContent, Selected } from './open-workbook.ts';
import type { Known } from './read-over.ts';
import { nothing, readOver } from './read-over.ts';
import { letGo } from './reading.ts';
import { rowsOf } from './rows-of.ts';
import type { Run } from './run.ts';
import { runWithin } from './run.ts';
import { selectedCell } from './selected-cell.ts';
import { Trouble, troubleOf } from './trouble.ts';
import { withContents } from './with-contents.ts';

/**
 * The workbook that this add-in was opened in. Requirement set ExcelApi 1.9, and later calls where they are there.
 * @param within milliseconds in which Excel has to answer
 */
export function openWorkbook(within = 20_000): OpenWorkbook {
  return new ExcelWorkbook(runWithin(within), likelyIn(london));
}

/** What is asked for before it is known what there is. */
const likelyIn = (edition: Edition): Known => ({ ...nothing, sheetIds: sheetNamesOf(edition), tableIds: tableNames });

const wholeSheet = `A1:${a1({ row: lastRow, column: lastColumn })}`;

/** Milliseconds: people stay in a cell for a while, and Excel keeps silent until they are done. */
const longestCellEdit = 300_000;

/** The longest text that a cell holds, in characters. */
export const longestText = 32_767;

class ExcelWorkbook implements OpenWorkbook {
  private known: Known;
  private isReadOnly: boolean | null = null;
  /** Excel has refused a change last: of one cell, or of all. */
  private isDenied = false;
  private readonly run: Run;

  constructor(run: Run, likely: Known) {
    this.run = run;
    this.known = likely;
  }

  async read(only?: ReadonlySet<string>): Promise<CellSource> {
    try {
      this.known = await readOver(this.run, this.known, only);
    } catch (error) {
      if (this.known === nothing || troubleOf(error).notice.kind !== 'sheet-missing') throw error;
      // Something that was, or was likely to be, there is not, so that asking for it failed: find out what there is.
      this.known = nothing;
      this.known = await readOver(this.run, nothing);
    }
    return this.known.source;
  }

  async write(contents: readonly PlacedContent[], growths: readonly Growth[] = []): Promise<CellSource> {
    for (const { content } of contents) {
      if (typeof content === 'string' && content.length > longestText) throw tooLong(content.length);
    }
    try {
      await this.put(contents, growths);
      this.isDenied = false;
    } catch (error) {
      this.isDenied = troubleOf(error).notice.kind === 'locked';
      throw error;
    }
    this.known = { ...this.known, source: withContents(this.known.source, contents) };
    return this.known.source;
  }

  private put(contents: readonly PlacedContent[], growths: readonly Growth[]): Promise<void> {
    return this.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      for (const { table, rows } of growths) for (let row = 0; row < rows; row += 1) tables.getItem(table).rows.add();
      const rowsToPut = rowsOf(contents).map(({ sheet, from, to, entries }) => ({
        range: worksheets.getItem(this.idOf(sheet)).getRange(`${a1(from)}:${a1(to)}`),
        entries,
      }));
      const dependsOnFormats = contents.some(({ content }) =>
        typeof content === 'string' ? !isPlain(content) : content !== null,
      );
      if (dependsOnFormats) {
        for (const { range } of rowsToPut) range.load('numberFormat');
        await context.sync();
      }
      for (const { range, entries } of rowsToPut) {
        const [formats = []]: readonly (readonly string[])[] = dependsOnFormats ? range.numberFormat : [];
        // Null leaves a cell as it is.
        range.values = [
          entries.map((entry, index) => (entry === undefined ? null : this.writtenForm(entry, formats[index]))),
        ];
        letGo(range);
      }
      await context.sync();
    });
  }

  async afterCellEdit(): Promise<void> {
    const anything = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getCount(true);
      await context.sync();
    };
    await this.run(anything, { delayForCellEdit: true, within: longestCellEdit });
  }

  async goTo(sheet: string, cell: string | null): Promise<void> {
    await this.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(this.idOf(sheet));
      worksheet.activate();
      if (cell !== null) {
        const range = worksheet.getRange(cell);
        range.select();
        letGo(range);
      }
      await context.sync();
    });
  }

  selected(): Promise<Selected | null> {
    return selectedCell(this.run);
  }

  insertTemplate(base64: string): Promise<Inserted> {
    return insertSheets(this.run, base64);
  }

  async mayWrite(): Promise<boolean> {
    if (this.isReadOnly === true) return false;
    if (!isSaidToBeReadOnly() && !this.isDenied) return true;
    // Excel and its library contradict each other, or Excel has refused a change: a write that changes nothing tells.
    const probe = this.probe();
    if (!probe) return this.isReadOnly === false || !isSaidToBeReadOnly();
    try {
      await this.write([probe]);
      return true;
    } catch (error) {
      if (troubleOf(error).notice.kind !== 'locked') throw error;
      return false;
    }
  }

  async watch(hint: Hint): Promise<() => Promise<void>> {
    const { stop, isReadOnly } = await follow(this.run, (id, left) => {
      if (id === null || left === undefined) hint(id);
      else hint(id, { sheet: this.nameOf(id), cell: left ?? wholeSheet });
    });
    this.isReadOnly = isReadOnly;
    return stop;
  }

  /** A cell of the hidden sheet that is written at times, with what it holds. */
  private probe(): PlacedContent | null {
    const sheet = this.known.source.sheets.find(({ name }) => name === metaSheetName);
    for (const { row, column, cell } of sheet?.filled() ?? []) {
      if (column === 2 && cell.type === 'text') return { sheet: metaSheetName, row, column, content: cell.text };
    }
    return null;
  }

  /** In a cell for text, Excel would keep the number of a day as a text, which is no day to anybody. */
  private writtenForm(content: CellContent, format?: string): string | number {
    if (typeof content === 'string') return literal(content, format);
    const day = content !== null && format === '@' ? fromSerial(content, this.known.source.date1904) : null;
    return day === null ? (content ?? '') : shortDate(day);
  }

  private nameOf(id: string): string {
    return this.known.source.sheets[this.known.sheetIds.indexOf(id)]?.name ?? '';
  }

  /** A sheet that was renamed since keeps its id. Where there is none, Excel says so. */
  private idOf(sheet: string): string {
    const index = this.known.source.sheets.findIndex(({ name }) => name === sheet);
    return this.known.sheetIds[index] ?? sheet;
  }
}

function tooLong(length: number): Trouble {
  const most = longestText.toLocaleString('en-GB');
  return new Trouble('refused', `${String(length)} characters`, {
    message: `A cell holds at most ${most} characters.`,
    remedy: `Shorten the text by ${(length - longestText).toLocaleString('en-GB')}. What you entered here is kept until then.`,
  });
}
