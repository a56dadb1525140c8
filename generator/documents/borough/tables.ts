import type { BoroughFigures, Count, LevelCounts } from '../../../framework/borough/figures.ts';
import type { Edition } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import type { Stage } from '../../../framework/problems.ts';
import { stageTitles } from '../../../framework/problems.ts';
import type { BarChart, BarLook, BarPart } from './bars.ts';
import { barChart, suppressedMark } from './bars.ts';
import { aspectTitle, strandTitle } from './wording.ts';

/** A table of numbers with a bar beside each row. */
export interface ChartedTable {
  readonly caption: string;
  /** Head of the column of labels. */
  readonly labelled: string;
  readonly heads: readonly TableHead[];
  readonly rows: readonly ChartedRow[];
  /** Empty where one head says it all, and where there are no bars. */
  readonly legend: readonly TableHead[];
  readonly chart: BarChart;
}

interface TableHead {
  readonly look: BarLook;
  readonly title: string;
}

interface ChartedRow {
  readonly label: string;
  /** A long label takes two lines of smaller type. */
  readonly long: boolean;
  readonly cells: readonly string[];
}

interface Line {
  readonly label: string;
  readonly counts: readonly Count[];
  readonly whole: Count;
}

/** Characters that fit the column of labels. */
const roomForLabel = 36;
/** Rows that fit a page. */
const rowsOfPage = 34;

/** `12`; the mark of what is suppressed; a dash for none. */
export function countInWords(count: Count): string {
  return count === null ? suppressedMark : count.toLocaleString('en-GB');
}

/** The schools' levels overall and by aspect, beside the verifiers'. */
export function aspectsTable({ overall, aspects, returns }: BoroughFigures, edition: Edition): ChartedTable {
  const line = (label: string, counts: LevelCounts): Line => ({ label, counts: levelList(counts), whole: returns });
  return charted('Levels overall and by aspect', 'Aspect, judged by', levelHeads(edition), [
    line('Overall, schools', overall),
    ...aspects.flatMap(({ aspect, self, verified }) => [
      line(`${aspectTitle(edition, aspect)}, schools`, self),
      line(`${aspectTitle(edition, aspect)}, verifiers`, verified),
    ]),
  ]);
}

/** Returns by how far they have come. */
export function stagesTable({ stages }: BoroughFigures): ChartedTable {
  return countsTable(
    'How far the returns have come',
    'Stage',
    'Returns',
    Object.entries(stageTitles).map(([stage, title]) => ({ label: title, count: stages[stage as Stage] })),
  );
}

/** The schools' levels by strand. */
export function strandsChart({ aspects, returns }: BoroughFigures, edition: Edition): ChartedTable {
  return charted(
    'Levels by strand, as the schools judge',
    'Strand',
    levelHeads(edition),
    aspects.flatMap(({ aspect, strands }) =>
      strands.map(({ strand, self }) => ({
        label: `${aspectTitle(edition, aspect)}: ${strandTitle(edition, aspect, strand)}`,
        counts: levelList(self),
        whole: returns,
      })),
    ),
  );
}

/** The verifier's level beside the school's own, where there are both. */
export function agreementTable({ aspects, returns }: BoroughFigures, edition: Edition): ChartedTable {
  const heads: readonly TableHead[] = [
    { look: 'lower', title: 'Lower' },
    { look: 'same', title: 'The same' },
    { look: 'higher', title: 'Higher' },
    { look: 'none', title: 'Not compared' },
  ];
  return charted(
    'The verifiers’ level beside the schools’ own',
    'Aspect',
    heads,
    aspects.map(({ aspect, agreement }) => ({
      label: aspectTitle(edition, aspect),
      counts: [agreement.lower, agreement.same, agreement.higher, agreement.notCompared],
      whole: returns,
    })),
  );
}

/** Overall levels LA by LA, in tables that fit a page. */
export function areasTables(perLa: readonly BoroughFigures[], edition: Edition): readonly ChartedTable[] {
  const pages = Math.ceil(perLa.length / rowsOfPage);
  return Array.from({ length: pages }, (_, page) =>
    charted(
      `Overall levels by local authority, as the schools judge${page > 0 ? ', continued' : ''}`,
      'LA area',
      levelHeads(edition),
      perLa.slice(page * rowsOfPage, (page + 1) * rowsOfPage).map(({ la, overall, returns }) => ({
        label: la?.name ?? '',
        counts: levelList(overall),
        whole: returns,
      })),
    ),
  );
}

/** One kind of thing by number, the longest bar as long as the chart is wide. */
export function countsTable(
  caption: string,
  labelled: string,
  title: string,
  counts: readonly { readonly label: string; readonly count: Count }[],
): ChartedTable {
  const longest = Math.max(1, ...counts.map(({ count }) => count ?? 0));
  return charted(
    caption,
    labelled,
    [{ look: 'plain', title }],
    counts.map(({ label, count }) => ({ label, counts: [count], whole: count === null ? null : longest })),
  );
}

function charted(caption: string, labelled: string, heads: readonly TableHead[], lines: readonly Line[]): ChartedTable {
  const parts = ({ counts }: Line): readonly BarPart[] =>
    heads.map(({ look, title }, index) => ({ look, name: title, count: counts[index] ?? null }));
  const chart = barChart(
    caption,
    lines.map((line) => ({ label: line.label, parts: parts(line), whole: line.whole })),
  );
  return {
    caption,
    labelled,
    heads,
    rows: lines.map(({ label, counts }) => ({
      label,
      long: label.length > roomForLabel,
      cells: counts.map(countInWords),
    })),
    legend: heads.length > 1 && chart.segments.length > 0 ? heads : [],
    chart,
  };
}

const levelList = (counts: LevelCounts): readonly Count[] =>
  [...levelIds, 'notJudged' as const].map((key) => counts[key]);

function levelHeads(edition: Edition): readonly TableHead[] {
  return [
    ...levelIds.map((level) => ({ look: level, title: edition.levels[level].title })),
    { look: 'none', title: 'No level' },
  ];
}
