import type { Edition, LevelId } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import { fieldsOf, valueAt } from '../../framework/fields.ts';
import { shortDate } from '../../framework/dates.ts';
import { known } from '../../framework/values.ts';
import { SheetComposer } from './compose.ts';
import type { Formula, SheetLayout } from './layout.ts';
import { nameOf } from './names.ts';

/**
 * The framework's Self-Evaluation and Action Planning Template on one form: it repeats what the other sheets hold, and
 * asks for the overall judgement and the intention.
 */
export function selfEvaluationSheet(edition: Edition): SheetLayout {
  const { template } = edition;
  const sheet = new SheetComposer(edition, {
    name: 'Self-evaluation',
    filledInBy: 'school',
    orientation: 'portrait',
    columns: [2, 30, 16, 16, 16, 44, 2],
  });
  sheet.put(2, template.title, 'title', 6).next();
  sheet
    .put(2, 'The form fills itself in from the other sheets. Only the overall assessment at its foot is entered here.', 'lead', 6)
    .next(2);

  for (const [label, path] of [
    [template.la, 'details.la'],
    [template.organisation, 'details.organisation'],
    [template.pdLead, 'details.pdLead'],
  ] as const) {
    sheet.put(2, label, 'label').put(3, copy(edition, path), 'body', 6).next();
  }
  sheet.put(2, template.assessedOn, 'label').put(3, copyDate('details.assessedOn'), 'body', 6).next(2);

  for (const aspect of edition.aspects) {
    const path = `aspects.${aspect.id}`;
    sheet.put(2, aspect.templateTitle, 'heading', 6).next();
    sheet.put(2, template.aspectJudgement, 'label');
    levelIds.forEach((level, index) => sheet.put(3 + index, edition.levels[level].title, level));
    sheet.put(6, template.action, 'note').next();
    levelIds.forEach((level, index) => sheet.put(3 + index, tick(edition, `${path}.level`, level), 'tick'));
    sheet.put(6, template.actionLabel, 'label').next();
    sheet.put(2, template.evidence, 'label').put(3, copy(edition, `${path}.evidence`), 'body', 5);
    sheet.put(6, copy(edition, `${path}.action`), 'body').atLeast(90).next(2);
  }

  sheet.put(2, template.overall, 'heading', 6).next();
  sheet.put(2, template.overallJudgement, 'label');
  levelIds.forEach((level, index) => sheet.put(3 + index, edition.levels[level].title, level));
  sheet.next();
  levelIds.forEach((level, index) => sheet.put(3 + index, tick(edition, 'overall.level', level), 'tick'));
  sheet.next();
  sheet.ask('overall.level', 2, 3).next();
  sheet.ask('overall.reason', 2, 3, 6).next(2);
  sheet.put(2, template.intention, 'label', 6).next();
  sheet.put(3, template.yes, 'label').put(4, tick(edition, 'overall.intention', 'yes'), 'tick').next();
  sheet.put(3, template.no, 'label').put(4, tick(edition, 'overall.intention', 'no'), 'tick').next();
  sheet.ask('overall.intention', 2, 3).next();
  sheet.ask('overall.round', 2, 3, 6).next(2);
  sheet.put(2, { sheet: 'Start', text: '‹ Back to Start' }, 'link');
  return sheet.done();
}

/** What another input holds, in words. */
export function copy(edition: Edition, path: string): Formula {
  const field = fieldsOf(edition).find((candidate) => candidate.path === path);
  return {
    formula: `IF(${nameOf(path)}="","",${nameOf(path)})`,
    result: (schoolReturn) => {
      const value = known(valueAt(schoolReturn, path));
      return field?.choices.find(({ id }) => id === value)?.title ?? value ?? '';
    },
  };
}

function copyDate(path: string): Formula {
  const name = nameOf(path);
  return {
    formula: `IF(${name}="","",IF(ISNUMBER(${name}),TEXT(${name},"dd/mm/yyyy"),${name}))`,
    result: (schoolReturn) => {
      const value = known(valueAt(schoolReturn, path));
      return value === null ? '' : shortDate(value);
    },
  };
}

function tick(edition: Edition, path: string, choice: LevelId | 'yes' | 'no'): Formula {
  const title = choice === 'yes' || choice === 'no' ? { yes: 'Yes', no: 'No' }[choice] : edition.levels[choice].title;
  return {
    formula: `IF(${nameOf(path)}="${title}","✓","")`,
    result: (schoolReturn) => (valueAt(schoolReturn, path) === choice ? '✓' : ''),
  };
}
