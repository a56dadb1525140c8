import type ExcelJS from 'exceljs';
import { valueAt } from '../../framework/fields.ts';
import type { IsoDate, SchoolReturn } from '../../framework/school-return.ts';
import type { Value } from '../../framework/values.ts';
import { a1, absoluteA1, quotedSheet, quotedText } from '../address.ts';
import { contentOf } from '../read/cell-content.ts';
import { margin, textHeight } from '../layout/heights.ts';
import type { Input, SheetLayout, Style, TextCell } from '../layout/layout.ts';
import { ink, inputPaper, looks, rule, typeface, typeSize } from '../layout/styles.ts';
import type { DropDowns, Shape } from './assistance.ts';
import { colour, solid } from './colours.ts';

/** What a workbook is built with, and the day as of which its formulas show what they work out. */
export interface Content {
  readonly schoolReturn: SchoolReturn;
  readonly onDay: IsoDate;
}

export function buildText(worksheet: ExcelJS.Worksheet, sheet: SheetLayout, text: TextCell, content: Content): void {
  const cell = worksheet.getCell(text.row, text.column);
  cell.value = valueOf(text.content, content);
  if (typeof text.content === 'object' && 'formula' in text.content && text.style !== 'prose') {
    raise(worksheet, sheet, text, text.content.result(content.schoolReturn, content.onDay), text.style);
  }
  dress(cell, text.style);
  merge(worksheet, text);
  for (let column = text.column; column <= (text.through ?? text.column); column += 1) {
    border(worksheet.getCell(text.row, column), text.style);
  }
}

/** Gives a cell the style of its role. */
export function dress(cell: ExcelJS.Cell, style: Style): void {
  const look = looks[style];
  cell.font = fontOf(style);
  cell.alignment = {
    ...(look.shrinks === true ? { shrinkToFit: true } : { wrapText: true }),
    vertical: look.vertical ?? 'top',
    horizontal: look.align ?? 'left',
    ...(look.align === 'center' ? {} : { indent: 1 }),
  };
  if (look.paper) cell.fill = solid(look.paper);
  border(cell, style);
}

function border(cell: ExcelJS.Cell, style: Style): void {
  if (looks[style].boxed) cell.border = box;
}

export function fontOf(style: Style): Partial<ExcelJS.Font> {
  const look = looks[style];
  return {
    name: typeface,
    size: look.size ?? typeSize,
    bold: look.bold ?? false,
    underline: look.underlined ?? false,
    color: colour(look.colour ?? ink),
  };
}

const thin = { style: 'thin' as const, color: colour(rule) };
export const box: Partial<ExcelJS.Borders> = { top: thin, bottom: thin, left: thin, right: thin };

function valueOf(content: TextCell['content'], { schoolReturn, onDay }: Content): ExcelJS.CellValue {
  if (typeof content === 'string') return plainText(content);
  if ('sheet' in content) return linkTo(content.sheet, content.text);
  return { formula: content.formula, result: plainText(content.result(schoolReturn, onDay)) };
}

/** A link to the top of another sheet. One of exceljs' own carries both an address and a place, which Excel refuses. */
export function linkTo(sheet: string, text: string): ExcelJS.CellFormulaValue {
  return { formula: `HYPERLINK(${quotedText(`#${quotedSheet(sheet)}!A1`)},${quotedText(text)})`, result: text };
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
  const isBox = input.field.kind === 'text' && sheet.rowHeights.has(input.row);
  if (typeof value === 'string' && !isBox) raise(worksheet, sheet, input, value, 'body');
  worksheet.workbook.definedNames.add(`${quotedSheet(sheet.name)}!${absoluteA1(input)}`, input.name);
  dropDowns.offer(worksheet, a1(input), input.field, input.field.title);
}

/** Makes a row high enough for a text that the layout could not know. */
function raise(
  worksheet: ExcelJS.Worksheet,
  { columns }: SheetLayout,
  { row, column, through = column }: TextCell | Input,
  text: string,
  style: Style,
): void {
  const width = columns.slice(column - 1, through).reduce((sum, each) => sum + each, 0);
  // A line under a box stands close to it.
  const height = textHeight(text, width, style) - (style === 'alert' ? margin : 0);
  worksheet.getRow(row).height = Math.max(worksheet.getRow(row).height || 0, height);
}

/** The number formats of cells that people fill in. What is typed into one for text stays as it was typed: 1.10, 3/4, =x. */
const inputFormats: Readonly<Partial<Record<Shape['kind'], string>>> = { line: '@', text: '@', date: 'dd/mm/yyyy' };
export const inputAlignment: Partial<ExcelJS.Alignment> = {
  wrapText: true,
  vertical: 'top',
  horizontal: 'left',
  indent: 1,
};

export function inputStyle({ kind }: Shape): Partial<ExcelJS.Style> {
  const numFmt = inputFormats[kind];
  return { alignment: inputAlignment, ...(numFmt === undefined ? {} : { numFmt }) };
}

/** Puts a value into a cell that people fill in, and makes it look like one. */
export function fillIn(cell: ExcelJS.Cell, value: Value<string>, shape: Shape): void {
  const content = contentOf(value, shape, false);
  cell.value = typeof content === 'string' ? plainText(content) : content;
  Object.assign(cell, inputStyle(shape));
  cell.font = { name: typeface, size: typeSize, color: colour(ink) };
  cell.fill = solid(inputPaper);
  cell.border = box;
}

/** Excel takes `_x0041_` in a text for an escaped character; escaping its first underscore keeps it as it is. */
export function plainText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function merge(worksheet: ExcelJS.Worksheet, { row, column, through = column }: TextCell | Input): void {
  if (through > column) worksheet.mergeCells(row, column, row, through);
}
