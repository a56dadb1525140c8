import { tableNames } from '../../framework/fields.ts';
import { perEdition } from '../../framework/per-edition.ts';
import { aspectSheet } from './aspect.ts';
import { detailsSheet } from './details.ts';
import type { WorkbookLayout } from './layout.ts';
import { listsOf } from './lists-of-edition.ts';
import { needsOf } from './needs.ts';
import { aboutSheet, glossarySheet } from './reference.ts';
import { selfEvaluationSheet } from './self-evaluation.ts';
import { startSheet } from './start.ts';
import { tableSheet } from './tables.ts';
import { panelSheet, verificationSheet } from './verification.ts';

/**
 * The workbook of an edition. The hidden sheet is laid out in `meta.ts`. The layout of the hidden sheet, formulas and
 * row heights are worked out only on demand, since readers of a workbook do not need them.
 */
export const layoutOf = perEdition((edition): WorkbookLayout => {
  const aspects = edition.aspects.map((aspect) => aspectSheet(edition, aspect));
  const sheets = [
    detailsSheet(edition),
    ...aspects,
    ...tableNames.map((rows) => tableSheet(edition, rows)),
    selfEvaluationSheet(edition, aspects),
    verificationSheet(edition),
    panelSheet(edition),
    glossarySheet(edition),
    aboutSheet(edition),
  ];
  return {
    sheets: [startSheet(edition, sheets), ...sheets],
    get lists() {
      return listsOf(edition);
    },
    get entries() {
      return sheets.flatMap((sheet) => needsOf(edition, sheet).entries);
    },
  };
});
