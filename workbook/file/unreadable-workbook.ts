import { Refused } from '../refused.ts';

const faults = {
  'empty-file': {
    message: 'This file is empty: there is nothing in it at all.',
    remedy: 'Copy or download it again, or ask for it to be sent again.',
  },
  truncated: {
    message: 'This file is incomplete: the end of it is missing.',
    remedy: 'Copy or download it again, or ask for it to be sent again.',
  },
  damaged: {
    message: 'This workbook is damaged and cannot be read.',
    remedy: 'Open it in Excel, let Excel repair it if it offers to, and save it as a new Excel Workbook (.xlsx).',
  },
  'too-large': {
    message: 'This file is far larger than a workbook of the Quality Mark can be.',
    remedy: 'Remove pictures and anything else that does not belong in it, and save it again.',
  },
  'too-many-cells': {
    message: 'This workbook has far more filled cells than one of the Quality Mark can have.',
    remedy: 'Remove the sheets and rows that do not belong in it, and save it again.',
  },
  'too-many-sheets': {
    message: 'This workbook has far more sheets than one of the Quality Mark can have.',
    remedy: 'Remove the sheets that do not belong in it, and save it again.',
  },
  'too-many-names': {
    message: 'This workbook has far more defined names than one of the Quality Mark can have.',
    remedy: 'Delete the names that are not needed (Formulas, Name Manager), and save it again.',
  },
  'too-many-tables': {
    message: 'This workbook has far more tables than one of the Quality Mark can have.',
    remedy: 'Remove the sheets and tables that do not belong in it, and save it again.',
  },
  'too-much-work': {
    message: 'This workbook is made in a way that takes far too long to read.',
    remedy: 'Copy the entries into a fresh workbook, and send that.',
  },
  'texts-missing': {
    message: 'This workbook’s texts are missing or damaged, so it cannot be read.',
    remedy: 'Go back to a copy that still has them, or copy the entries into a fresh workbook.',
  },
  'too-much-text': {
    message: 'This workbook holds far more text than one of the Quality Mark can hold.',
    remedy: 'Shorten the longest texts, keep them in a document of their own, and save the workbook again.',
  },
  encrypted: {
    message: 'This workbook is locked with a password, so it cannot be read.',
    remedy:
      'Ask the sender for a copy without the password: in Excel, File, Info, Protect Workbook, Encrypt with Password, empty the box, and save.',
  },
  'label-encrypted': {
    message:
      'A sensitivity label (or restricted access) has encrypted this workbook, so only the people it names can open it.',
    remedy:
      'Ask the sender for a copy without it: in Excel, Home, Sensitivity, choose a label that does not encrypt (or File, Info, Protect Workbook, Restrict Access, Unrestricted Access), and save.',
  },
  'encrypted-somehow': {
    message: 'This workbook is locked, with a password or by a sensitivity label, and damaged, so it cannot be read.',
    remedy: 'Ask the sender for a copy without a password, and with a sensitivity label that does not encrypt.',
  },
  'old-workbook': {
    message: 'This is a workbook in the old Excel format (.xls).',
    remedy: 'Open it in Excel and save it as an Excel Workbook (.xlsx).',
  },
  'binary-workbook': {
    message: 'This is an Excel Binary Workbook (.xlsb).',
    remedy: 'Open it in Excel and save it as an Excel Workbook (.xlsx).',
  },
  opendocument: {
    message: 'This is an OpenDocument file (.ods or similar), not an Excel workbook.',
    remedy: 'Open it in LibreOffice or Excel and save it as an Excel Workbook (.xlsx).',
  },
  'apple-document': {
    message: 'This is an Apple Numbers, Pages or Keynote document, not an Excel workbook.',
    remedy: 'Open it in Numbers and export it to Excel (File, Export To, Excel).',
  },
  'word-document': {
    message: 'This is a Word document, not an Excel workbook.',
    remedy: 'Find the Excel workbook (.xlsx) that was meant, and use that instead.',
  },
  presentation: {
    message: 'This is a PowerPoint presentation, not an Excel workbook.',
    remedy: 'Find the Excel workbook (.xlsx) that was meant, and use that instead.',
  },
  'other-zip': {
    message: 'This is a zip file, not an Excel workbook.',
    remedy:
      'Give it a name that ends in .zip, unzip it, and use the Excel workbook (.xlsx) in it; if there is none, ask for the workbook itself.',
  },
  'not-a-workbook': {
    message: 'This is not an Excel workbook.',
    remedy: 'Find the Excel workbook (.xlsx) that was meant, and use that instead.',
  },
} as const satisfies Record<string, { readonly message: string; readonly remedy: string }>;

export type UnreadableCode = keyof typeof faults;

/** A file that cannot be read as an .xlsx workbook. Message and remedy are one line each, for people, without the file's name. */
export class UnreadableWorkbook extends Refused {
  readonly code: UnreadableCode;

  /** `message` replaces the code's own where more can be said; `cause` is for us, and may quote the file. */
  constructor(code: UnreadableCode, options: { readonly message?: string; readonly cause?: unknown } = {}) {
    const { message, remedy } = faults[code];
    super({ code, message: options.message ?? message, remedy }, { cause: options.cause });
    this.code = code;
  }
}

/** @param cause What breaks the format, for whoever looks into it. */
export function damaged(cause: unknown): UnreadableWorkbook {
  return new UnreadableWorkbook('damaged', { cause });
}
