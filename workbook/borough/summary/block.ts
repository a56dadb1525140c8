import type { Count } from '../../../framework/borough/figures.ts';
import type { LevelId } from '../../../framework/edition.ts';
import type { Fill } from '../charts/chart.ts';

/** A table of figures on the Summary, and the chart of it. */
export interface Block {
  readonly heading: string;
  readonly note?: string;
  /** Head of the column of labels. */
  readonly labelled: string;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly BlockRow[];
  readonly chart?: BlockChart;
}

export interface BlockColumn {
  readonly title: string;
  /** A column of a level has its colours. */
  readonly level?: LevelId;
}

export interface BlockRow {
  readonly label: string;
  /** For each column. */
  readonly figures: readonly Figure[];
  /** True for a sum of the rows above, which is highlighted. */
  readonly isSum?: boolean;
}

/** A number, and how it is worked out from the lists, given its own row; null where it is a fact of the run. */
export interface Figure {
  readonly value: Count;
  readonly formula: ((row: number) => string) | null;
}

export interface BlockChart {
  readonly title: string;
  readonly description: string;
  readonly arrangement: 'stacked' | 'single';
  /** First column that it shows, counted from 0, and how each is filled. */
  readonly from: number;
  readonly fills: readonly Fill[];
  /** `below` where the table needs the width. */
  readonly place: 'beside' | 'below';
}

/** A number that is not worked out. */
export function fact(value: Count): Figure {
  return { value, formula: null };
}
