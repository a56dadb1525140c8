import type { Notice } from './notice.ts';

/** Why something did not come about in Excel, in words for the person in front of it. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly notice: Notice;

  constructor(kind: Notice['kind'], detail: string, words: Wording = wording[kind], cause?: unknown) {
    super(`${words.message} ${detail}`, { cause });
    this.notice = { kind, ...words, detail };
  }
}

type Wording = Pick<Notice, 'message' | 'remedy'>;

const wording: Readonly<Record<Notice['kind'], Wording>> = {
  'cell-editing': {
    message: 'Excel is waiting while a cell is being edited.',
    remedy: 'Press Enter in the cell, or Esc. What you entered here is kept and follows.',
  },
  'sheet-missing': {
    message: 'A sheet that belongs here is not in the workbook.',
    remedy: 'Go back to a copy that still has it, or copy the entries into a fresh workbook.',
  },
  locked: {
    message: 'Excel allows no change in this cell.',
    remedy:
      'Check whether its protection was changed. What you entered here is kept, even if you close this pane, and the pane tries again when you come back.',
  },
  refused: {
    message: 'Excel did not take an entry.',
    remedy: 'What you entered here is kept. Change it, or try again.',
  },
  failed: {
    message: 'Excel did not do what it was asked.',
    remedy: 'Try again. If it happens again, copy the report and send it to whoever looks after the add-in.',
  },
  'no-answer': {
    message: 'Excel has not answered.',
    remedy: 'It may be busy, or you may be offline. Nothing that you entered is lost. Try again.',
  },
  'read-only': {
    message: 'This workbook cannot be changed.',
    remedy:
      'It is open for reading only, or you may not edit it. Choose Edit in Excel, or save a copy of your own and open that.',
  },
};

const tooMuch: Wording = {
  message: 'The workbook holds more than Excel can hand over.',
  remedy: 'Delete from its sheets what does not belong to the return.',
};

/** Excel's codes (Office Add-ins documentation, "Error handling with the application-specific JavaScript APIs"). */
const kinds: ReadonlyMap<string, Notice['kind']> = new Map([
  ['InvalidOperationInCellEditMode', 'cell-editing'],
  ['ItemNotFound', 'sheet-missing'],
  ['AccessDenied', 'locked'],
  ['InvalidArgument', 'refused'],
  ['InvalidOperation', 'refused'],
  ['InvalidReference', 'refused'],
  ['UnsupportedOperation', 'refused'],
] as const);

/** What Excel, or anything else, has thrown. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const { code, message, debugInfo } = asOfficeError(error);
  const place = debugInfo?.errorLocation;
  const detail = [code, message, place === undefined ? '' : `at ${place}`].filter(Boolean).join(' ');
  const isSize = code === 'ResponsePayloadSizeLimitExceeded' || code === 'RequestPayloadSizeLimitExceeded';
  return new Trouble(kinds.get(code) ?? 'failed', detail, isSize ? tooMuch : undefined, error);
}

/** Office's errors come from another realm in places, so that `instanceof` does not know them. */
function asOfficeError(error: unknown): { code: string; message: string; debugInfo?: { errorLocation?: string } } {
  if (typeof error !== 'object' || error === null) return { code: '', message: String(error) };
  return { code: '', message: '', ...error, ...('message' in error ? { message: String(error.message) } : {}) };
}
