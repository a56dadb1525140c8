import type { Problem, Severity } from '../../../framework/problems.ts';
import { remaining } from './in-words.ts';
import { proseOf } from './wording.ts';
import type { Prose } from './wording.ts';

/** The errors and queries that remain. */
export interface ProblemsView {
  /** `Two errors and one query remain.` */
  readonly summary: string;
  readonly rows: readonly ProblemRow[];
}

export interface ProblemRow {
  readonly severity: Severity;
  readonly word: string;
  /** Sheet and cell. */
  readonly place: string;
  readonly message: Prose;
  readonly remedy: Prose;
}

const words: Readonly<Record<Severity, string>> = { error: 'Error', query: 'Query' };

export function problemsView(problems: readonly Problem[]): ProblemsView {
  return {
    summary: remaining(problems),
    rows: problems.map(({ severity, sheet, cell, message, remedy }) => ({
      severity,
      word: words[severity],
      place: placeOf(sheet, cell),
      message: proseOf({ tone: 'given', text: message }),
      remedy: proseOf({ tone: 'given', text: remedy }),
    })),
  };
}

/** `Details, C4`; the workbook itself where there is no more to say. */
export function placeOf(sheet: string | null, cell: string | null): string {
  return [sheet, cell].filter((part) => part !== null).join(', ') || 'Workbook';
}
