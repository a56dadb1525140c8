import type { CellContext } from './cell-value.ts';
import { cellValue } from './cell-value.ts';
import type { Budget } from './limits.ts';
import { officeRelationships, spreadsheet } from './namespaces.ts';
import { plainRow } from './plain-row.ts';
import { cellReference, rowNumber } from './references.ts';
import { richText } from './rich-text.ts';
import { SheetCells } from './sheet-cells.ts';
import { damaged } from './unreadable-workbook.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { PlainRead } from './xml-events.ts';
import type { ElementReader } from './xml.ts';

export interface Worksheet {
  readonly cells: SheetCells;
  /** Relationship ids of its tables; empty for one that has none. */
  readonly tables: readonly string[];
}

/**
 * ECMA-376 Part 1, section 18.3.1.99: of a sheet, its cells and tables. Merged cells, validations, conditional formats
 * and all the rest are skipped, so that they cost nothing, and faults in them do no harm.
 * @param mostRows what comes below so many rows may be left unread
 */
export function readWorksheet(
  opened: WorkbookPackage,
  part: string,
  context: CellContext,
  budget: Budget,
  mostRows = Infinity,
): Worksheet {
  const cells = new SheetCells();
  const tables: string[] = [];
  const tablePart: ElementReader = {
    open(tag, scope) {
      budget.spend('tables');
      tables.push(scope.attribute(tag, 'id', officeRelationships) ?? '');
    },
  };
  const reader = {
    children: new Map<string, ElementReader>([
      ['sheetData', sheetDataReader(cells, context, budget)],
      ['tableParts', { children: new Map([['tablePart', tablePart]]) }],
    ]),
  };
  opened.read(part, { root: 'worksheet', vocabulary: spreadsheet, reader, isEnough: () => cells.isPast(mostRows) });
  cells.settle();
  return { cells, tables };
}

/** Sections 18.3.1.73 `row` and 18.3.1.4 `c`. Where their address is left out, they follow the one before. */
function sheetDataReader(cells: SheetCells, context: CellContext, budget: Budget): ElementReader {
  let row = 0;
  let column = 0;
  let type = 'n';
  let style = '0';
  let formula = false;
  let value: string | null = null;
  let inlineText = '';
  /** Characters of its text, as they are written in the cell. */
  let written = 0;

  const f: ElementReader = {
    open() {
      formula = true;
    },
  };
  const v: ElementReader = {
    close(text) {
      value = text;
      written = text.length;
    },
  };
  const is = richText((text, length) => {
    inlineText = text;
    written = length;
  });
  const begin = (r: string | undefined, s: string | undefined, t: string | undefined): void => {
    column = r === undefined ? column + 1 : columnIn(row, r);
    type = t ?? 'n';
    style = s ?? '0';
    formula = false;
    value = null;
    inlineText = '';
    written = 0;
  };
  const end = (): void => {
    const cell = cellValue({ type, style, formula, value, inlineText }, context);
    if (!cell) return;
    budget.spend('cells');
    if (cell.type === 'text') budget.spend('text', Math.max(written, cell.text.length));
    cells.add(row, column, cell);
  };
  const c: ElementReader = {
    open(tag) {
      begin(tag.get('r'), tag.get('s'), tag.get('t'));
    },
    children: new Map([
      ['f', f],
      ['v', v],
      ['is', is],
    ]),
    close: end,
  };
  const rowElement: ElementReader = {
    open(tag) {
      const r = tag.get('r');
      row = r === undefined ? row + 1 : rowNumber(r);
      column = 0;
    },
    children: new Map([['c', c]]),
  };
  const plain = {
    name: 'row',
    read(window: string, start: number): PlainRead | null {
      const plainly = plainRow(window, start);
      if (plainly === null) return null;
      row = rowNumber(plainly.r);
      column = 0;
      for (const { r, s, t, f, v: result } of plainly.cells) {
        begin(r, s, t);
        formula = f !== undefined;
        value = result ?? null;
        written = result?.length ?? 0;
        end();
      }
      return plainly;
    },
  };
  return { children: new Map([['row', rowElement]]), plain };
}

function columnIn(row: number, reference: string): number {
  const address = cellReference(reference);
  if (address.row !== row) throw damaged('a cell in a row that is not its own');
  return address.column;
}
