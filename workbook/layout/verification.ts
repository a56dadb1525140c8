import type { Edition } from '../../framework/edition.ts';
import type { Field, FieldPath } from '../../framework/fields.ts';
import { fieldAt, recordFields, sampledRows } from '../../framework/fields.ts';
import { SheetComposer } from './compose.ts';
import { copyOf, copyOfLevel, differs } from './formulas.ts';
import type { SheetLayout } from './layout.ts';
import { numbered } from './process.ts';
import { sheetNames } from './sheet-names.ts';

const last = 5;
/** Boxes for prose of which a printed page holds so many, one below the other. */
const toAPage = 2;

/** The verifier's record: before the visit, its parts, what was sampled, judgements, recommendation. */
export function verificationSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: sheetNames.verification,
    filledInBy: 'verifier',
    orientation: 'landscape',
    columns: [2, 32, 18, 28, 60, 2],
  });
  sheet.head('Verification', 'For the verifier. The school leaves this sheet empty.', 2, last).next();
  beforeVisit(sheet, edition);
  visit(sheet, edition);
  sampled(sheet, edition);
  judgements(sheet, edition);
  summary(sheet);
  return sheet.done();
}

function beforeVisit(sheet: SheetComposer, edition: Edition): void {
  const { preVisit, steps } = numbered(edition.process);
  sheet.block().put(2, preVisit, 'heading', last).next();
  steps.forEach((step) => sheet.put(2, step, 'note', last).next());
  askAll(sheet, recordFields(edition, 'before'));
}

function visit(sheet: SheetComposer, edition: Edition): void {
  const { process, visitParts } = edition;
  sheet.block().put(2, 'The visit', 'heading', last).next();
  sheet.put(2, numbered(process).visit, 'note', last).next();
  askAll(sheet, recordFields(edition, 'visit'));
  const head = headsOf(edition);
  visitParts.forEach(({ id, title }, index) => {
    const path = `verification.visit.${id}` as const;
    if (index > 0) sheet.block();
    if (index % toAPage === 0)
      columnHeads(sheet, 'Part of the visit', head(`${path}.held`), head(`${path}.people`), head(`${path}.notes`));
    sheet.put(2, title, 'label');
    sheet.input(`${path}.held`, 2, 3).input(`${path}.people`, 2, 4).input(`${path}.notes`, 2, last).next();
  });
}

function sampled(sheet: SheetComposer, edition: Edition): void {
  sheet.block().put(2, 'Evidence sampled', 'heading', last).next();
  const head = headsOf(edition);
  for (let index = 0; index < sampledRows; index += 1) {
    const path = `verification.sampled.${index}` as const;
    if (index === 0)
      columnHeads(sheet, 'Sample', head(`${path}.outcome`), head(`${path}.ref`), head(`${path}.comment`));
    sheet.put(2, `Sample ${String(index + 1)}`, 'label');
    sheet.input(`${path}.outcome`, 2, 3).input(`${path}.ref`, 2, 4).input(`${path}.comment`, 2, last);
    sheet.growing().next();
  }
  sheet.sayWhatIsLonger(2, last).next();
}

function judgements(sheet: SheetComposer, edition: Edition): void {
  sheet.page().put(2, 'Judgements', 'heading', last).next();
  const head = headsOf(edition);
  edition.aspects.forEach(({ id, title }, index) => {
    const path = `verification.aspects.${id}` as const;
    if (index > 0) sheet.block();
    if (index % toAPage === 0)
      columnHeads(sheet, 'Aspect', head(`${path}.level`), 'The school’s own level', head(`${path}.comment`));
    sheet.put(2, title, 'label').input(`${path}.level`, 2, 3);
    sheet.put(4, copyOfLevel(edition, `aspects.${id}.level`), 'body').input(`${path}.comment`, 2, last);
    const note = 'Differs from the school’s own level: please comment.';
    sheet.putUnder(2, differs(`${path}.level`, `aspects.${id}.level`, `${path}.comment`, note), 'alert', 4).next();
  });
}

function summary(sheet: SheetComposer): void {
  sheet.page().put(2, 'Summary and recommendation', 'heading', last).next();
  sheet.ask('verification.goodPractice', 2, 3, last).next();
  sheet.ask('verification.development', 2, 3, last).next();
  sheet.ask('verification.recommendation', 2, 3).next();
  sheet.ask('verification.recommendationReason', 2, 3, last);
}

/** Fields one below the other: prose takes the width of the sheet, a one-line entry the width of a name. */
function askAll(sheet: SheetComposer, fields: readonly Field[]): void {
  const through = { line: 4, text: last, date: undefined, choice: undefined };
  for (const { path, kind } of fields) sheet.ask(path, 2, 3, through[kind]).next();
}

const headsOf =
  (edition: Edition) =>
  (path: FieldPath): string =>
    fieldAt(edition, path).head;

/** Above the first row of a page, one for each column. */
function columnHeads(sheet: SheetComposer, ...heads: readonly string[]): void {
  heads.forEach((head, index) => sheet.put(2 + index, head, 'columnHead'));
  sheet.next();
}

/** What the award panel decided. */
export function panelSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: sheetNames.panel,
    filledInBy: 'panel',
    orientation: 'portrait',
    columns: [2, 26, 22, 48, 2],
  });
  sheet.head('The panel’s decision', 'For the award panel. School and verifier leave this sheet empty.', 2, 4).next();
  sheet.put(2, numbered(edition.process).postVisit, 'note', 4).next(2);
  sheet
    .put(2, 'Verifier’s recommendation', 'label')
    .put(3, copyOf(edition, 'verification.recommendation'), 'body')
    .next();
  sheet.ask('panel.decision', 2, 3);
  const note = 'Differs from the recommendation: please give the rationale.';
  sheet.put(4, differs('panel.decision', 'verification.recommendation', 'panel.rationale', note), 'alert').next();
  sheet.ask('panel.decidedOn', 2, 3).putHint('panel.decidedOn', 4).next();
  sheet.ask('panel.members', 2, 3, 4).next();
  sheet.ask('panel.rationale', 2, 3, 4);
  return sheet.done();
}
