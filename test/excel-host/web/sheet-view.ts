import type ExcelJS from 'exceljs';
import { a1, parseReference } from '../../../workbook/address.ts';
import { areaA1, parseArea } from '../model/area.ts';
import { shown } from '../model/cell-content.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';

/** What the grid page draws: one sheet, and the tabs of all that are visible. Lengths are CSS pixels. */
export interface WorkbookView {
  readonly tabs: readonly { readonly name: string; readonly active: boolean }[];
  readonly sheet: string;
  readonly selection: string;
  /** Widths. */
  readonly columns: readonly number[];
  readonly rows: readonly RowView[];
}

interface RowView {
  readonly height: number;
  readonly cells: readonly CellView[];
}

interface CellView {
  readonly address: string;
  readonly text: string;
  readonly locked: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Words of the drop-down list; null where the cell has none. */
  readonly choices: readonly string[] | null;
  /** CSS. */
  readonly look: Readonly<Record<string, string>>;
}

/** Empty rows below what is used, to type into. */
const rowsBelow = 12;

export function viewOf(model: WorkbookModel): WorkbookView {
  const sheet = model.activeSheet;
  const { bottom, right } = sheet.usedArea(false) ?? { bottom: 1, right: 1 };
  const columnCount = Math.max(right, 6);
  const covered = new Set<string>();
  const rows = Array.from({ length: bottom + rowsBelow }, (_, row) => ({
    height: Math.round((sheet.worksheet.getRow(row + 1).height || 15) * pixelsPerPoint),
    cells: Array.from({ length: columnCount }, (__, column) =>
      cellView(model, sheet, row + 1, column + 1, covered),
    ).filter((cell) => cell !== null),
  }));
  return {
    tabs: model.sheets
      .filter(({ visibility }) => visibility === 'Visible')
      .map((each) => ({ name: each.name, active: each === sheet })),
    sheet: sheet.name,
    selection: areaA1(sheet.selection),
    columns: Array.from({ length: columnCount }, (_, column) =>
      Math.round((sheet.worksheet.getColumn(column + 1).width ?? 9) * pixelsPerCharacter),
    ),
    rows,
  };
}

const pixelsPerPoint = 4 / 3;
const pixelsPerCharacter = 7.2;

/** @param covered addresses below a merged cell that has been drawn; more are added */
function cellView(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  covered: Set<string>,
): CellView | null {
  const address = a1({ row, column });
  if (covered.has(address)) return null;
  const cell = sheet.worksheet.getCell(row, column);
  const { columnSpan, rowSpan } = spanOf(cell, row, column, covered);
  return {
    address,
    text: shown(sheet.content(row, column), sheet.date1904),
    locked: sheet.isProtected && sheet.isLocked(row, column),
    columnSpan,
    rowSpan,
    choices: choicesOf(model, cell),
    look: lookOf(cell),
  };
}

function spanOf(
  cell: ExcelJS.Cell,
  row: number,
  column: number,
  covered: Set<string>,
): Pick<CellView, 'columnSpan' | 'rowSpan'> {
  if (!cell.isMerged) return { columnSpan: 1, rowSpan: 1 };
  const merges = (cell.worksheet.model as { merges?: readonly string[] }).merges ?? [];
  const merge = merges.map(parseArea).find((area) => area?.top === row && area.left === column);
  if (!merge) return { columnSpan: 1, rowSpan: 1 };
  for (let y = merge.top; y <= merge.bottom; y += 1) {
    for (let x = merge.left; x <= merge.right; x += 1) covered.add(a1({ row: y, column: x }));
  }
  return { columnSpan: merge.right - merge.left + 1, rowSpan: merge.bottom - merge.top + 1 };
}

function choicesOf(
  model: WorkbookModel,
  { dataValidation }: { dataValidation?: ExcelJS.DataValidation },
): string[] | null {
  const formula: unknown = dataValidation?.type === 'list' ? dataValidation.formulae[0] : null;
  if (typeof formula !== 'string') return null;
  const list = parseReference(formula);
  const area = parseArea(formula.slice(formula.lastIndexOf('!') + 1));
  const sheet = list && model.find(list.sheet);
  if (!sheet || !area) return null;
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    String(sheet.content(area.top + row, area.left).value),
  );
}

function lookOf({ fill, font, alignment }: Partial<ExcelJS.Style>): Record<string, string> {
  const paper = fill?.type === 'pattern' ? css(fill.fgColor) : null;
  const ink = css(font?.color);
  return {
    ...(paper && { background: paper }),
    ...(ink && { color: ink }),
    ...(font?.bold && { fontWeight: '600' }),
    ...(font?.italic && { fontStyle: 'italic' }),
    ...(font?.size !== undefined && { fontSize: `${String(font.size * pixelsPerPoint)}px` }),
    ...(alignment?.horizontal && { textAlign: alignment.horizontal }),
    ...(alignment?.vertical === 'top' && { verticalAlign: 'top' }),
    ...(alignment?.wrapText !== true && { whiteSpace: 'nowrap' }),
  };
}

function css(colour: Partial<ExcelJS.Color> | undefined): string | null {
  const match = /^[0-9A-F]{2}([0-9A-F]{6})$/i.exec(colour?.argb ?? '');
  return match ? `#${match[1] ?? ''}` : null;
}
