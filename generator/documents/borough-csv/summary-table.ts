import { latestAwardStates } from '../../../framework/award-state.ts';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { BoroughFigures, Count } from '../../../framework/borough/figures.ts';
import type { Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import { stages, stageTitles } from '../../../framework/problems.ts';
import type { CsvCell, CsvTable } from './csv-table.ts';

/** Shown in place of a suppressed number. */
const suppressedSign = 'c';

type Figure = readonly [group: string, aspect: string | null, strand: string | null, measure: string, count: Count];

/** Every figure in long form: over all, then LA by LA, then of the files. */
export function summaryTable(borough: BoroughReturn, edition: Edition): CsvTable {
  const areas = [borough.overAll, ...borough.perLa];
  return {
    name: 'summary',
    columns: ['LA code', 'LA', 'Group', 'Aspect', 'Strand', 'Measure', 'Number'],
    rows: [
      ...areas.flatMap((figures) => {
        const area: readonly CsvCell[] = figures.la ? [figures.la.code, figures.la.name] : [null, 'All'];
        return figuresOf(figures, edition).map((figure) => [...area, ...shown(figure)]);
      }),
      ...Object.entries(borough.coverage).map(([measure, count]: [string, Count]) => [
        null,
        'All',
        ...shown(['Files', null, null, measure, count]),
      ]),
    ],
  };
}

function shown([group, aspect, strand, measure, count]: Figure): readonly CsvCell[] {
  return [group, aspect, strand, measure, count ?? suppressedSign];
}

function figuresOf(figures: BoroughFigures, edition: Edition): readonly Figure[] {
  const levels = (
    group: string,
    aspect: string | null,
    strand: string | null,
    counts: BoroughFigures['overall'],
  ): Figure[] => [
    ...levelIds.map((level): Figure => [group, aspect, strand, edition.levels[level].title, counts[level]]),
    [group, aspect, strand, 'No level', counts.notJudged],
  ];
  const aspects = edition.aspects.flatMap((aspect): Figure[] => {
    const of = figures.aspects.find((each) => each.aspect === aspect.id);
    if (!of) return [];
    const title = aspect.shortTitle;
    return [
      ...levels('Self-assessed', title, null, of.self),
      ...levels('Verified', title, null, of.verified),
      ['Verifier beside school', title, null, 'Same level', of.agreement.same],
      ['Verifier beside school', title, null, 'Verifier higher', of.agreement.higher],
      ['Verifier beside school', title, null, 'Verifier lower', of.agreement.lower],
      ['Verifier beside school', title, null, 'Not compared', of.agreement.notCompared],
      ['Rows', title, null, 'Evidence', of.evidence],
      ['Rows', title, null, 'Actions', of.actions],
      ...aspect.strands.flatMap((strand): Figure[] => {
        const strandOf = of.strands.find((each) => each.strand === strand.id);
        if (!strandOf) return [];
        return [
          ...levels('Self-assessed', title, strand.title, strandOf.self),
          ['Rows', title, strand.title, 'Evidence', strandOf.evidence],
          ['Rows', title, strand.title, 'Actions', strandOf.actions],
        ];
      }),
    ];
  });
  return [
    ['Returns', null, null, 'In the figures', figures.returns],
    ['Returns', null, null, 'Not begun', figures.notBegun],
    ...(figures.issued
      ? ([
          ['Returns', null, null, 'Issued', figures.issued.issued],
          ['Returns', null, null, 'Returned', figures.issued.returned],
          ['Returns', null, null, 'Not returned', figures.issued.notReturned],
        ] as const)
      : []),
    ...stages.map((stage): Figure => ['Stage', null, null, stageTitles[stage], figures.stages[stage]]),
    ['Award sought', null, null, 'Yes', figures.intention.yes],
    ['Award sought', null, null, 'No', figures.intention.no],
    ['Award sought', null, null, 'Not answered', figures.intention.notAnswered],
    ...levels('Self-assessed overall', null, null, figures.overall),
    ...aspects,
    ...outcomeChoices(edition).map(({ id, title }): Figure => {
      return ['Panel’s decision', null, null, title, figures.outcomes[id]];
    }),
    ...latestAwardStates.map((state): Figure => ['Awards held', null, null, state, figures.awards[state]]),
    ['Rows', null, null, 'Evidence', figures.evidence],
    ['Rows', null, null, 'Actions', figures.actions],
  ];
}
