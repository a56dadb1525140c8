/** Something that a person must know. */
export interface Notice {
  readonly kind: 'cell-editing' | 'sheet-missing' | 'locked' | 'refused' | 'failed' | 'no-answer' | 'read-only';
  readonly message: string;
  readonly remedy: string;
  /** What to send to whoever supports the add-in. */
  readonly detail: string;
}
