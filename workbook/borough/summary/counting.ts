import type { Count, LevelCounts } from '../../../framework/borough/figures.ts';
import type { Edition, LevelId } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { columnLetters, quotedText } from '../../address.ts';
import type { List } from '../list.ts';
import { listRange } from '../list.ts';
import { standingWords } from '../lists/contents.ts';
import type { Figure } from './block.ts';

/** What a counted row must hold: the column's key, and a formula that gives the word. */
type Condition = readonly [key: string, word: string];

/** A word, as a condition takes it. */
export const is = (key: string, word: string): Condition => [key, quotedText(word)];

/** First column of a block's figures, after its labels. */
export const firstFigure = 2;

/** The cell of a block's figure; columns count from 0. */
export const figureCell = (column: number, row: number): string =>
  `${columnLetters(firstFigure + column)}${String(row)}`;

/**
 * Formulas that count in the lists (COUNTIFS: Excel 2016 and LibreOffice 7 know it). A borough return whose numbers are
 * suppressed has no lists: its figures are numbers alone.
 */
export class Counting {
  private readonly edition: Edition;
  private readonly returns: List | null;
  private readonly awards: List | null;

  constructor(edition: Edition, returns: List | null, awards: List | null) {
    this.edition = edition;
    this.returns = returns;
    this.awards = awards;
  }

  /** Returns in the figures that meet all conditions. */
  count(value: Count, ...conditions: readonly Condition[]): Figure {
    return this.worked(value, () => this.countIf(...conditions));
  }

  /** Awards that meet all conditions. */
  countAwards(value: Count, ...conditions: readonly Condition[]): Figure {
    const { awards } = this;
    return { value, formula: awards && (() => countIfs(awards, conditions)) };
  }

  /** A figure that is worked out from its own row. */
  worked(value: Count, formula: (row: number) => string): Figure {
    return { value, formula: this.returns && formula };
  }

  /** The three levels, those without a level, and all returns. */
  levels(key: string, counts: LevelCounts, returns: Count): readonly Figure[] {
    return [
      ...levelIds.map((level) => this.count(counts[level], this.isLevel(key, level))),
      this.worked(counts.notJudged, (row) => {
        const [first, last, all] = [0, levelIds.length - 1, levelIds.length + 1].map((column) => figureCell(column, row));
        return `${all ?? ''}-SUM(${first ?? ''}:${last ?? ''})`;
      }),
      this.count(returns),
    ];
  }

  /** Returns in which one level is so many steps from another, of those that have both. */
  steps(value: Count, key: string, from: string, areSought: (steps: number) => boolean): Figure {
    return this.worked(value, () =>
      levelIds
        .flatMap((level, rank) =>
          levelIds
            .filter((_, fromRank) => areSought(rank - fromRank))
            .map((fromLevel) => this.countIf(this.isLevel(key, level), this.isLevel(from, fromLevel))),
        )
        .join('+'),
    );
  }

  /** The sum of a column of numbers over the returns in the figures. */
  sum(value: Count, key: string, ...conditions: readonly Condition[]): Figure {
    return this.worked(value, () => {
      if (!this.returns) return '';
      const ranges = criteria(this.returns, [counted, ...conditions]);
      return `SUMIFS(${listRange(this.returns, key)},${ranges})`;
    });
  }

  private isLevel(key: string, level: LevelId): Condition {
    return is(key, this.edition.levels[level].title);
  }

  private countIf(...conditions: readonly Condition[]): string {
    return this.returns ? countIfs(this.returns, [counted, ...conditions]) : '';
  }
}

const counted = is('standing', standingWords.counted);

function countIfs(list: List, conditions: readonly Condition[]): string {
  return `COUNTIFS(${criteria(list, conditions)})`;
}

function criteria(list: List, conditions: readonly Condition[]): string {
  return conditions.map(([key, word]) => `${listRange(list, key)},${word}`).join(',');
}
