import type { CellAddress } from '../../address.ts';

/** A bar chart on a sheet. It shows what its cells hold: whoever changes a cell changes the chart. */
export interface Chart {
  readonly title: string;
  /** What the chart shows and where its figures stand, for those who do not see it. */
  readonly description: string;
  /** Cells that its top left and its bottom right corner lie on. `gap`: it leaves a strip free on its left, for the lines of a table there. */
  readonly place: { readonly from: CellAddress; readonly to: CellAddress; readonly gap?: boolean };
  /** `stacked`: each bar is divided among the series, and as long as the chart is wide. */
  readonly arrangement: 'stacked' | 'single';
  /** One for each bar, from the top. */
  readonly categories: Labels;
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: Labels;
  readonly values: Figures;
  readonly fill: Fill;
}

/** Cells with text. `shown` is what they hold when the file is made: programs that do not calculate draw from it. */
export interface Labels {
  /** Absolute, with its sheet: `'Summary'!$B$4:$B$7`. */
  readonly reference: string;
  readonly shown: readonly string[];
}

export interface Figures {
  readonly reference: string;
  readonly shown: readonly number[];
}

/** The ground of a bar, `RRGGBB`, and the ink of the figure on it. Grounds differ without colour, too. */
export interface Fill {
  readonly ground: string;
  /** Lines over the ground; the figure then stands on a label of its own. */
  readonly hatch?: string;
  readonly ink: string;
}
