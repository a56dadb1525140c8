import type { Budget } from './limits.ts';
import { spreadsheet } from './namespaces.ts';
import { richText } from './rich-text.ts';
import type { WorkbookPackage } from './workbook-package.ts';

/** ECMA-376 Part 1, section 18.4 Shared String Table */
export function readSharedStrings(opened: WorkbookPackage, part: string, budget: Budget): readonly string[] {
  const strings: string[] = [];
  const si = richText((text, written) => {
    budget.spend('text', written);
    strings.push(text);
  });
  opened.read(part, { root: 'sst', vocabulary: spreadsheet, reader: { children: new Map([['si', si]]) } });
  return strings;
}
