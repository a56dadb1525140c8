/** A workbook that reads well, but is no return that we can take; the message says why and what to do. */
export class NotAReturn extends Error {
  override readonly name = 'NotAReturn';
  readonly code: 'not-a-return' | 'newer-schema' | 'other-edition';
  readonly remedy: string;
  /** The edition that the workbook names, where that is what does not fit. */
  readonly edition: string | null;

  constructor(code: NotAReturn['code'], message: string, remedy: string, edition: string | null = null) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.edition = edition;
  }
}
