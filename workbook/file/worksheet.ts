import type { Area } from '../cell-source.ts';
import type { CellContext } from './cell-value.ts';
import { cellValue } from './cell-value.ts';
import type { Budget } from './limits.ts';
import { officeRelationships, spreadsheet } from './namespaces.ts';
import { areaReference, cellReference, rowNumber } from './references.ts';
import { richText } from './rich-text.ts';
import { SheetCells } from './sheet-cells.ts';
import { damaged } from './unreadable-workbook.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { ElementReader } from './xml.ts';

export interface Worksheet {
  readonly cells: SheetCells;
  readonly merges: readonly Area[];
  /** Relationship ids of its tables. */
  readonly tables: readonly string[];
}

/**
 * ECMA-376 Part 1, section 18.3.1.99: of a sheet, its cells, merges and tables. Validations, conditional formats and all
 * the rest are skipped, so that what they cover costs nothing.
 */
export function readWorksheet(opened: WorkbookPackage, part: string, context: CellContext, budget: Budget): Worksheet {
  const cells = new SheetCells();
  const merges: Area[] = [];
  const tables: string[] = [];
  const mergeCell: ElementReader = {
    open(tag) {
      budget.spend('areas');
      merges.push(areaReference(tag.get('ref') ?? ''));
    },
  };
  const tablePart: ElementReader = {
    open(tag, scope) {
      const id = scope.attribute(tag, 'id', officeRelationships);
      if (id === undefined) throw damaged('a table without a part');
      tables.push(id);
    },
  };
  const reader = {
    children: new Map<string, ElementReader>([
      ['sheetData', { children: new Map([['row', rowReader(cells, context, budget)]]) }],
      ['mergeCells', { children: new Map([['mergeCell', mergeCell]]) }],
      ['tableParts', { children: new Map([['tablePart', tablePart]]) }],
    ]),
  };
  opened.read(part, { root: 'worksheet', vocabulary: spreadsheet, reader });
  cells.settle();
  return { cells, merges, tables };
}

/** Sections 18.3.1.73 `row` and 18.3.1.4 `c`. Where their address is left out, they follow the one before. */
function rowReader(cells: SheetCells, context: CellContext, budget: Budget): ElementReader {
  let row = 0;
  let column = 0;
  let type = 'n';
  let style = '0';
  let formula = false;
  let value: string | null = null;
  let inlineText = '';

  const f: ElementReader = {
    open() {
      formula = true;
    },
  };
  const v: ElementReader = {
    close(text) {
      value = text;
    },
  };
  const is = richText((text) => {
    inlineText = text;
  });
  const c: ElementReader = {
    open(tag) {
      const r = tag.get('r');
      column = r === undefined ? column + 1 : columnIn(row, r);
      type = tag.get('t') ?? 'n';
      style = tag.get('s') ?? '0';
      formula = false;
      value = null;
      inlineText = '';
    },
    children: new Map([
      ['f', f],
      ['v', v],
      ['is', is],
    ]),
    close() {
      const cell = cellValue({ type, style, formula, value, inlineText }, context);
      if (!cell) return;
      budget.spend('cells');
      if (cell.type === 'text') budget.spend('text', cell.text.length);
      cells.add(row, column, cell);
    },
  };
  return {
    open(tag) {
      const r = tag.get('r');
      row = r === undefined ? row + 1 : rowNumber(r);
      column = 0;
    },
    children: new Map([['c', c]]),
  };
}

function columnIn(row: number, reference: string): number {
  const address = cellReference(reference);
  if (address.row !== row) throw damaged('a cell in a row that is not its own');
  return address.column;
}
