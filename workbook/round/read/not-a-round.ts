/** A workbook that reads well, but is no round that decisions can be taken from; the message says why and what to do. */
export class NotARound extends Error {
  override readonly name = 'NotARound';
  readonly code:
    'not-a-round' | 'round-sheet-damaged' | 'newer-round' | 'round-of-other-edition' | 'round-column-missing';
  readonly remedy: string;

  constructor(code: NotARound['code'], message: string, remedy: string) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}
