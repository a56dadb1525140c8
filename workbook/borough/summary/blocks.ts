import type { LatestAwardState } from '../../../framework/award-state.ts';
import { awardStateTitles, latestAwardStates } from '../../../framework/award-state.ts';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { coverageRows } from '../../../framework/borough/coverage.ts';
import type { BoroughFigures } from '../../../framework/borough/figures.ts';
import type { Edition } from '../../../framework/edition.ts';
import { fieldAt } from '../../../framework/fields.ts';
import type { Stage } from '../../../framework/problems.ts';
import { stageTitles } from '../../../framework/problems.ts';
import type { Block, Figure } from './block.ts';
import { fact } from './block.ts';
import { awardsFigure } from './award-blocks.ts';
import { levelColumns } from './judgement-blocks.ts';
import type { Counting } from './counting.ts';
import { is } from './counting.ts';
import { levelsAndNone, plainFill } from './fills.ts';

/** What everybody asks first, in large figures. */
export function keyFigures({ overAll }: BoroughReturn, counting: Counting): Block {
  const { returns, stages, issued } = overAll;
  const reached = (...which: readonly Stage[]) =>
    sumOf(
      counting,
      which.map((stage) => counting.count(stages[stage], is('stage', stageTitles[stage]))),
    );
  const held = (...which: readonly LatestAwardState[]) =>
    sumOf(
      counting,
      which.map((state) => awardsFigure(overAll, state, counting)),
    );
  return {
    heading: 'At a glance',
    labelled: '',
    columns: [{ title: '' }],
    rows: [
      { label: 'returns in the figures', figures: [counting.count(returns)] },
      ...(issued ? [{ label: 'issued, not returned', figures: [fact(issued.notReturned)] }] : []),
      { label: 'complete or further', figures: [reached('complete', 'verified', 'decided')] },
      { label: 'verified or decided', figures: [reached('verified', 'decided')] },
      { label: 'awards in force or due', figures: [held('in force', 'due')] },
      { label: 'awards due', figures: [held('due')] },
      { label: 'awards lapsed', figures: [held('lapsed')] },
    ],
  };
}

function sumOf(counting: Counting, figures: readonly Figure[]): Figure {
  const values = figures.map(({ value }) => value);
  const sum = values.reduce((one, other) => (one === null || other === null ? null : one + other), 0);
  return counting.worked(sum, (row) => figures.map(({ formula }) => formula?.(row) ?? '0').join('+'));
}

/** Returns by how far they have come, and those that have not come. */
export function stagesBlock({ overAll, suppressed }: BoroughReturn, counting: Counting): Block {
  const { stages, notBegun, issued } = overAll;
  const row = (label: string, figure: Figure) => ({ label, figures: [figure] });
  const at = (stage: Stage) => counting.count(stages[stage], is('stage', stageTitles[stage]));
  const begun = stages.draft === null || notBegun === null ? null : stages.draft - notBegun;
  return {
    heading: 'How far the returns have come',
    labelled: 'Stage',
    columns: [{ title: 'Returns' }],
    rows: [
      // The difference of two numbers could be one that is suppressed.
      ...(suppressed
        ? [row(stageTitles.draft, at('draft'))]
        : [
            row('Draft, begun', counting.count(begun, is('stage', stageTitles.draft), is('begun', 'Yes'))),
            row('Draft, only the details', counting.count(notBegun, is('begun', 'No'))),
          ]),
      ...(['complete', 'verified', 'decided'] as const).map((stage) => row(stageTitles[stage], at(stage))),
      ...(issued ? [row('Issued and not returned', fact(issued.notReturned))] : []),
    ],
    chart: {
      title: 'How far the returns have come',
      description: 'Bars: the number of returns at each stage.',
      arrangement: 'single',
      from: 0,
      fills: plainFill,
      place: 'beside',
    },
  };
}

/** Who seeks the award. */
export function intentionBlock({ overAll }: BoroughReturn, edition: Edition, counting: Counting): Block {
  const { intention, returns } = overAll;
  const { choices } = fieldAt(edition, 'overall.intention');
  return {
    heading: 'Award sought',
    labelled: 'The school intends to seek the award',
    columns: [{ title: 'Returns' }],
    rows: [
      ...(['yes', 'no'] as const).map((answer) => {
        const word = choices.find(({ id }) => id === answer)?.title ?? answer;
        return { label: word, figures: [counting.count(intention[answer], is('intention', word))] };
      }),
      {
        label: 'Not answered',
        figures: [
          counting.worked(
            intention.notAnswered,
            (row) => `${counting.count(returns).formula?.(row) ?? ''}-SUM(B${String(row - 2)}:B${String(row - 1)})`,
          ),
        ],
      },
    ],
  };
}

/** An LA a row; nothing to set side by side where there is one only. */
export function areaBlocks(borough: BoroughReturn, edition: Edition, counting: Counting): readonly Block[] {
  if (borough.perLa.length < 2) return [];
  return [areaLevels(borough, edition, counting), areaProgress(borough, counting)];
}

function areaLevels({ overAll, perLa }: BoroughReturn, edition: Edition, counting: Counting): Block {
  return {
    heading: 'Local authorities: overall levels, as the schools judge',
    labelled: 'LA area',
    columns: levelColumns(edition),
    rows: [...perLa, overAll].map((figures) => ({
      ...labelOf(figures),
      figures: counting.levels('overall', figures.overall, figures.returns, ...inArea(figures)),
    })),
    chart: {
      title: 'Overall level by local authority: the schools’ own',
      description:
        'Stacked bars: how many returns each overall level has in each local authority, as the schools judge.',
      arrangement: 'stacked',
      from: 0,
      fills: levelsAndNone,
      place: 'beside',
    },
  };
}

function areaProgress({ overAll, perLa }: BoroughReturn, counting: Counting): Block {
  return {
    heading: 'Local authorities: stages, awards and workbooks',
    labelled: 'LA area',
    columns: [
      ...Object.values(stageTitles).map((title) => ({ title })),
      ...latestAwardStates.map((state) => ({ title: awardStateTitles[state] })),
      ...(overAll.issued ? [{ title: 'Issued' }, { title: 'Not returned' }] : []),
    ],
    rows: [...perLa, overAll].map((figures) => {
      const { stages, issued } = figures;
      const here = inArea(figures);
      return {
        ...labelOf(figures),
        figures: [
          ...(['draft', 'complete', 'verified', 'decided'] as const).map((stage) =>
            counting.count(stages[stage], is('stage', stageTitles[stage]), ...here),
          ),
          ...latestAwardStates.map((state) => awardsFigure(figures, state, counting, ...here)),
          ...(issued ? [fact(issued.issued), fact(issued.notReturned)] : []),
        ],
      };
    }),
  };
}

const inArea = ({ la }: BoroughFigures) => (la ? [is('la', la.name)] : []);
const labelOf = ({ la }: BoroughFigures) => ({ label: la?.name ?? 'All', isSum: la === null });

/** What became of every file. */
export function filesBlock({ coverage }: BoroughReturn): Block {
  return {
    heading: 'Where every file went',
    labelled: 'Files',
    columns: [{ title: 'Number' }],
    rows: coverageRows(coverage).map(({ label, count, isSum }) => ({ label, figures: [fact(count)], isSum })),
  };
}
