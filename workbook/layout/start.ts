import type { Edition } from '../../framework/edition.ts';
import { fieldsOf, valueAt } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { absoluteA1, columnLetters, quotedSheet } from '../address.ts';
import { SheetComposer } from './compose.ts';
import { metaCell, metaSheetName } from './meta.ts';
import type { FilledInBy, Formula, SheetLayout, Table } from './layout.ts';
import { nameOf } from './names.ts';

const people: Readonly<Record<FilledInBy, string>> = {
  school: 'School',
  verifier: 'Verifier',
  panel: 'Award panel',
  nobody: 'To read',
};

/** What the workbook is, who fills in what, how far it is, and the receipt. */
export function startSheet(edition: Edition, others: readonly SheetLayout[]): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: 'Start',
    filledInBy: 'nobody',
    orientation: 'portrait',
    columns: [2, 24, 18, 38, 34, 2],
  });
  sheet.put(2, 'Professional Development Quality Mark', 'title', 5).next();
  sheet.put(2, 'Self-evaluation, verification and award in one workbook', 'lead', 5).next(2);
  sheet.put(2, edition.introduction.use, 'body', 5).next();
  sheet
    .put(
      2,
      'Work through the sheets from left to right; white cells with a border are yours to fill in. Save the file and send it as it is: it travels from the school to the verifier, the panel and the local authority.',
      'body',
      5,
    )
    .next(2);
  sheet.put(2, 'Sheet', 'heading').put(3, 'Filled in by', 'heading').put(4, 'How far', 'heading', 5).next();
  for (const other of others.filter(({ hidden }) => !hidden)) {
    sheet.put(2, { sheet: other.name, text: other.name }, 'link').put(3, people[other.filledInBy], 'body');
    const progress = progressOf(other, edition);
    if (progress) sheet.put(4, progress, 'body', 5);
    sheet.next();
  }
  sheet.next().put(2, 'Receipt', 'label').put(3, receipt(), 'body', 5).next();
  sheet.put(2, 'The receipt is a short code over everything that the school has entered. It shows that nothing was changed.', 'note', 5);
  return sheet.done();
}

function receipt(): Formula {
  const cell = `${quotedSheet(metaSheetName)}!${absoluteA1(metaCell('submittedReceipt'))}`;
  return {
    formula: `IF(${cell}="","Not yet submitted",${cell})`,
    result: ({ meta }) => meta.submittedReceipt ?? 'Not yet submitted',
  };
}

function progressOf(sheet: SheetLayout, edition: Edition): Formula | null {
  if (sheet.table) return tableProgress(sheet.name, sheet.table);
  const inputs = sheet.inputs.map(({ field }) => field);
  if (inputs.length === 0) return null;
  const levels = inputs.filter(({ path }) => path.startsWith('aspects.') && path.endsWith('.level'));
  if (levels.length > 0) return countOf(levels.map(({ path }) => path), 'levels chosen');
  const needed = fieldsOf(edition).filter(({ path }) => neededPaths.has(path) && inputs.some((input) => input.path === path));
  return countOf(needed.map(({ path }) => path), 'needed entries made');
}

/** The single fields without which their step cannot be finished. */
const neededPaths = new Set([
  'details.la',
  'details.organisation',
  'details.pdLead',
  'details.assessedOn',
  'overall.level',
  'overall.intention',
  'verification.verifier',
  'verification.visitedOn',
  'verification.goodPractice',
  'verification.development',
  'verification.recommendation',
  'panel.decision',
  'panel.decidedOn',
]);

function countOf(paths: readonly string[], what: string): Formula {
  const filled = (schoolReturn: SchoolReturn) => paths.filter((path) => valueAt(schoolReturn, path) !== null).length;
  const tail = ` of ${String(paths.length)} ${what}`;
  return {
    formula: `COUNTA(${paths.map(nameOf).join(',')})&"${tail}"`,
    result: (schoolReturn) => `${String(filled(schoolReturn))}${tail}`,
  };
}

function tableProgress(sheetName: string, table: Table): Formula {
  const index = table.columns.findIndex(({ key }) => key === (table.rows === 'evidence' ? 'evidence' : 'action'));
  const column = `$${columnLetters(table.left + index)}`;
  const from = String(table.top + 1);
  const noun = table.rows === 'evidence' ? 'evidence' : 'actions';
  return {
    formula: `COUNTA(${quotedSheet(sheetName)}!${column}$${from}:${column}$2000)&" rows of ${noun}"`,
    result: (schoolReturn) => {
      const filled =
        table.rows === 'evidence'
          ? schoolReturn.evidence.filter(({ evidence }) => evidence !== null)
          : schoolReturn.actions.filter(({ action }) => action !== null);
      return `${String(filled.length)} rows of ${noun}`;
    },
  };
}
