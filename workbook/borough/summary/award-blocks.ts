import type { LatestAwardState } from '../../../framework/award-state.ts';
import { awardStateTitles, latestAwardStates } from '../../../framework/award-state.ts';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { BoroughFigures } from '../../../framework/borough/figures.ts';
import type { Edition } from '../../../framework/edition.ts';
import { onlyAwardsNote } from '../../../framework/borough/only-awards-note.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import { stageTitles } from '../../../framework/problems.ts';
import { latestWords } from '../lists/awards.ts';
import type { Block, Figure } from './block.ts';
import type { Counting } from './counting.ts';
import { is } from './counting.ts';
import { plainFill } from './fills.ts';

/** What the panel decided. */
export function decisionsBlock(
  { overAll, onlyAwardsKnown }: BoroughReturn,
  edition: Edition,
  counting: Counting,
): Block {
  return {
    heading: 'Decisions of the panel',
    ...(onlyAwardsKnown ? { note: onlyAwardsNote } : {}),
    labelled: 'Decision',
    columns: [{ title: 'Returns' }],
    rows: outcomeChoices(edition).map(({ id, title }) => ({
      label: title,
      figures: [counting.count(overAll.outcomes[id], is('stage', stageTitles.decided), is('decision', title))],
    })),
    chart: {
      title: 'Decisions of the panel',
      description: 'Bars: the number of returns with each decision of the panel.',
      arrangement: 'single',
      from: 0,
      fills: plainFill,
      place: 'beside',
    },
  };
}

/** The awards that schools hold. */
export function awardsBlock({ overAll }: BoroughReturn, counting: Counting): Block {
  return {
    heading: 'Awards held',
    note: 'Each school counts with its latest award. “Due”: ends within twelve months. “In force”: ends later.',
    labelled: 'State',
    columns: [{ title: 'Schools' }],
    rows: latestAwardStates.map((state) => ({
      label: awardStateTitles[state],
      figures: [awardsFigure(overAll, state, counting)],
    })),
    chart: {
      title: 'Awards held',
      description: 'Bars: the number of schools whose award is in force, due or lapsed.',
      arrangement: 'single',
      from: 0,
      fills: plainFill,
      place: 'beside',
    },
  };
}

export function awardsFigure(
  { awards }: BoroughFigures,
  state: LatestAwardState,
  counting: Counting,
  ...where: readonly ReturnType<typeof is>[]
): Figure {
  const conditions = [is('state', awardStateTitles[state]), is('latest', latestWords.latest), ...where];
  return counting.countIn('awards', awards[state], ...conditions);
}
