import type { Edition } from '../../framework/edition.ts';
import type { Field } from '../../framework/fields.ts';
import { fieldsOf } from '../../framework/fields.ts';
import { textHeight } from './heights.ts';
import type { Formula, Input, Link, SheetLayout, Style, Table, TextCell } from './layout.ts';
import { nameOf } from './names.ts';

type SheetFrame = Pick<SheetLayout, 'name' | 'filledInBy' | 'columns' | 'orientation'> &
  Partial<Pick<SheetLayout, 'hidden' | 'isProtected' | 'headRows'>>;

/** Lays out one sheet from the top down: `row` is where the next thing goes. */
export class SheetComposer {
  row = 1;
  private readonly cells: TextCell[] = [];
  private readonly inputs: Input[] = [];
  private readonly heights = new Map<number, number>();
  private readonly fields: ReadonlyMap<string, Field>;
  private readonly frame: SheetFrame;
  private table: Table | null = null;

  constructor(edition: Edition, frame: SheetFrame) {
    this.fields = new Map(fieldsOf(edition).map((field) => [field.path, field]));
    this.frame = frame;
  }

  /** Puts content into a column of the current row; `through` merges up to that column. */
  put(column: number, content: string | number | Formula | Link, style: Style, through?: number): this {
    this.cells.push({ row: this.row, column, content, style, ...(through ? { through } : {}) });
    if (typeof content === 'string') this.atLeast(textHeight(content, this.width(column, through), style));
    return this;
  }

  /** Puts a field's title into one column and its input into another. */
  ask(path: string, label: number, column: number, through?: number): this {
    const field = this.field(path);
    this.put(label, field.title, 'label');
    if (field.kind === 'text') this.atLeast(48);
    return this.input(path, label, column, through);
  }

  /** Puts an input whose title stands in the same row already. */
  input(path: string, label: number, column: number, through?: number): this {
    this.inputs.push({
      field: this.field(path),
      name: nameOf(path),
      row: this.row,
      column,
      label: { row: this.row, column: label },
      ...(through ? { through } : {}),
    });
    this.atLeast(20);
    return this;
  }

  /** Makes the current row at least so many points high. */
  atLeast(points: number): this {
    this.heights.set(this.row, Math.min(409, Math.max(points, this.heights.get(this.row) ?? 0)));
    return this;
  }

  next(rows = 1): this {
    this.row += rows;
    return this;
  }

  grow(table: Table): this {
    this.table = table;
    return this;
  }

  done(): SheetLayout {
    return {
      hidden: false,
      isProtected: true,
      headRows: 0,
      ...this.frame,
      rowHeights: this.heights,
      cells: this.cells,
      inputs: this.inputs,
      table: this.table,
    };
  }

  private field(path: string): Field {
    const field = this.fields.get(path);
    if (!field) throw new Error(`The edition has no field ${path}.`);
    return field;
  }

  private width(column: number, through = column): number {
    return this.frame.columns.slice(column - 1, through).reduce((sum, width) => sum + width, 0);
  }
}
