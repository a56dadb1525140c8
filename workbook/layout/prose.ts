import type { FieldPath } from '../../framework/fields.ts';
import { valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { isUnreadable } from '../../framework/values.ts';
import { a1, quotedText } from '../address.ts';
import type { CellAddress } from '../address.ts';
import { charactersOfLine, lineHeight, margin, tallest, textHeight } from './heights.ts';
import type { Formula } from './layout.ts';
import { nameOf } from './names.ts';

/** Lines that a box for prose shows. */
const proseLines = 10;

/** Height of a box for prose, in points. */
export const proseHeight = proseLines * lineHeight + 2.5;

/** Lines that a row shows which grows with its text. */
export const mostLines = Math.floor(tallest / lineHeight) - 1;

/** A box that shows the text of a field. */
export interface ProseBox {
  readonly path: FieldPath;
  /** Characters of column width. */
  readonly width: number;
  /** Where the field's own cell stands. */
  readonly cell: CellAddress;
  /** The sheet of that cell, where the box is on another one. */
  readonly sheet?: string;
}

/** A notice under a box whose text is longer than the box, with the place of the whole text. */
export function goesOn(box: ProseBox): Formula {
  const [before, after] = notice(box);
  return {
    get formula() {
      return `IF(${outgrows(box)},${quotedText(before)}&${addressOf(box)}&${quotedText(after)},"")`;
    },
    result: (schoolReturn) => (hasOutgrown(schoolReturn, box) ? before + a1(box.cell) + after : ''),
  };
}

/** Height of the line under a box, in points. */
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
  return {
    get formula() {
      const list = boxes
        .map((box) => {
          const [length, breaks] = measures(box);
          return `IF(${length}/${lineOf(box)}+${breaks}>${String(mostLines)},", "&${addressOf(box)},"")`;
        })
        .join('&');
      return `IF(LEN(${list})=0,"",${quotedText(before)}&MID(${list},3,500))`;
    },
    result: (schoolReturn) => {
      const longer = boxes.filter((box) => {
        const text = textOf(schoolReturn, box);
        return text.length / charactersOfLine(box.width) + text.split('\n').length - 1 > mostLines;
      });
      return longer.length === 0 ? '' : before + longer.map(({ cell }) => a1(cell)).join(', ');
    },
  };
}

/**
 * Whether the paragraphs of a box's text take more lines than the box has. Each is cut out of the text between line breaks
 * that have become blanks as long as the text, which only a text that may fit is short enough for.
 */
function outgrows(box: ProseBox): string {
  const [length, breaks] = measures(box);
  const each = Array.from({ length: proseLines }, (_, index) => String(index)).join(',');
  const apart = `SUBSTITUTE(${nameOf(box.path)},CHAR(10),REPT(" ",${length}))`;
  const paragraph = `LEN(TRIM(MID(${apart},{${each}}*${length}+1,${length})))`;
  const lines = `SUMPRODUCT(ROUNDUP((${paragraph}+(${paragraph}=0))/${lineOf(box)},0))-${String(proseLines - 1)}+${breaks}`;
  const surely = `OR(${length}>${String(proseLines * charactersOfLine(box.width))},${breaks}>=${String(proseLines)})`;
  return `IF(${surely},TRUE,${lines}>${String(proseLines)})`;
}

function hasOutgrown(schoolReturn: SchoolReturn, box: ProseBox): boolean {
  const text = textOf(schoolReturn, box);
  const perLine = charactersOfLine(box.width);
  const paragraphs = text.split('\n').map((paragraph) => paragraph.trim().replace(/ +/g, ' ').length);
  const lines = paragraphs.reduce((sum, length) => sum + Math.ceil(Math.max(1, length) / perLine), 0);
  return text.length > proseLines * perLine || lines > proseLines;
}

/** The characters of a box's text, and its line breaks. */
function measures({ path }: ProseBox): readonly [length: string, breaks: string] {
  const length = `LEN(${nameOf(path)})`;
  return [length, `${length}-LEN(SUBSTITUTE(${nameOf(path)},CHAR(10),""))`];
}

const lineOf = ({ width }: ProseBox): string => String(charactersOfLine(width));

function textOf(schoolReturn: SchoolReturn, { path }: ProseBox): string {
  const value = valueAt(schoolReturn, path) ?? '';
  return isUnreadable(value) ? value.unreadable : value;
}

/** Where the cell is now, whatever rows have been put in above it. */
const addressOf = ({ path }: ProseBox): string => `ADDRESS(ROW(${nameOf(path)}),COLUMN(${nameOf(path)}),4)`;
