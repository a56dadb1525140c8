import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { Count } from '../../../framework/borough/figures.ts';
import type { Aspect, Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { levelWord } from '../../layout/styles.ts';
import { aspectKey, strandKey, verifiedKey } from '../lists/returns.ts';
import type { Block, BlockColumn } from './block.ts';
import type { Counting } from './counting.ts';
import { counted, is } from './counting.ts';
import { levelsAndNone } from './fills.ts';

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
      place: 'below',
    },
  };
}

/** Where the verifier's level differs from the school's. */
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

export function levelColumns(edition: Edition): readonly BlockColumn[] {
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
