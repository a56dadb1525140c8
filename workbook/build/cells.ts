import type ExcelJS from 'exceljs';
import { toSerial } from '../../framework/dates.ts';
import { valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { Value } from '../../framework/values.ts';
import { isUnreadable } from '../../framework/values.ts';
import { a1, absoluteA1, quotedSheet } from '../address.ts';
import { textHeight } from '../layout/heights.ts';
import type { Input, SheetLayout, TextCell } from '../layout/layout.ts';
import { accent, ink, inputPaper, looks, rule, typeface } from '../layout/styles.ts';
import type { DropDowns, Shape } from './assistance.ts';

export const colour = (rgb: string) => ({ argb: `FF${rgb}` });
export const solid = (rgb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: colour(rgb) });

export function buildText(worksheet: ExcelJS.Worksheet, text: TextCell, schoolReturn: SchoolReturn): void {
  const cell = worksheet.getCell(text.row, text.column);
  cell.value = valueOf(text.content, schoolReturn);
  const look = looks[text.style];
  cell.font = {
    name: typeface,
    size: look.size ?? 11,
    bold: look.bold ?? false,
    underline: look.underlined ?? false,
    color: colour(look.colour ?? ink),
  };
  cell.alignment = { wrapText: true, vertical: 'top', horizontal: look.align ?? 'left' };
  if (look.paper) cell.fill = solid(look.paper);
  merge(worksheet, text);
  if (look.ruled) ruleBelow(worksheet, text);
}

function valueOf(content: TextCell['content'], schoolReturn: SchoolReturn): ExcelJS.CellValue {
  if (typeof content === 'string') return plainText(content);
  if ('sheet' in content) {
    // A link of exceljs' own carries both an address and a place, which Excel refuses.
    return { formula: `HYPERLINK("#${quotedSheet(content.sheet)}!A1","${content.text}")`, result: content.text };
  }
  return { formula: content.formula, result: plainText(content.result(schoolReturn)) };
}

function ruleBelow(worksheet: ExcelJS.Worksheet, { row, column, through = column }: TextCell): void {
  for (let each = column; each <= through; each += 1) {
    worksheet.getCell(row, each).border = { bottom: { style: 'medium', color: colour(accent) } };
  }
}

export function buildInput(
  worksheet: ExcelJS.Worksheet,
  sheet: SheetLayout,
  input: Input,
  schoolReturn: SchoolReturn,
  dropDowns: DropDowns,
): void {
  const cell = worksheet.getCell(input.row, input.column);
  const value = valueAt(schoolReturn, input.field.path);
  fillIn(cell, value, input.field);
  cell.protection = { locked: false };
  merge(worksheet, input);
  if (input.field.kind === 'text' && typeof value === 'string') {
    const widths = sheet.columns.slice(input.column - 1, input.through ?? input.column);
    const row = worksheet.getRow(input.row);
    row.height = Math.max(
      row.height,
      textHeight(
        value,
        widths.reduce((sum, width) => sum + width, 0),
        'body',
      ),
    );
  }
  worksheet.workbook.definedNames.add(`${quotedSheet(sheet.name)}!${absoluteA1(input)}`, input.name);
  dropDowns.offer(worksheet, a1(input), input.field);
}

/** Puts a value into a cell that people fill in, and makes it look like one. */
export function fillIn(cell: ExcelJS.Cell, value: Value<string>, shape: Shape): void {
  cell.value = cellValue(value, shape);
  if (shape.kind === 'date') cell.numFmt = 'dd/mm/yyyy';
  const line = { style: 'thin' as const, color: colour(rule) };
  cell.font = { name: typeface, size: 11, color: colour(ink) };
  cell.alignment = { wrapText: true, vertical: 'top', horizontal: 'left' };
  cell.fill = solid(inputPaper);
  cell.border = { top: line, bottom: line, left: line, right: line };
}

function cellValue(value: Value<string>, shape: Shape): ExcelJS.CellValue {
  if (value === null) return null;
  if (isUnreadable(value)) return plainText(value.unreadable);
  if (shape.kind === 'date') return toSerial(value);
  return plainText(shape.choices.find(({ id }) => id === value)?.title ?? value);
}

/** Excel takes `_x0041_` in a text for an escaped character; escaping its first underscore keeps it as it is. */
function plainText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function merge(worksheet: ExcelJS.Worksheet, { row, column, through = column }: TextCell | Input): void {
  if (through > column) worksheet.mergeCells(row, column, row, through);
}
