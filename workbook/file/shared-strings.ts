import { cellText } from './cell-text.ts';
import type { Budget } from './limits.ts';
import { limits } from './limits.ts';
import { spreadsheet } from './namespaces.ts';
import { richText } from './rich-text.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { PlainRead } from './xml-events.ts';

/** ECMA-376 Part 1, section 18.4 Shared String Table */
export function readSharedStrings(opened: WorkbookPackage, part: string, budget: Budget): readonly string[] {
  const strings: string[] = [];
  const add = (text: string, written: number): void => {
    budget.spend('text', written);
    strings.push(text);
  };
  const plain = {
    name: 'si',
    read(window: string, start: number): PlainRead | null {
      plainText.lastIndex = start;
      const [whole, space, written = ''] = plainText.exec(window) ?? [];
      if (whole === undefined || whole.length > limits.textCharacters) return null;
      add(cellText(written), written.length);
      return { end: start + whole.length, steps: space === undefined ? 2 : 3 };
    },
  };
  const reader = { children: new Map([['si', richText(add)]]), plain };
  opened.read(part, { root: 'sst', vocabulary: spreadsheet, reader });
  return strings;
}

const plainText = /<si><t( xml:space="preserve")?>([^<&\]\r]*)<\/t><\/si>/y;
