import type { Edition } from '../../framework/edition.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';
import { numbered } from './process.ts';
import { sheetNames } from './sheet-names.ts';

/** The last column with texts. It is as wide as the way back, so that the school’s name has room beside that. */
const last = 4;

export function glossarySheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: sheetNames.glossary,
    filledInBy: 'nobody',
    orientation: 'portrait',
    columns: [2, 26, 56, 14, 2],
  });
  sheet.head('Glossary of Terms', 'What the framework’s words and letters stand for.', 2, last).next();
  for (const { term, meaning } of edition.glossary) sheet.put(2, term, 'label').put(3, meaning, 'body', last).next();
  return sheet.done();
}

/** What the framework says of itself, and whom it thanks. */
export function aboutSheet(edition: Edition): SheetLayout {
  const { introduction, contributors } = edition;
  const sheet = new SheetComposer(edition, {
    name: sheetNames.about,
    filledInBy: 'nobody',
    orientation: 'portrait',
    columns: [2, 32, 50, 14, 2],
  });
  sheet.head(edition.title, introduction.aim, 2, last).next();
  introduction.purposes.forEach((purpose) => sheet.put(2, `• ${purpose}`, 'body', last).next());
  sheet.put(2, introduction.use, 'body', last).next();
  sheet.put(2, introduction.contact, 'body', last).next(2);
  verificationProcess(sheet, edition);
  sheet.block().put(2, contributors.title, 'heading', last).next();
  sheet.put(2, contributors.thanks, 'body', last).next();
  contributors.people.forEach(({ name, starred, role }) => {
    sheet
      .put(2, starred ? `${name} *` : name, 'label')
      .put(3, role, 'body', last)
      .next();
  });
  sheet.next().block().put(2, 'Acknowledgements', 'heading', last).next();
  sheet.put(2, edition.acknowledgements, 'body', last);
  return sheet.done();
}

function verificationProcess(sheet: SheetComposer, { process, visitParts, awards }: Edition): void {
  sheet.block().put(2, process.title, 'heading', last).next();
  for (const { title, text } of [process.selfEvaluation, process.submission]) {
    sheet.put(2, title, 'label').put(3, text, 'body', last).next();
  }
  const { preVisit, steps, visit, postVisit } = numbered(process);
  sheet.put(2, process.verificationTitle, 'label').put(3, preVisit, 'body', last).next();
  steps.forEach((step) => sheet.put(3, step, 'body', last).next());
  sheet.put(3, visit, 'body', last).next();
  visitParts.forEach(({ title }) => sheet.put(3, `• ${title}`, 'body', last).next());
  sheet.put(3, postVisit, 'body', last).next();
  sheet.put(2, process.awardsTitle, 'label').next();
  for (const { heading, text } of Object.values(awards))
    sheet.put(2, heading, 'label').put(3, text, 'body', last).next();
  sheet.next();
}
