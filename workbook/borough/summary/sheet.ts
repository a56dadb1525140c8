import type ExcelJS from 'exceljs';
import type { CellAddress } from '../../address.ts';
import { absoluteA1, quotedSheet } from '../../address.ts';
import { fontOf } from '../../write/cells.ts';
import type { Style } from '../../layout/layout.ts';
import { margins } from '../paper.ts';
import type { Figure } from './block.ts';

/** Points. */
export const rowHeight = 20;

const points = { inch: 72 };
/** Pixels of a column of width 1 in the workbook's typeface, and in an inch. */
const pixels = { character: 7, inch: 96 };
const paper = { width: 11.69, height: 8.27 };
/** Printers differ; a page keeps this share free. */
const reserve = 0.03;

/** Shown in place of a suppressed number. */
const suppressed = 'c';

/** A sheet that is filled from the top. */
export class Sheet {
  /** The row that is being filled. */
  row = 1;
  readonly worksheet: ExcelJS.Worksheet;
  /** First rows of blocks that a page break must not split. */
  private readonly starts: number[] = [];

  constructor(worksheet: ExcelJS.Worksheet) {
    this.worksheet = worksheet;
  }

  put(column: number, value: ExcelJS.CellValue, style: Style): this {
    return this.putStyled(column, value, {
      font: fontOf(style),
      alignment: { vertical: 'middle', horizontal: 'left' },
    });
  }

  putStyled(column: number, value: ExcelJS.CellValue, style: Partial<ExcelJS.Style>): this {
    const cell = this.worksheet.getCell(this.row, column);
    cell.value = value;
    cell.style = style;
    return this;
  }

  putFigure(column: number, { value, formula }: Figure, style: Partial<ExcelJS.Style>): this {
    const content = formula ? { formula: formula(this.row), result: value ?? 0 } : (value ?? suppressed);
    return this.putStyled(column, content, style);
  }

  /** Ends the row, and leaves empty ones. */
  next(rows = 1, height = rowHeight): this {
    for (let count = 0; count < rows; count += 1) {
      this.worksheet.getRow(this.row).height = count === 0 ? height : rowHeight;
      this.row += 1;
    }
    return this;
  }

  name(name: string, from: CellAddress, to = from): this {
    const sheet = quotedSheet(this.worksheet.name);
    const area = from === to ? absoluteA1(from) : `${absoluteA1(from)}:${absoluteA1(to)}`;
    this.worksheet.workbook.definedNames.add(`${sheet}!${area}`, name);
    return this;
  }

  /** Keeps the following rows together on a page. */
  keepTogether(): void {
    this.starts.push(this.row);
  }

  /** Sets page breaks for pages that are as wide as these columns. */
  breakPages(columns: number, titleRows: number): void {
    let width = 0;
    for (let column = 1; column <= columns; column += 1) {
      width += (this.worksheet.getColumn(column).width ?? 0) * pixels.character;
    }
    const share = Math.min(1, (paper.width - margins.left - margins.right) / (width / pixels.inch));
    const room = (((paper.height - margins.top - margins.bottom) * (1 - reserve)) / share) * points.inch;
    const title = this.heightOf(1, titleRows + 1);
    let pageStart = titleRows + 1;
    this.starts.forEach((start, index) => {
      const end = this.starts[index + 1] ?? this.row;
      // An empty row ends each part.
      if (title + this.heightOf(pageStart, end - 1) <= room || start === pageStart) return;
      this.worksheet.getRow(start - 1).addPageBreak();
      pageStart = start;
    });
  }

  /** Points, of the rows before `end`. */
  private heightOf(start: number, end: number): number {
    let sum = 0;
    for (let row = start; row < end; row += 1) sum += this.worksheet.getRow(row).height || rowHeight;
    return sum;
  }
}
