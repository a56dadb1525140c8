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
  /** Between two tags; a text that Excel allows is a thirtieth of it. */
  charactersOfToken: megabyte,
} as const;

/** What one workbook may spend in all, and the code of the refusal when it has. */
const allowances = {
  unpackedBytes: [limits.unpackedBytes, 'too-large'],
  /** Elements and attributes, of empty cells and of everything that is skipped too: it bounds the time that reading takes. */
  nodes: [5_000_000, 'too-large'],
  cells: [400_000, 'too-many-cells'],
  /** Characters, shared texts counted in every cell that shows them. */
  text: [20_000_000, 'too-much-text'],
  sheets: [300, 'too-many-sheets'],
  names: [20_000, 'too-many-names'],
  areas: [50_000, 'too-many-areas'],
} as const satisfies Record<string, readonly [amount: number, code: UnreadableCode]>;

export type Allowance = keyof typeof allowances;

/** What is left to spend on one workbook. */
export class Budget {
  readonly #left: Record<Allowance, number> = {
    unpackedBytes: allowances.unpackedBytes[0],
    nodes: allowances.nodes[0],
    cells: allowances.cells[0],
    text: allowances.text[0],
    sheets: allowances.sheets[0],
    names: allowances.names[0],
    areas: allowances.areas[0],
  };

  /** @throws UnreadableWorkbook when the allowance is used up */
  spend(allowance: Allowance, amount = 1): void {
    this.#left[allowance] -= amount;
    if (this.#left[allowance] >= 0) return;
    const [most, code] = allowances[allowance];
    throw new UnreadableWorkbook(code, { cause: `more than ${most} ${allowance}` });
  }
}
