/** What the server says instead of an answer, and what a job says that could not be done: a sentence, and what to do about it. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
