import type { Edition } from '../../framework/edition.ts';
import { fieldAt } from '../../framework/fields.ts';
import { organisationName } from './formulas.ts';
import { tallest, textHeight } from './heights.ts';
import type { Input, SheetLayout, Style, Table, TextCell } from './layout.ts';
import { tablePlace } from './layout.ts';
import { nameOf } from './names.ts';
import { isNeeded } from './needed.ts';

type SheetFrame = Pick<SheetLayout, 'name' | 'filledInBy' | 'columns' | 'orientation'> &
  Partial<Pick<SheetLayout, 'isProtected'>>;

type Content = TextCell['content'];

/** Lays out one sheet from the top down. */
export class SheetComposer {
  /** Where the next thing goes. */
  private row = 1;
  private readonly cells: TextCell[] = [];
  private readonly inputs: Input[] = [];
  private readonly heights = new Map<number, number>();
  private readonly pageBreaks: number[] = [];
  private readonly edition: Edition;
  private readonly frame: SheetFrame;
  private headRows = 0;
  private table: Table | null = null;

  constructor(edition: Edition, frame: SheetFrame) {
    this.edition = edition;
    this.frame = frame;
  }

  /**
   * The head of a sheet, which stays in view and on every page: whose it is, the way back, the title. What the sheet is for
   * stands below it.
   */
  head(title: string, purpose: string, first: number, last: number): this {
    this.put(first, organisationName, 'banner', last - 1);
    this.put(last, { sheet: 'Start', text: '‹ Start' }, 'back').next();
    this.put(first, title, 'title', last).next();
    this.headRows = this.row - 1;
    return this.put(first, purpose, 'lead', last).next();
  }

  /** Puts content into a column of the current row; `through` merges up to that column. */
  put(column: number, content: Content, style: Style, through?: number): this {
    this.cells.push({ row: this.row, column, content, style, ...(through ? { through } : {}) });
    if (typeof content === 'string') this.atLeast(textHeight(content, this.width(column, through), style));
    return this;
  }

  /** Puts a field's title into one column and its input into another. */
  ask(path: string, label: number, column: number, through?: number): this {
    return this.put(label, fieldAt(this.edition, path).title, 'label').input(path, label, column, through);
  }

  /** Puts an input whose label stands in the current row already. */
  input(path: string, label: number, column: number, through?: number): this {
    const labelled = this.cells.find((cell) => cell.row === this.row && cell.column === label);
    if (typeof labelled?.content !== 'string') throw new Error(`${this.frame.name}: ${path} has no label.`);
    const field = fieldAt(this.edition, path);
    this.inputs.push({
      field,
      name: nameOf(path),
      row: this.row,
      column,
      label: { row: this.row, column: label, text: labelled.content },
      needed: isNeeded(path),
      ...(through ? { through } : {}),
    });
    return this.atLeast(field.kind === 'text' ? 50 : 21);
  }

  /** Makes the current row at least so many points high. */
  atLeast(points: number): this {
    this.heights.set(this.row, Math.min(tallest, Math.max(points, this.heights.get(this.row) ?? 0)));
    return this;
  }

  next(rows = 1): this {
    this.row += rows;
    return this;
  }

  /** Begins a printed page with the current row. */
  newPage(): this {
    this.pageBreaks.push(this.row);
    return this;
  }

  /** Puts the sheet's table, and keeps its headers in view. */
  grow(table: Pick<Table, 'rows' | 'columns'>): this {
    this.table = { ...table, ...tablePlace, name: this.frame.name } as Table;
    this.headRows = tablePlace.top;
    return this;
  }

  done(): SheetLayout {
    return {
      isProtected: true,
      ...this.frame,
      headRows: this.headRows,
      pageBreaks: this.pageBreaks,
      rowHeights: this.heights,
      cells: this.cells,
      inputs: this.inputs,
      table: this.table,
    };
  }

  private width(column: number, through = column): number {
    return this.frame.columns.slice(column - 1, through).reduce((sum, width) => sum + width, 0);
  }
}
