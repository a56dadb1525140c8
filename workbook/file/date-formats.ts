import { isDateFormat } from '../date-format.ts';
import type { Budget } from './limits.ts';
import { spreadsheet } from './namespaces.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { ElementReader } from './xml.ts';

/** Whether a cell of this style (its `s` attribute) shows its number as a date. */
export type IsDateStyle = (style: string) => boolean;

/** Characters of a format that Excel takes. */
const longestCode = 255;

/** Characters of a format that count as one step. */
const charactersOfStep = 16;

/** ECMA-376 Part 1, section 18.8: of all the styles, the number formats of cells. */
export function readDateStyles(opened: WorkbookPackage, part: string, budget: Budget): IsDateStyle {
  const dates = new Map<string, boolean>();
  const styles: boolean[] = [];
  const numFmt: ElementReader = {
    open(tag) {
      const id = tag.get('numFmtId');
      const code = tag.get('formatCode');
      budget.spend('work', Math.ceil((code?.length ?? 0) / charactersOfStep));
      if (id !== undefined && code !== undefined) dates.set(id, code.length <= longestCode && isDateFormat(code));
    },
  };
  const xf: ElementReader = {
    open(tag) {
      const id = tag.get('numFmtId') ?? '0';
      styles.push(dates.get(id) ?? isBuiltInDate(Number(id)));
    },
  };
  const reader = {
    children: new Map<string, ElementReader>([
      ['numFmts', { children: new Map([['numFmt', numFmt]]) }],
      ['cellXfs', { children: new Map([['xf', xf]]) }],
    ]),
  };
  opened.read(part, { root: 'styleSheet', vocabulary: spreadsheet, reader });
  return (style) => styles[Number(style)] ?? false;
}

/**
 * Section 18.8.30 numFmt: the formats that are not spelt out. 27 to 36 and 50 to 58 are dates in East Asian editions of
 * Excel. 46 (`[h]:mm:ss`) is a length of time.
 */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
}
