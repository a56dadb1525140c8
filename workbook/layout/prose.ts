import { valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { isUnreadable } from '../../framework/values.ts';
import { a1, quotedText } from '../address.ts';
import type { CellAddress } from '../address.ts';
import { charactersOfLine, lineHeight, margin, tallest, textHeight } from './heights.ts';
import type { Formula } from './layout.ts';
import { nameOf } from './names.ts';

/** Lines that a box for prose shows. */
export const proseLines = 10;

/** Of a box for prose, in points. */
export const proseHeight = proseLines * lineHeight + 2.5;

/** Lines that a row shows which grows with its text. */
const mostLines = Math.floor(tallest / lineHeight) - 1;

/** A box that shows the text of a field. */
export interface ProseBox {
  readonly path: string;
  /** Characters of column width. */
  readonly width: number;
  /** Where the field's own cell stands. */
  readonly cell: CellAddress;
  /** The sheet of that cell, where the box is on another one. */
  readonly sheet?: string;
}

/** Says under a box that its text is longer than the box, and where all of it is. */
export function goesOn(box: ProseBox): Formula {
  const { path, width } = box;
  const [before, after] = notice(box);
  return {
    formula: `IF(${isLonger(path, width, proseLines)},${quotedText(before)}&${addressOf(path)}&${quotedText(after)},"")`,
    result: (schoolReturn) => (linesOf(schoolReturn, path, width) > proseLines ? before + a1(box.cell) + after : ''),
  };
}

/** Of the line under a box, in points. */
export function noticeHeight(box: ProseBox): number {
  return textHeight(notice(box).join('C1234'), box.width, 'alert') - margin;
}

function notice({ sheet }: ProseBox): readonly [before: string, after: string] {
  const where = sheet === undefined ? '' : ` of ${sheet}`;
  return ['This text goes on: all of it is in cell ', `${where} and in the verifier’s report.`];
}

/** Says under rows that grow which of their texts are longer than the tallest row. */
export function rowsGoOn(boxes: readonly ProseBox[]): Formula {
  const before = 'Longer than a row can show, and whole in the verifier’s report: ';
  const list = boxes
    .map(({ path, width }) => `IF(${isLonger(path, width, mostLines)},", "&${addressOf(path)},"")`)
    .join('&');
  return {
    formula: `IF(LEN(${list})=0,"",${quotedText(before)}&MID(${list},3,500))`,
    result: (schoolReturn) => {
      const longer = boxes.filter(({ path, width }) => linesOf(schoolReturn, path, width) > mostLines);
      return longer.length === 0 ? '' : before + longer.map(({ cell }) => a1(cell)).join(', ');
    },
  };
}

/** Never misses a text that is too long: a line break may end a line after its first word, and costs a line at most. */
function isLonger(path: string, width: number, lines: number): string {
  const name = nameOf(path);
  const breaks = `LEN(${name})-LEN(SUBSTITUTE(${name},CHAR(10),""))`;
  return `LEN(${name})/${String(charactersOfLine(width))}+${breaks}>${String(lines)}`;
}

function linesOf(schoolReturn: SchoolReturn, path: string, width: number): number {
  const value = valueAt(schoolReturn, path) ?? '';
  const text = isUnreadable(value) ? value.unreadable : value;
  return text.length / charactersOfLine(width) + text.split('\n').length - 1;
}

/** Where the cell is now, whatever rows have been put in above it. */
const addressOf = (path: string): string => `ADDRESS(ROW(${nameOf(path)}),COLUMN(${nameOf(path)}),4)`;
