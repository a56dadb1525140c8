import type { TableSource } from '../read/cell-source.ts';
import { cellText } from './cell-text.ts';
import { spreadsheet } from './namespaces.ts';
import { areaReference } from './references.ts';
import { damaged } from './unreadable-workbook.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import type { ElementReader } from './xml.ts';

/**
 * ECMA-376 Part 1, section 18.5.1.2 `table`. Null for a table whose header row is switched off: its area begins with
 * the first row of data, which must not be mistaken for headers.
 */
export function readTablePart(opened: WorkbookPackage, part: string): TableSource | null {
  let table: TableSource | null = null;
  const reader: ElementReader = {
    open(tag) {
      const shown = tag.get('displayName') ?? tag.get('name');
      if (shown === undefined) throw damaged('a table without a name');
      const area = areaReference(tag.get('ref') ?? '');
      if (tag.get('headerRowCount') === '0') return;
      table = { name: cellText(shown), ...area, totalsRow: (tag.get('totalsRowCount') ?? '0') !== '0' };
    },
  };
  opened.read(part, { root: 'table', vocabulary: spreadsheet, reader });
  return table;
}
