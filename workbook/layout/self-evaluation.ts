import type { Aspect, Edition } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import type { FieldPath } from '../../framework/fields.ts';
import { fieldAt } from '../../framework/fields.ts';
import { SheetComposer } from './compose.ts';
import { copyOf, copyOfDate, higherThanLowest, tick } from './formulas.ts';
import type { SheetLayout } from './layout.ts';
import { sheetNames } from './sheet-names.ts';
import { levelWord } from './styles.ts';

/** Columns: what the source's form puts side by side. */
const aspectColumn = 2;
const firstTick = 3;
const lastTick = firstTick + levelIds.length - 1;
const actionColumn = lastTick + 1;

/**
 * The framework's Self-Evaluation and Action Planning Template as one form. It repeats what the other sheets hold, and
 * asks for the overall judgement and the intention.
 * @param aspects the sheets of the aspects, in their order
 */
export function selfEvaluationSheet(edition: Edition, aspects: readonly SheetLayout[]): SheetLayout {
  const { template } = edition;
  const sheet = new SheetComposer(edition, {
    name: sheetNames.selfEvaluation,
    filledInBy: 'school',
    orientation: 'portrait',
    columns: [2, 19, 14, 14, 14, 35, 2],
  });
  sheet.head(
    template.title,
    'The form fills itself in from the other sheets. Enter the overall assessment and your intention at its foot.',
    aspectColumn,
    actionColumn,
  );
  sheet.put(aspectColumn, template.la, 'label').put(firstTick, copyOf(edition, 'details.la'), 'body', lastTick);
  sheet.next();
  sheet.put(aspectColumn, template.organisation, 'label');
  sheet.put(firstTick, copyOf(edition, 'details.organisation'), 'body', actionColumn).next();
  sheet.put(aspectColumn, template.pdLead, 'label').put(firstTick, copyOf(edition, 'details.pdLead'), 'body', lastTick);
  sheet.next();
  sheet.put(aspectColumn, template.assessedOn, 'label');
  sheet.put(firstTick, copyOfDate(edition, 'details.assessedOn'), 'body', lastTick).next(2);
  edition.aspects.forEach((aspect, index) => {
    const own = aspects[index];
    if (own) aspectBlock(sheet, edition, aspect, own);
  });
  overallBlock(sheet, edition);
  return sheet.done();
}

function aspectBlock(sheet: SheetComposer, edition: Edition, aspect: Aspect, own: SheetLayout): void {
  const { template } = edition;
  const path = `aspects.${aspect.id}` as const;
  sheet.block().put(aspectColumn, aspect.templateTitle, 'heading', actionColumn).next();
  ticks(sheet, edition, template.aspectJudgement, `${path}.level`, template.action);
  sheet.put(actionColumn, template.actionLabel, 'label').next();
  sheet.put(aspectColumn, template.evidence, 'label');
  sheet.copy(`${path}.evidence`, own, firstTick, lastTick);
  sheet.copy(`${path}.action`, own, actionColumn).next();
}

/** Two rows: the levels with what they are about, and a tick below the one chosen. Ends in the second. */
function ticks(sheet: SheetComposer, edition: Edition, judgement: string, path: FieldPath, beside: string): void {
  sheet.put(aspectColumn, judgement, 'label');
  levelIds.forEach((level, index) => sheet.put(firstTick + index, levelWord(edition, level), level));
  sheet.put(actionColumn, beside, 'note').next();
  levelIds.forEach((level, index) => sheet.put(firstTick + index, tick(edition, path, level), 'tick'));
  sheet.atLeast(20);
}

function overallBlock(sheet: SheetComposer, edition: Edition): void {
  const { template } = edition;
  const aspects = edition.aspects.map(({ id }) => `aspects.${id}.level` as const);
  sheet.block().put(aspectColumn, template.overall, 'heading', actionColumn).next();
  ticks(sheet, edition, template.overallJudgement, 'overall.level', fieldAt(edition, 'overall.level').hint ?? '');
  sheet.next().ask('overall.level', aspectColumn, firstTick, lastTick);
  const higher = 'Higher than your lowest aspect: please give the reason below.';
  sheet
    .put(actionColumn, higherThanLowest(edition, 'overall.level', aspects, 'overall.reason', higher), 'alert')
    .next();
  sheet.ask('overall.reason', aspectColumn, firstTick, actionColumn).next();
  sheet.put(aspectColumn, template.intention, 'heading', actionColumn).next();
  sheet
    .put(firstTick, template.yes, 'columnHead')
    .put(firstTick + 1, template.no, 'columnHead')
    .next();
  sheet.put(firstTick, tick(edition, 'overall.intention', 'yes'), 'tick');
  sheet
    .put(firstTick + 1, tick(edition, 'overall.intention', 'no'), 'tick')
    .atLeast(20)
    .next();
  sheet.ask('overall.intention', aspectColumn, firstTick, lastTick);
  sheet.putHint('overall.intention', actionColumn).next();
  sheet.ask('overall.round', aspectColumn, firstTick, lastTick).put(actionColumn, template.round, 'note');
}
