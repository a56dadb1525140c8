import type { Edition } from '../../framework/edition.ts';
import type { FieldPath } from '../../framework/fields.ts';
import { fieldAt } from '../../framework/fields.ts';
import { copyOf, organisationName } from './formulas.ts';
import { charactersOfLine, lineHeight, textHeight } from './heights.ts';
import type { Formula, Input, SheetLayout, Style, Table, TextCell } from './layout.ts';
import { tablePlace } from './layout.ts';
import { nameOf } from './names.ts';
import type { ProseBox } from './prose.ts';
import { goesOn, noticeHeight, proseHeight, rowsGoOn } from './prose.ts';
import { Heights } from './row-heights.ts';

type SheetFrame = Pick<SheetLayout, 'name' | 'filledInBy' | 'columns' | 'orientation'> &
  Partial<Pick<SheetLayout, 'isProtected'>>;

type Content = TextCell['content'];

/** Characters of a school’s name that stand in the head of a sheet at full size, on several lines where the sheet is narrow. */
const [longName, longestName] = [75, 120];
/** Points of a row with an entry of one line. */
const lineOfEntry = 19.5;

/** Lays out one sheet from the top down. */
export class SheetComposer {
  /** The row that is filled next. */
  private row = 1;
  private readonly cells: TextCell[] = [];
  private readonly inputs: Input[] = [];
  private readonly heights = new Heights();
  private readonly blocks: number[] = [];
  private readonly pages: number[] = [];
  /** Boxes in the current row, and where the line under each goes. */
  private boxes: (ProseBox & Pick<TextCell, 'column' | 'through'>)[] = [];
  private readonly grown: ProseBox[] = [];
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
   * stands below it, up to `notice`, a column where something else is said of all that follows.
   */
  head(
    title: string,
    purpose: string,
    first: number,
    last: number,
    notice?: { readonly column: number; readonly content: Formula },
  ): this {
    const line = charactersOfLine(this.width(first, last - 1));
    const isNarrow = line < longName;
    this.put(first, organisationName, isNarrow ? 'banner' : 'bannerInLine', last - 1);
    this.put(last, { sheet: 'Start', text: '‹ Start' }, 'back').atLeast(
      lineHeight * (isNarrow ? Math.ceil(longestName / line) : 1),
    );
    this.next().put(first, title, 'title', last).next();
    this.headRows = this.row - 1;
    this.put(first, purpose, 'lead', notice ? notice.column - 1 : last);
    if (notice) this.put(notice.column, notice.content, 'alert', last).atLeast(2 * lineHeight);
    return this.next();
  }

  /** Puts content into a column of the current row; `through` merges up to that column. */
  put(column: number, content: Content, style: Style, through?: number): this {
    this.cells.push({ row: this.row, column, content, style, ...(through ? { through } : {}) });
    if (typeof content !== 'string') return this;
    return this.atLeast(() => textHeight(content, this.width(column, through), style));
  }

  /** Puts a field's title into one column and its input into another. */
  ask(path: FieldPath, label: number, column: number, through?: number): this {
    return this.put(label, fieldAt(this.edition, path).title, 'label').input(path, label, column, through);
  }

  /** Puts what to enter into an input, and in which form. */
  putHint(path: FieldPath, column: number): this {
    const { kind, hint } = fieldAt(this.edition, path);
    const otherwise = kind === 'choice' ? 'Choose from the list.' : '';
    const words = kind === 'date' ? `${hint ?? ''} dd/mm/yyyy`.trim() : (hint ?? otherwise);
    return this.put(column, words, 'note');
  }

  /** Puts an input whose label stands in the current row already. */
  input(path: FieldPath, label: number, column: number, through?: number): this {
    const labelled = this.cells.find((cell) => cell.row === this.row && cell.column === label);
    if (typeof labelled?.content !== 'string') throw new Error(`${this.frame.name}: ${path} has no label.`);
    const field = fieldAt(this.edition, path);
    this.inputs.push({
      field,
      name: nameOf(path),
      row: this.row,
      column,
      label: { row: this.row, column: label, text: labelled.content },
      ...(through ? { through } : {}),
    });
    if (field.kind !== 'text') return this.atLeast(lineOfEntry);
    return this.box({ path, width: this.width(column, through), cell: { row: this.row, column } }, column, through);
  }

  /** Shows in a box what an input of another sheet holds. */
  copy(path: FieldPath, { name, inputs }: SheetLayout, column: number, through?: number): this {
    const cell = inputs.find(({ field }) => field.path === path);
    if (!cell) throw new Error(`${name}: ${path} has no input.`);
    this.put(column, copyOf(this.edition, path), 'prose', through);
    return this.box({ path, width: this.width(column, through), cell, sheet: name }, column, through);
  }

  /** Gives a text that is shown in this column of the current row the room of a box for prose. */
  private box(box: ProseBox, column: number, through?: number): this {
    this.boxes.push({ ...box, column, ...(through ? { through } : {}) });
    return this.atLeast(proseHeight);
  }

  /** Lets the current row grow with its texts, in place of a box. No cell of it may be merged. */
  growing(): this {
    this.grown.push(...this.boxes);
    this.boxes = [];
    this.heights.forget(this.row);
    return this;
  }

  /** Says which of the rows that grow have outgrown the tallest row. */
  sayWhatIsLonger(column: number, through?: number): this {
    return this.put(column, rowsGoOn(this.grown), 'alert', through);
  }

  /** Makes the current row at least so many points high. */
  atLeast(points: number | (() => number)): this {
    this.heights.atLeast(this.row, points);
    return this;
  }

  /** Puts content in the row under the current boxes, beside any notice about their texts. */
  putUnder(column: number, content: Content, style: Style, through?: number): this {
    this.cells.push({ row: this.row + 1, column, content, style, ...(through ? { through } : {}) });
    return this;
  }

  /** Goes on so many rows; under a row of boxes there is one more, which says where their texts go on. */
  next(rows = 1): this {
    if (this.boxes.length > 0) {
      this.row += 1;
      for (const { column, through, ...box } of this.boxes) {
        this.put(column, goesOn(box), 'alert', through).atLeast(() => noticeHeight(box));
      }
      this.boxes = [];
    }
    this.row += rows;
    return this;
  }

  /** Starts a block at the current row that a page break must not split. */
  block(): this {
    this.blocks.push(this.row);
    return this;
  }

  /** The same at the top of a page: rows above it grow, and nobody knows how far they will reach. */
  page(): this {
    this.pages.push(this.row);
    return this.block();
  }

  /** Puts the sheet's table, and keeps its headers in view. */
  grow(table: Pick<Table, 'rows' | 'columns'>): this {
    this.table = { ...table, ...tablePlace, name: this.frame.name };
    this.headRows = tablePlace.top;
    return this;
  }

  done(): SheetLayout {
    this.next();
    const { heights } = this;
    return {
      isProtected: true,
      ...this.frame,
      headRows: this.headRows,
      blocks: this.blocks,
      pages: this.pages,
      cells: this.cells,
      inputs: this.inputs,
      table: this.table,
      get rowHeights() {
        return heights.all;
      },
    };
  }

  private width(column: number, through = column): number {
    return this.frame.columns.slice(column - 1, through).reduce((sum, width) => sum + width, 0);
  }
}
