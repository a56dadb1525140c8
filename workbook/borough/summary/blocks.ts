import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { AwardState, BoroughFigures, Count } from '../../../framework/borough/figures.ts';
import type { Aspect, Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { fieldAt, outcomeChoices } from '../../../framework/fields.ts';
import type { Stage } from '../../../framework/problems.ts';
import { stageTitles } from '../../../framework/problems.ts';
import { levelWord } from '../../layout/styles.ts';
import { stateWords, latestWords } from '../lists/awards.ts';
import { aspectKey, strandKey, verifiedKey } from '../lists/returns.ts';
import type { Block, BlockColumn, Figure } from './block.ts';
import { fact } from './block.ts';
import type { Counting } from './counting.ts';
import { counted, is } from './counting.ts';
import { levelsAndNone, plainFill } from './fills.ts';

/** What everybody asks first, in large figures. */
export function keyFigures({ overAll }: BoroughReturn, counting: Counting): Block {
  const { returns, stages, issued } = overAll;
  const reached = (...which: readonly Stage[]) =>
    sumOf(
      counting,
      which.map((stage) => counting.count(stages[stage], is('stage', stageTitles[stage]))),
    );
  const held = (...which: readonly AwardState[]) =>
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
      { label: 'awards in force', figures: [held('valid', 'due')] },
      { label: 'renewals due', figures: [held('due')] },
      { label: 'awards expired', figures: [held('expired')] },
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

/** The schools' levels, overall and by aspect, beside the verifiers'. */
export function aspectsBlock({ overAll }: BoroughReturn, edition: Edition, counting: Counting): Block {
  const { overall, aspects, returns } = overAll;
  return {
    heading: 'Levels by aspect: the schools’ own and the verifiers’',
    labelled: 'Aspect, judged by',
    columns: levelColumns(edition),
    rows: [
      { label: 'Overall, schools', figures: counting.levels('overall', overall, returns) },
      ...aspects.flatMap(({ aspect, self, verified }) => [
        {
          label: `${shortTitle(edition, aspect)}, schools`,
          figures: counting.levels(aspectKey(aspect), self, returns),
        },
        {
          label: `${shortTitle(edition, aspect)}, verifiers`,
          figures: counting.levels(verifiedKey(aspect), verified, returns),
        },
      ]),
    ],
    chart: {
      title: 'Levels by aspect: schools beside verifiers',
      description:
        'Stacked bars: how many returns each level has, overall and in each aspect, as the schools and as the verifiers judge.',
      arrangement: 'stacked',
      from: 0,
      fills: levelsAndNone,
      place: 'beside',
    },
  };
}

/** The schools' levels by strand, and what they wrote about each. */
export function strandsBlock({ overAll }: BoroughReturn, edition: Edition, counting: Counting): Block {
  const rows = overAll.aspects.flatMap(({ aspect, strands }) =>
    strands.map(({ strand, self, evidence, actions }) => {
      const about = [
        counted,
        is('aspect', shortTitle(edition, aspect)),
        is('strand', strandTitle(edition, aspect, strand)),
      ] as const;
      return {
        label: `${shortTitle(edition, aspect)}: ${strandTitle(edition, aspect, strand)}`,
        figures: [
          ...counting.levels(strandKey(aspect, strand), self, overAll.returns),
          counting.countIn('evidence', evidence, is('sheet', 'Evidence'), ...about),
          counting.countIn('actions', actions, is('sheet', 'Actions'), ...about),
        ],
      };
    }),
  );
  return {
    heading: 'Levels by strand',
    labelled: 'Strand',
    columns: [...levelColumns(edition), { title: 'Evidence' }, { title: 'Actions' }],
    rows,
    chart: {
      title: 'Levels by strand: the schools’ own',
      description: 'Stacked bars: how many returns each level has in each strand, as the schools judge.',
      arrangement: 'stacked',
      from: 0,
      fills: levelsAndNone,
      place: 'beside',
    },
  };
}

/** Where verifiers see it otherwise. */
export function agreementBlock({ overAll }: BoroughReturn, edition: Edition, counting: Counting): Block {
  return {
    heading: 'The verifiers’ levels beside the schools’ own',
    labelled: 'Aspect',
    columns: [
      { title: 'Verifier the same' },
      { title: 'Verifier higher' },
      { title: 'Verifier lower' },
      { title: 'Not compared' },
      { title: 'Returns' },
    ],
    rows: overAll.aspects.map(({ aspect, agreement }) => {
      const steps = (value: Count, areSought: (steps: number) => boolean) =>
        counting.steps(value, verifiedKey(aspect), aspectKey(aspect), areSought);
      return {
        label: shortTitle(edition, aspect),
        figures: [
          steps(agreement.same, (step) => step === 0),
          steps(agreement.higher, (step) => step > 0),
          steps(agreement.lower, (step) => step < 0),
          counting.worked(agreement.notCompared, (row) => `F${String(row)}-SUM(B${String(row)}:D${String(row)})`),
          counting.count(overAll.returns),
        ],
      };
    }),
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

/** What the panel decided. */
export function decisionsBlock({ overAll }: BoroughReturn, edition: Edition, counting: Counting): Block {
  return {
    heading: 'Decisions of the panel',
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
    note: 'Each school counts with its latest award. “Renewal due”: it expires within twelve months.',
    labelled: 'State',
    columns: [{ title: 'Schools' }],
    rows: (['valid', 'due', 'expired'] as const).map((state) => ({
      label: stateWords[state],
      figures: [awardsFigure(overAll, state, counting)],
    })),
    chart: {
      title: 'Awards held',
      description: 'Bars: the number of schools whose award is valid, due for renewal, or expired.',
      arrangement: 'single',
      from: 0,
      fills: plainFill,
      place: 'beside',
    },
  };
}

function awardsFigure(
  { awards }: BoroughFigures,
  state: keyof typeof stateWords,
  counting: Counting,
  ...where: readonly ReturnType<typeof is>[]
): Figure {
  const conditions = [is('state', stateWords[state]), is('latest', latestWords.latest), ...where];
  return counting.countIn('awards', awards[state], ...conditions);
}

/** An LA a row; nothing to set side by side where there is one only. */
export function areasBlock({ overAll, perLa }: BoroughReturn, edition: Edition, counting: Counting): Block | null {
  if (perLa.length < 2) return null;
  const rowOf = (figures: BoroughFigures) => {
    const here = figures.la ? [is('la', figures.la.name)] : [];
    const { stages, overall, issued } = figures;
    return {
      label: figures.la?.name ?? 'All',
      isSum: figures.la === null,
      figures: [
        ...counting.levels('overall', overall, figures.returns, ...here),
        ...(['draft', 'complete', 'verified', 'decided'] as const).map((stage) =>
          counting.count(stages[stage], is('stage', stageTitles[stage]), ...here),
        ),
        ...(['valid', 'due', 'expired'] as const).map((state) => awardsFigure(figures, state, counting, ...here)),
        ...(issued ? [fact(issued.issued), fact(issued.notReturned)] : []),
      ],
    };
  };
  return {
    heading: 'Local authorities',
    note: 'Overall levels as the schools judge.',
    labelled: 'LA area',
    columns: [
      ...levelColumns(edition),
      ...Object.values(stageTitles).map((title) => ({ title })),
      ...Object.values(stateWords).map((title) => ({ title })),
      ...(overAll.issued ? [{ title: 'Issued' }, { title: 'Not returned' }] : []),
    ],
    rows: [...perLa.map(rowOf), rowOf(overAll)],
    chart: {
      title: 'Overall level by local authority: the schools’ own',
      description:
        'Stacked bars: how many returns each overall level has in each local authority, as the schools judge.',
      arrangement: 'stacked',
      from: 0,
      fills: levelsAndNone,
      place: 'below',
    },
  };
}

/** What became of every file. */
export function filesBlock({ coverage }: BoroughReturn): Block {
  const row = (label: string, value: Count, isSum = false) => ({ label, figures: [fact(value)], isSum });
  return {
    heading: 'Where every file went',
    labelled: 'Files',
    columns: [{ title: 'Number' }],
    rows: [
      row('Returns in the figures', coverage.counted),
      row('Returns that await the officer', coverage.awaiting),
      row('Earlier returns of schools that have begun again', coverage.earlier),
      row('Earlier copies of a return', coverage.superseded),
      row('Identical copies of a return', coverage.duplicates),
      row('Could not be read', coverage.unreadable),
      row('Other files, not workbooks', coverage.others),
      row('Files given', coverage.files, true),
    ],
  };
}

function levelColumns(edition: Edition): readonly BlockColumn[] {
  return [
    ...levelIds.map((level) => ({ title: levelWord(edition, level), level })),
    { title: 'No level' },
    { title: 'Returns' },
  ];
}

const aspectOf = (edition: Edition, id: string): Aspect | undefined => edition.aspects.find((each) => each.id === id);

function shortTitle(edition: Edition, id: string): string {
  return aspectOf(edition, id)?.shortTitle ?? id;
}

function strandTitle(edition: Edition, aspect: string, id: string): string {
  return aspectOf(edition, aspect)?.strands.find((strand) => strand.id === id)?.title ?? id;
}
