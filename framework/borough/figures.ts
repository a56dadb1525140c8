import type { LatestAwardState } from '../award-state.ts';
import type { LevelId, PartId } from '../edition.ts';
import type { Stage } from '../problems.ts';
import type { Outcome, YesNo } from '../school-return.ts';

/** A number of returns, rows or files; null where it is suppressed for publication. */
export type Count = number | null;

/** An LA of the edition; `code` is null for returns whose LA is not given or not recognised. */
export interface LaArea {
  readonly code: string | null;
  readonly name: string;
}

/** Returns by the level that somebody judged; `notJudged` holds those without a level that can be read. They sum to `returns`. */
export type LevelCounts = Readonly<Record<LevelId | 'notJudged', Count>>;

/** The figures of the counted returns of one LA, or of all. */
export interface BoroughFigures {
  /** Null for all LAs together. */
  readonly la: LaArea | null;
  readonly returns: Count;
  /** Returns with nothing entered beyond the details; they are among the drafts. */
  readonly notBegun: Count;
  /** They sum to `returns`. */
  readonly stages: Readonly<Record<Stage, Count>>;
  /** Whether the award is sought. They sum to `returns`. */
  readonly intention: Readonly<Record<YesNo | 'notAnswered', Count>>;
  /** Self-assessed overall level. */
  readonly overall: LevelCounts;
  readonly aspects: readonly AspectFigures[];
  /** Outcomes of the returns at stage `decided`; they sum to `stages.decided`. */
  readonly outcomes: Readonly<Record<Outcome, Count>>;
  /** Awards held, those of earlier returns included; a school counts with its latest award. */
  readonly awards: Readonly<Record<LatestAwardState, Count>>;
  readonly evidence: Count;
  readonly actions: Count;
  /** Null without a list of issued workbooks. `returned` + `notReturned` = `issued`. */
  readonly issued: { readonly issued: Count; readonly returned: Count; readonly notReturned: Count } | null;
}

export interface AspectFigures {
  readonly aspect: PartId;
  readonly self: LevelCounts;
  /** The verifier's levels; returns that are not verified are `notJudged`. */
  readonly verified: LevelCounts;
  /** The verifier's level beside the school's own, where there are both; the four sum to `returns`. */
  readonly agreement: Readonly<Record<'same' | 'higher' | 'lower' | 'notCompared', Count>>;
  readonly strands: readonly StrandFigures[];
  /** Rows of the Actions sheets for this aspect, those without a strand included. */
  readonly actions: Count;
  readonly evidence: Count;
}

export interface StrandFigures {
  readonly strand: PartId;
  readonly self: LevelCounts;
  readonly actions: Count;
  readonly evidence: Count;
}
