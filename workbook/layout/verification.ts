import type { Edition } from '../../framework/edition.ts';
import { sampledRows } from '../../framework/fields.ts';
import { SheetComposer } from './compose.ts';
import type { SheetLayout } from './layout.ts';
import { copy } from './self-evaluation.ts';

/** The verifier's record: before the visit, its four parts, what was sampled, judgements, recommendation. */
export function verificationSheet(edition: Edition): SheetLayout {
  const { process } = edition;
  const sheet = new SheetComposer(edition, {
    name: 'Verification',
    filledInBy: 'verifier',
    orientation: 'landscape',
    columns: [2, 34, 24, 34, 60, 2],
  });
  sheet.put(2, 'Verification', 'title', 5).next();
  sheet.put(2, 'For the verifier. The school leaves this sheet empty.', 'lead', 5).next(2);

  sheet.put(2, process.preVisit.title, 'heading', 5).next();
  process.preVisit.steps.forEach((step) => sheet.put(2, step, 'note', 5).next());
  sheet.ask('verification.verifier', 2, 3, 4).next();
  sheet.ask('verification.organisation', 2, 3, 4).next();
  sheet.ask('verification.contactedOn', 2, 3).next();
  sheet.ask('verification.preVisit', 2, 3, 5).next(2);

  sheet.put(2, 'The visit', 'heading', 5).next();
  sheet.put(2, process.visit, 'note', 5).next();
  sheet.ask('verification.visitedOn', 2, 3).next();
  for (const part of edition.visitParts) {
    const path = `verification.visit.${part.id}`;
    sheet.put(2, part.title, 'label', 5).next();
    sheet.ask(`${path}.held`, 2, 3).next();
    sheet.ask(`${path}.people`, 2, 3, 5).next();
    sheet.ask(`${path}.notes`, 2, 3, 5).next();
  }

  sheet.next().put(2, 'Evidence sampled', 'heading', 5).next();
  for (let index = 0; index < sampledRows; index += 1) {
    const path = `verification.sampled.${String(index)}`;
    sheet.ask(`${path}.ref`, 2, 3, 5).next();
    sheet.ask(`${path}.outcome`, 2, 3).next();
    sheet.ask(`${path}.comment`, 2, 3, 5).atLeast(32).next();
  }

  sheet.next().put(2, 'Judgements', 'heading', 5).next();
  for (const aspect of edition.aspects) {
    const path = `verification.aspects.${aspect.id}`;
    sheet.ask(`${path}.level`, 2, 3);
    sheet.put(4, 'The school’s own judgement:', 'note').put(5, copy(edition, `aspects.${aspect.id}.level`), 'body').next();
    sheet.ask(`${path}.comment`, 2, 3, 5).next();
  }

  sheet.next().put(2, 'Summary and recommendation', 'heading', 5).next();
  sheet.ask('verification.goodPractice', 2, 3, 5).atLeast(110).next();
  sheet.ask('verification.development', 2, 3, 5).atLeast(110).next();
  sheet.ask('verification.recommendation', 2, 3).next();
  sheet.ask('verification.recommendationReason', 2, 3, 5).next();
  sheet.put(2, { sheet: 'Start', text: '‹ Back to Start' }, 'link');
  return sheet.done();
}

/** What the award panel decided. */
export function panelSheet(edition: Edition): SheetLayout {
  const sheet = new SheetComposer(edition, {
    name: 'Panel',
    filledInBy: 'panel',
    orientation: 'portrait',
    columns: [2, 28, 26, 52, 2],
  });
  sheet.put(2, 'The panel’s decision', 'title', 4).next();
  sheet.put(2, 'For the award panel. School and verifier leave this sheet empty.', 'lead', 4).next();
  sheet.put(2, edition.process.postVisit, 'note', 4).next(2);
  sheet.put(2, 'Verifier’s recommendation', 'label').put(3, copy(edition, 'verification.recommendation'), 'body').next();
  sheet.ask('panel.decision', 2, 3).next();
  sheet.ask('panel.decidedOn', 2, 3).next();
  sheet.ask('panel.members', 2, 3, 4).next();
  sheet.ask('panel.rationale', 2, 3, 4).next(2);
  sheet.put(2, { sheet: 'Start', text: '‹ Back to Start' }, 'link');
  return sheet.done();
}
