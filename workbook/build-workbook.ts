import ExcelJS from 'exceljs';
import type { Edition, LevelId } from '../framework/edition.ts';
import { levelIds } from '../framework/edition.ts';
import { toSerial } from '../framework/dates.ts';
import type { Choice, Field } from '../framework/fields.ts';
import { valueAt } from '../framework/fields.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import type { Value } from '../framework/values.ts';
import { isUnreadable } from '../framework/values.ts';
import { a1, absoluteA1, columnLetters, quotedSheet } from './address.ts';
import { layoutOf } from './layout/index.ts';
import { textHeight } from './layout/heights.ts';
import type { Input, SheetLayout, Table, TextCell } from './layout/layout.ts';
import { spareRows } from './layout/layout.ts';
import { firstListColumn, metaCell, metaKeys, metaSheetName, schemaVersion } from './layout/meta.ts';
import { accent, ink, inputPaper, levelColours, looks, rule, typeface } from './layout/styles.ts';

/** Rows of a table's columns that offer their lists, so that they are there when the table grows. */
const listedRows = 1000;
const dateFormat = 'dd/mm/yyyy';
const colour = (rgb: string) => ({ argb: `FF${rgb}` });
const solid = (rgb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: colour(rgb) });

/** The shape that text fields, dates and choices share in fields and columns. */
type Shape = Pick<Field, 'kind' | 'choices' | 'title'>;

/**
 * A workbook of the edition that holds this return: blank from an empty return, pre-filled or full otherwise.
 * @returns the bytes of an .xlsx file
 */
export async function buildWorkbook(edition: Edition, schoolReturn: SchoolReturn): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = edition.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  const layout = layoutOf(edition);
  const lists = new Lists();
  for (const sheet of layout.sheets) await buildSheet(workbook, sheet, schoolReturn, lists);
  buildMetaSheet(workbook, edition, schoolReturn, lists);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The ranges of the hidden sheet that the drop-downs take their words from, each list once. */
class Lists {
  private readonly columns = new Map<string, { column: number; titles: readonly string[] }>();

  rangeOf(choices: readonly Choice[]): string {
    const titles = choices.map(({ title }) => title);
    const key = titles.join('\n');
    const list = this.columns.get(key) ?? { column: firstListColumn + this.columns.size, titles };
    this.columns.set(key, list);
    const letters = columnLetters(list.column);
    return `${quotedSheet(metaSheetName)}!$${letters}$1:$${letters}$${String(titles.length)}`;
  }

  all(): Iterable<{ column: number; titles: readonly string[] }> {
    return this.columns.values();
  }
}

async function buildSheet(
  workbook: ExcelJS.Workbook,
  sheet: SheetLayout,
  schoolReturn: SchoolReturn,
  lists: Lists,
): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ showGridLines: !sheet.isProtected, state: 'frozen', ySplit: sheet.headRows }],
    pageSetup: { paperSize: 9, orientation: sheet.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const [row, height] of sheet.rowHeights) worksheet.getRow(row).height = height;
  for (const cell of sheet.cells) buildText(worksheet, cell, schoolReturn);
  for (const input of sheet.inputs) buildInput(workbook, worksheet, sheet, input, schoolReturn, lists);
  if (sheet.table) buildTable(worksheet, sheet.table, schoolReturn, lists);
  if (sheet.isProtected) await worksheet.protect('', { formatColumns: true, formatRows: true, formatCells: true });
}

function buildText(worksheet: ExcelJS.Worksheet, text: TextCell, schoolReturn: SchoolReturn): void {
  const cell = worksheet.getCell(text.row, text.column);
  const { content } = text;
  if (typeof content === 'string') cell.value = plainText(content);
  else if (typeof content === 'number') cell.value = content;
  else if ('sheet' in content) {
    const target = `#${quotedSheet(content.sheet)}!A1`;
    cell.value = { formula: `HYPERLINK("${target}","${content.text}")`, result: content.text };
  } else cell.value = { formula: content.formula, result: plainText(content.result(schoolReturn)) };
  const look = looks[text.style];
  cell.font = {
    name: typeface,
    size: look.size ?? 11,
    bold: look.bold ?? false,
    underline: look.underlined ?? false,
    color: colour(look.colour ?? ink),
  };
  cell.alignment = { wrapText: true, vertical: 'top', horizontal: look.centred ? 'center' : 'left' };
  if (look.paper) cell.fill = solid(look.paper);
  if (look.ruled) cell.border = { bottom: { style: 'medium', color: colour(accent) } };
  merge(worksheet, text);
}

function buildInput(
  workbook: ExcelJS.Workbook,
  worksheet: ExcelJS.Worksheet,
  sheet: SheetLayout,
  input: Input,
  schoolReturn: SchoolReturn,
  lists: Lists,
): void {
  const cell = worksheet.getCell(input.row, input.column);
  const value = valueAt(schoolReturn, input.field.path);
  setValue(cell, value, input.field);
  styleInput(cell);
  cell.protection = { locked: false };
  merge(worksheet, input);
  if (input.field.kind === 'text' && typeof value === 'string') {
    const width = sheet.columns.slice(input.column - 1, input.through ?? input.column).reduce((sum, each) => sum + each, 0);
    const row = worksheet.getRow(input.row);
    row.height = Math.max(row.height, textHeight(value, width, 'body'));
  }
  workbook.definedNames.add(`${quotedSheet(sheet.name)}!${absoluteA1(input)}`, input.name);
  validate(worksheet, a1(input), input.field, lists);
  if (input.field.path.endsWith('.level')) colourLevels(worksheet, a1(input), input.field.choices);
}

function styleInput(cell: ExcelJS.Cell): void {
  const line = { style: 'thin' as const, color: colour(rule) };
  cell.font = { name: typeface, size: 11, color: colour(ink) };
  cell.alignment = { wrapText: true, vertical: 'top', horizontal: 'left' };
  cell.fill = solid(inputPaper);
  cell.border = { top: line, bottom: line, left: line, right: line };
}

function merge(worksheet: ExcelJS.Worksheet, { row, column, through }: TextCell | Input): void {
  if (through !== undefined && through > column) worksheet.mergeCells(row, column, row, through);
}

function setValue(cell: ExcelJS.Cell, value: Value<string>, shape: Shape): void {
  if (shape.kind === 'date') cell.numFmt = dateFormat;
  if (value === null) cell.value = null;
  else if (isUnreadable(value)) cell.value = plainText(value.unreadable);
  else if (shape.kind === 'date') cell.value = toSerial(value);
  else cell.value = plainText(shape.choices.find(({ id }) => id === value)?.title ?? value);
}

/** Excel takes `_x0041_` in a text for an escaped character; escaping its first underscore keeps it as it is. */
function plainText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function validate(worksheet: ExcelJS.Worksheet, area: string, shape: Shape, lists: Lists): void {
  const base = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: 'Please check' } as const;
  if (shape.kind === 'choice') {
    validations(worksheet).add(area, {
      ...base,
      type: 'list',
      formulae: [lists.rangeOf(shape.choices)],
      error: 'Choose one of the words in the list.',
    });
  } else if (shape.kind === 'date') {
    validations(worksheet).add(area, {
      ...base,
      type: 'date',
      operator: 'between',
      formulae: [toSerial('2000-01-01'), toSerial('2199-12-31')],
      error: 'Enter a date as dd/mm/yyyy.',
    });
  }
}

/** exceljs' own types leave this member out. */
function validations(worksheet: ExcelJS.Worksheet): { add(area: string, rule: ExcelJS.DataValidation): void } {
  return (worksheet as unknown as { dataValidations: { add(area: string, rule: ExcelJS.DataValidation): void } })
    .dataValidations;
}

function colourLevels(worksheet: ExcelJS.Worksheet, area: string, choices: readonly Choice[]): void {
  const [first = area] = area.split(':');
  worksheet.addConditionalFormatting({
    ref: area,
    rules: levelIds.map((id: LevelId, index) => ({
      type: 'expression',
      priority: index + 1,
      formulae: [`${first}="${choices.find((choice) => choice.id === id)?.title ?? ''}"`],
      style: {
        font: { bold: true, color: colour(levelColours[id].ink) },
        fill: { type: 'pattern', pattern: 'solid', bgColor: colour(levelColours[id].paper) },
      },
    })),
  });
}

function buildTable(worksheet: ExcelJS.Worksheet, table: Table, schoolReturn: SchoolReturn, lists: Lists): void {
  const rows = table.rows === 'evidence' ? schoolReturn.evidence : schoolReturn.actions;
  const count = rows.length + spareRows;
  worksheet.addTable({
    name: table.name,
    ref: a1({ row: table.top, column: table.left }),
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: table.columns.map(({ title }) => ({ name: title, filterButton: true })),
    rows: Array.from({ length: count }, () => table.columns.map(() => null)),
  });
  table.columns.forEach((column, index) => {
    const letters = columnLetters(table.left + index);
    const area = `${letters}${String(table.top + 1)}:${letters}${String(table.top + listedRows)}`;
    validate(worksheet, area, column, lists);
    if (column.key === 'level') colourLevels(worksheet, area, column.choices);
    const head = worksheet.getCell(table.top, table.left + index);
    head.font = { name: typeface, size: 11, bold: true, color: colour('FFFFFF') };
    head.fill = solid(accent);
    head.alignment = { vertical: 'middle', wrapText: true };
    for (let row = 0; row < count; row += 1) {
      const cell = worksheet.getCell(table.top + 1 + row, table.left + index);
      const values = rows[row] as Readonly<Record<string, Value<string>>> | undefined;
      setValue(cell, values?.[column.key] ?? null, column);
      styleInput(cell);
    }
  });
  worksheet.getRow(table.top).height = 22;
}

function buildMetaSheet(
  workbook: ExcelJS.Workbook,
  edition: Edition,
  { meta }: SchoolReturn,
  lists: Lists,
): void {
  const worksheet = workbook.addWorksheet(metaSheetName, { state: 'veryHidden' });
  const entries = { schema: schemaVersion, edition: edition.id, ...meta, sample: meta.sample ? 'yes' : null };
  for (const key of metaKeys) {
    const { row, column } = metaCell(key);
    worksheet.getCell(row, column - 1).value = key;
    worksheet.getCell(row, column).value = entries[key];
  }
  for (const { column, titles } of lists.all()) {
    titles.forEach((title, index) => {
      worksheet.getCell(index + 1, column).value = title;
    });
  }
}
