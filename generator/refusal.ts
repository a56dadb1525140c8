import type { Severity } from '../framework/problems.ts';

/** Why a file cannot be taken: a sentence and its remedy, without the file's name. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** An error where it is left out; a query of what nobody needs to put right. */
  readonly severity?: Severity;
}
