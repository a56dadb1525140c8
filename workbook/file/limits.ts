import type { UnreadableCode } from './unreadable-workbook.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

const megabyte = 1024 * 1024;

/** What one file, part, element or text may measure. */
export const limits = {
  fileBytes: 25 * megabyte,
  zipEntries: 2_000,
  entryBytes: 80 * megabyte,
  unpackedBytes: 120 * megabyte,
  /** Excel stops at 32,767, LibreOffice at twice that. */
  textCharacters: 65_535,
  /** Spreadsheet programs stay below 20. */
  xmlDepth: 64,
  /** They stay below 80. */
  attributesOfElement: 128,
  /** Excel stops at 31. */
  sheetNameCharacters: 255,
  /** Characters of a part's name, or of a relationship's target. */
  partNameCharacters: 2_048,
  /** Of a tag, and of a text that is handed over in one piece; a text that Excel allows is a thirtieth of it. */
  charactersOfToken: megabyte,
} as const;

/** What one workbook may spend in all, and the code of the refusal when it has. */
const allowances = {
  unpackedBytes: [limits.unpackedBytes, 'too-large'],
  /**
   * Steps, each the time of an element or attribute that is skipped: of empty cells and of everything else that no other
   * allowance counts. It bounds the time that reading takes.
   */
  work: [5_000_000, 'too-much-work'],
  cells: [400_000, 'too-many-cells'],
  /** Characters as they are written, shared texts counted in every cell that shows them. */
  text: [20_000_000, 'too-much-text'],
  sheets: [300, 'too-many-sheets'],
  names: [20_000, 'too-many-names'],
  tables: [1_000, 'too-many-tables'],
} as const satisfies Record<string, readonly [amount: number, code: UnreadableCode]>;

export type Allowance = keyof typeof allowances;

/** What these take, in steps. */
export const steps = {
  /** Steps to find a part, unpack it and begin to read it. */
  part: 300,
  relationship: 8,
  contentType: 4,
  /** Declared at an element; writers declare them once a part. */
  namespaces: 20,
} as const;

/** What is left to spend on one workbook. */
export class Budget {
  private readonly share: number;
  private readonly left: Record<Allowance, number>;

  /** @param share of what a workbook may spend, such as an eighth */
  constructor(share = 1) {
    this.share = share;
    this.left = {
      unpackedBytes: share * allowances.unpackedBytes[0],
      work: share * allowances.work[0],
      cells: share * allowances.cells[0],
      text: share * allowances.text[0],
      sheets: share * allowances.sheets[0],
      names: share * allowances.names[0],
      tables: share * allowances.tables[0],
    };
  }

  /** @throws UnreadableWorkbook when the allowance is used up */
  spend(allowance: Allowance, amount = 1): void {
    this.left[allowance] -= amount;
    if (this.left[allowance] >= 0) return;
    const [most, code] = allowances[allowance];
    throw new UnreadableWorkbook(code, { cause: `more than ${this.share * most} ${allowance}` });
  }
}
