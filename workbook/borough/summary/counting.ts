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
const figureCell = (column: number, row: number): string => `${columnLetters(firstFigure + column)}${String(row)}`;

/** The lists that figures are counted in. */
export interface CountedLists {
  readonly returns: List;
  readonly evidence: List;
  readonly actions: List;
  readonly awards: List;
}

/**
 * Formulas that count in the lists (COUNTIFS: Excel 2016 and LibreOffice 7 know it). A borough return whose numbers are
 * suppressed has no lists: its figures are numbers alone.
 */
export class Counting {
  private readonly edition: Edition;
  private readonly lists: CountedLists | null;

  constructor(edition: Edition, lists: CountedLists | null) {
    this.edition = edition;
    this.lists = lists;
  }

  /** Returns in the figures that meet all conditions. */
  count(value: Count, ...conditions: readonly Condition[]): Figure {
    return this.countIn('returns', value, counted, ...conditions);
  }

  /** Rows of a list that meet all conditions. */
  countIn(list: keyof CountedLists, value: Count, ...conditions: readonly Condition[]): Figure {
    return this.worked(value, () => this.countIfs(list, conditions));
  }

  /** A figure that is worked out from its own row. */
  worked(value: Count, formula: (row: number) => string): Figure {
    return { value, formula: this.lists && formula };
  }

  /** The three levels, those without a level, and all returns. */
  levels(key: string, counts: LevelCounts, returns: Count, ...where: readonly Condition[]): readonly Figure[] {
    return [
      ...levelIds.map((level) => this.count(counts[level], this.isLevel(key, level), ...where)),
      this.worked(counts.notJudged, (row) => {
        const [first, last, all] = [0, levelIds.length - 1, levelIds.length + 1].map((column) =>
          figureCell(column, row),
        );
        return `${all ?? ''}-SUM(${first ?? ''}:${last ?? ''})`;
      }),
      this.count(returns, ...where),
    ];
  }

  /** Returns in which one level is so many steps from another, of those that have both. */
  steps(value: Count, key: string, from: string, areSought: (steps: number) => boolean): Figure {
    return this.worked(value, () =>
      levelIds
        .flatMap((level, rank) =>
          levelIds
            .filter((_, fromRank) => areSought(rank - fromRank))
            .map((fromLevel) =>
              this.countIfs('returns', [counted, this.isLevel(key, level), this.isLevel(from, fromLevel)]),
            ),
        )
        .join('+'),
    );
  }

  private isLevel(key: string, level: LevelId): Condition {
    return is(key, this.edition.levels[level].title);
  }

  private countIfs(list: keyof CountedLists, conditions: readonly Condition[]): string {
    const { lists } = this;
    if (!lists) return '';
    return `COUNTIFS(${conditions.map(([key, word]) => `${listRange(lists[list], key)},${word}`).join(',')})`;
  }
}

export const counted = is('standing', standingWords.counted);
