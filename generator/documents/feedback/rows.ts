import type { ComparedJudgement, Comparison } from '../../../framework/borough/compare.ts';
import { judgedKinds } from '../../../framework/borough/spread-of-others.ts';
import type { Edition, LevelId } from '../../../framework/edition.ts';
import type { BarChart, BarLook } from '../borough/bars.ts';
import { barChart } from '../borough/bars.ts';
import { countInWords } from '../borough/tables.ts';
import { levelMark } from '../report/wording.ts';
import type { Mark } from '../report/wording.ts';
import { judgementTitle } from './words.ts';

/** A table of the school’s own levels, with how many other schools gave each level, and a bar beside each row. */
export interface ComparedTable {
  readonly title: string;
  readonly labelled: string;
  readonly rows: readonly ComparedRow[];
  /** Heads of the columns of numbers, and how the bars are drawn; empty where nothing is shown of other schools. */
  readonly heads: readonly { readonly look: BarLook; readonly mark: Mark }[];
  /** Null where nothing is shown of other schools. */
  readonly chart: BarChart | null;
}

export interface ComparedRow {
  readonly label: string;
  /** A long label takes two lines of smaller type. */
  readonly long: boolean;
  readonly own: Mark;
  readonly cells: readonly string[];
}

/** Characters that fit the column of labels. */
const roomForLabel = 26;
/** In tenths of a millimetre; the stylesheet has the same. */
const barWidth = 480;

export function aspectsCompared(comparison: Comparison, edition: Edition): ComparedTable {
  const judgements = comparison.judgements.filter(({ strand }) => strand === null);
  return compared('Where you stand', 'Aspect', judgements, comparison, edition);
}

export function strandsCompared(comparison: Comparison, edition: Edition): ComparedTable {
  const judgements = comparison.judgements.filter(({ strand }) => strand !== null);
  return compared('Strand by strand', 'Strand', judgements, comparison, edition);
}

function compared(
  title: string,
  labelled: string,
  judgements: readonly ComparedJudgement[],
  { schools, untold }: Comparison,
  edition: Edition,
): ComparedTable {
  const heads = judgedKinds.map((kind) => ({
    look: kind === 'notJudged' ? ('none' as const) : kind,
    mark: ownMark(kind === 'notJudged' ? null : kind, edition),
  }));
  const countsOf = ({ others }: ComparedJudgement) => judgedKinds.map((kind) => others?.[kind] ?? null);
  const bars = judgements.map((judgement) => ({
    label: judgementTitle(judgement, edition),
    parts: countsOf(judgement).map((count, index) => ({
      look: heads[index]?.look ?? ('none' as const),
      name: heads[index]?.mark.word ?? '',
      count,
    })),
    whole: schools - 1,
  }));
  return {
    title,
    labelled,
    rows: judgements.map((judgement) => {
      const label = judgementTitle(judgement, edition);
      return {
        label,
        long: label.length > roomForLabel,
        own: ownMark(judgement.own, edition),
        cells: untold === null ? countsOf(judgement).map(countInWords) : [],
      };
    }),
    heads: untold === null ? heads : [],
    chart: untold === null ? barChart(`${title}: the ${String(schools - 1)} other schools`, bars, barWidth) : null,
  };
}

export function ownMark(level: LevelId | null, edition: Edition): Mark {
  return levelMark(level, edition, 'No level');
}
