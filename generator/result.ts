import type { Problem, Stage } from '../framework/problems.ts';

export type CheckStatus = 'ok' | 'problems' | 'unreadable';
export type DocumentStatus = 'made' | 'unchanged' | 'refused' | 'failed';

/** What came of one input: a line of `--json`. What cannot be known is null. */
export interface Result {
  readonly file: string;
  readonly status: CheckStatus | DocumentStatus;
  readonly organisation: string | null;
  readonly la: string | null;
  readonly stage: Stage | null;
  readonly receipt: string | null;
  /** Path of the document made. */
  readonly output: string | null;
  readonly problems: readonly Problem[];
}
