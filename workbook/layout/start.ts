import type { Edition } from '../../framework/edition.ts';
import { absoluteA1, quotedSheet } from '../address.ts';
import { SheetComposer } from './compose.ts';
import { textHeight } from './heights.ts';
import { organisationName, rowCount } from './formulas.ts';
import type { FilledInBy, Formula, SheetLayout } from './layout.ts';
import { metaCell, metaSheetName } from './meta.ts';
import type { SheetNeeds } from './needs.ts';
import { countUnderstood, leftInWords, needsOf, whatIsLeft } from './needs.ts';
import { sheetNames } from './sheet-names.ts';
import { answersToCorrect } from './table-answers.ts';

const columns = [2, 16, 13, 18, 49, 2] as const;

const people: Readonly<Record<FilledInBy, string>> = {
  school: 'School',
  verifier: 'Verifier',
  panel: 'Award panel',
  nobody: 'To read',
};

/** What the workbook is, who fills in what, how far it is, and the receipt. */
export function startSheet(edition: Edition, others: readonly SheetLayout[]): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: sheetNames.start,
    filledInBy: 'nobody',
    orientation: 'portrait',
    columns,
  });
  sheet.put(2, organisationName, 'banner', 5).next();
  sheet.put(2, 'Professional Development Quality Mark', 'title', 5).next();
  sheet.put(2, 'Self-evaluation, verification and award in one workbook', 'lead', 5).next(2);
  sheet.put(2, edition.introduction.use, 'body', 5).next(2);
  sheet.put(2, 'How to use it', 'heading', 5).next();
  for (const step of [
    '1  Fill in the sheets of the school from left to right. Pale blue cells are yours; yellow ones with a dashed edge are needed and still empty, red ones hold something that is to be corrected. A strand’s level is asked for, not required.',
    '2  Save the file and send it as it is. It travels from the school to the verifier, the panel and the local authority.',
    '3  To print, print the whole workbook or the sheet Self-evaluation, which has the essentials on one form.',
  ]) {
    sheet.put(2, step, 'body', 5).next();
  }
  sheet.next();
  sheet.put(2, 'Sheet', 'columnHead').put(3, 'Filled in by', 'columnHead');
  sheet.put(4, 'How far', 'columnHead').put(5, 'What is left', 'columnHead').next();
  let first = 1;
  for (const other of others) {
    sheet.put(2, { sheet: other.name, text: other.name }, 'link').put(3, people[other.filledInBy], 'body');
    const needs = needsOf(edition, other);
    const progress = progressOf(edition, other, needs, first);
    first += needs.entries.length;
    if (progress) sheet.put(4, progress.count, 'body').put(5, progress.left, 'note').atLeast(progress.height);
    sheet.next();
  }
  sheet.next().put(2, 'Receipt', 'label').put(3, submittedReceipt, 'body', 5).next();
  sheet.put(2, 'A short code for what the school has entered: the same code means the same content.', 'note', 5);
  return sheet.done();
}

const unsubmitted = 'Recorded when the school submits in the add-in';

/** The receipt of the submission, as everybody sees it. */
export const submittedReceipt: Formula = (() => {
  const cell = `${quotedSheet(metaSheetName)}!${absoluteA1(metaCell('submittedReceipt'))}`;
  return {
    formula: `IF(${cell}="","${unsubmitted}",${cell})`,
    result: ({ meta }) => meta.submittedReceipt ?? unsubmitted,
  };
})();

interface Progress {
  readonly count: Formula;
  readonly left: Formula;
  /** Height of the row, in points. */
  readonly height: number | (() => number);
}

/** @param first the row of the sheet’s first entry on the hidden sheet */
function progressOf(edition: Edition, { table }: SheetLayout, needs: SheetNeeds, first: number): Progress | null {
  if (table) {
    const what =
      table.rows === 'evidence'
        ? { one: 'row of evidence', other: 'rows of evidence' }
        : { one: 'action', other: 'actions' };
    const highest = edition.levels.embedded.title;
    const aim =
      table.rows === 'evidence' ? 'at least one for each aspect' : `one for each aspect that is not ${highest}`;
    const left = answersToCorrect(edition, table.rows, aim);
    return { count: rowCount(edition, table.rows, what), left, height: 20 };
  }
  if (needs.entries.length === 0) return null;
  const titles = needs.entries.map(({ title }) => title);
  return {
    count: countUnderstood(needs, first),
    left: whatIsLeft(edition, needs, first),
    height: () => textHeight(leftInWords(titles.slice(0, 1), titles.slice(1)), columns[4], 'note'),
  };
}
