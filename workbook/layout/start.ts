import type { Edition } from '../../framework/edition.ts';
import { absoluteA1, quotedSheet } from '../address.ts';
import { SheetComposer } from './compose.ts';
import { textHeight } from './heights.ts';
import type { Need } from './formulas.ts';
import {
  actionNeed,
  countOf,
  entryNeed,
  evidenceNeed,
  organisationName,
  roundNeed,
  rowCount,
  stillMissing,
} from './formulas.ts';
import type { FilledInBy, Formula, SheetLayout } from './layout.ts';
import { metaCell, metaSheetName } from './meta.ts';

const columns = [2, 20, 15, 22, 56, 2] as const;

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
    columns,
  });
  sheet.put(2, organisationName, 'banner', 5).next();
  sheet.put(2, 'Professional Development Quality Mark', 'title', 5).next();
  sheet.put(2, 'Self-evaluation, verification and award in one workbook', 'lead', 5).next(2);
  sheet.put(2, edition.introduction.use, 'body', 5).next();
  sheet.put(2, 'How to use it', 'heading', 5).next();
  for (const step of [
    '1  Fill in the sheets of the school from left to right. Pale blue cells are yours; yellow ones are needed and still empty.',
    '2  Save the file and send it as it is. It travels from the school to the verifier, the panel and the local authority.',
    '3  To print, print the whole workbook or the sheet Self-evaluation, which has the essentials on one form.',
  ]) {
    sheet.put(2, step, 'body', 5).next();
  }
  sheet.next();
  sheet.put(2, 'Sheet', 'columnHead').put(3, 'Filled in by', 'columnHead');
  sheet.put(4, 'How far', 'columnHead').put(5, 'What is left', 'columnHead').next();
  for (const other of others) {
    sheet.put(2, { sheet: other.name, text: other.name }, 'link').put(3, people[other.filledInBy], 'body');
    const progress = progressOf(edition, other);
    if (progress) sheet.put(4, progress.count, 'body').put(5, progress.left, 'note').atLeast(progress.height);
    sheet.next();
  }
  sheet.next().put(2, 'Receipt', 'label').put(3, submittedReceipt, 'body', 5).next();
  sheet.put(2, 'A short code over all that the school has entered: the same code means the same content.', 'note', 5);
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
  readonly left: Formula | string;
  /** Of the row, in points. */
  readonly height: number;
}

function progressOf(edition: Edition, sheet: SheetLayout): Progress | null {
  const { table, inputs } = sheet;
  if (table) {
    const what = table.rows === 'evidence' ? 'rows of evidence' : 'actions';
    const aim = table.rows === 'evidence' ? 'at least one for each aspect' : 'one for each aspect that is not Embedded';
    return { count: rowCount(edition, table.rows, what), left: aim, height: 20 };
  }
  const needed = inputs.filter((input) => input.needed);
  if (needed.length === 0) return null;
  const needs = needsOf(edition, sheet);
  const longest = needs.map(({ title }) => `, ${title}`).join('');
  return {
    count: countOf(
      needed.map(({ field }) => field.path),
      'entries',
    ),
    left: stillMissing(needs, sheet.filledInBy !== 'school'),
    height: textHeight(`still to do: ${longest}`, columns[4], 'note'),
  };
}

/** What a sheet has to hold before its step can be finished: needed entries, and what may stand elsewhere too. */
function needsOf(edition: Edition, { inputs }: SheetLayout): readonly Need[] {
  const aspect = edition.aspects.find(({ id }) => inputs.some(({ field }) => field.path === `aspects.${id}.level`));
  return [
    // In the list of what is left, `Vision: our level` is Vision.
    ...inputs
      .filter(({ needed }) => needed)
      .map(({ field }) => entryNeed(field.path, field.title.replace(/: .*$/, ''))),
    ...(aspect ? [evidenceNeed(edition, aspect), actionNeed(edition, aspect)] : []),
    ...(inputs.some(({ field }) => field.path === 'overall.round') ? [roundNeed] : []),
  ];
}
