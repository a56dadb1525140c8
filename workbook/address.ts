/** A cell of a sheet; both count from 1. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `C4` */
export function a1({ row, column }: CellAddress): string {
  return `${columnLetters(column)}${String(row)}`;
}

/** `$C$4` */
export function absoluteA1({ row, column }: CellAddress): string {
  return `$${columnLetters(column)}$${String(row)}`;
}

/** A sheet's name as formulas write it: always quoted, so that no name is taken for a cell or a function. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text as formulas write it. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The cell that `$C$4`, `C4` or the top left of `$C$4:$E$6` names; null for anything else. */
export function parseA1(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?$/.exec(text);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row <= lastRow && column <= lastColumn ? { row, column } : null;
}

/** What a defined name stands for: `'Self-evaluation'!$C$4`. Null where that is no single area of one sheet. */
export function parseReference(refersTo: string): { sheet: string; cell: CellAddress } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!:,\s]+))!([^!]+)$/.exec(refersTo.trim());
  if (!match) return null;
  const [, quoted, plain, area = ''] = match;
  const cell = parseA1(area);
  return cell && { sheet: quoted === undefined ? (plain ?? '') : quoted.replaceAll("''", "'"), cell };
}
