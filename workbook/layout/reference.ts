import type { Edition } from '../../framework/edition.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';

export function glossarySheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: 'Glossary',
    filledInBy: 'nobody',
    orientation: 'portrait',
    columns: [2, 28, 90, 2],
  });
  sheet.put(2, 'Glossary of Terms', 'title', 3).next(2);
  for (const { term, meaning } of edition.glossary) sheet.put(2, term, 'label').put(3, meaning, 'body').next();
  sheet.next().put(2, { sheet: 'Start', text: '‹ Back to Start' }, 'link');
  return sheet.done();
}

/** What the framework says of itself, and whom it thanks. */
export function aboutSheet(edition: Edition): SheetLayout {
  const { introduction, process, contributors } = edition;
  const sheet = new SheetComposer(edition, {
    name: 'About',
    filledInBy: 'nobody',
    orientation: 'portrait',
    columns: [2, 30, 88, 2],
  });
  sheet.put(2, edition.title, 'title', 3).next();
  sheet.put(2, introduction.aim, 'body', 3).next();
  introduction.purposes.forEach((purpose) => sheet.put(2, `• ${purpose}`, 'body', 3).next());
  sheet.put(2, introduction.use, 'body', 3).next(2);

  sheet.put(2, process.title, 'heading', 3).next();
  for (const { title, text } of [process.selfEvaluation, process.submission]) {
    sheet.put(2, title, 'label').put(3, text, 'body').next();
  }
  sheet.put(2, process.verificationTitle, 'label').put(3, process.preVisit.title, 'body').next();
  process.preVisit.steps.forEach((step) => sheet.put(3, step, 'body').next());
  sheet.put(3, process.visit, 'body').next();
  edition.visitParts.forEach(({ title }) => sheet.put(3, `• ${title}`, 'body').next());
  sheet.put(3, process.postVisit, 'body').next();
  for (const { heading, text } of Object.values(edition.awards)) {
    sheet.put(2, heading, 'label').put(3, text, 'body').next();
  }

  sheet.next().put(2, contributors.title, 'heading', 3).next();
  sheet.put(2, contributors.thanks, 'body', 3).next();
  contributors.people.forEach(({ name, starred, role }) => {
    sheet.put(2, starred ? `${name} *` : name, 'label').put(3, role, 'body').next();
  });
  sheet.next().put(2, edition.acknowledgements, 'body', 3).next(2);
  sheet.put(2, { sheet: 'Start', text: '‹ Back to Start' }, 'link');
  return sheet.done();
}
