import type ExcelJS from 'exceljs';
import { parseA1 } from '../../../workbook/address.ts';
import { areaA1 } from './area.ts';

/** exceljs has them by address, and leaves that out of its types. */
interface WithValidations {
  readonly dataValidations: { model: Readonly<Record<string, ExcelJS.DataValidation>> };
}

/**
 * Turns a sheet's validations, which exceljs reads into single cells, into one for each run of alike cells in a column:
 * from single cells it would write overlapping areas.
 * @returns takes that back
 */
export function mergeValidations(worksheet: ExcelJS.Worksheet): () => void {
  const { dataValidations } = worksheet as unknown as WithValidations;
  const before = dataValidations.model;
  const merged: Record<string, ExcelJS.DataValidation> = {};
  for (const [column, cells] of columnsOf(before)) {
    for (const [row, { validation, content }] of cells) {
      if (cells.get(row - 1)?.content === content) continue;
      let bottom = row;
      while (cells.get(bottom + 1)?.content === content) bottom += 1;
      merged[areaA1({ top: row, left: column, bottom, right: column })] = validation;
    }
  }
  dataValidations.model = merged;
  return () => {
    dataValidations.model = before;
  };
}

interface Validated {
  readonly validation: ExcelJS.DataValidation;
  /** As JSON: what is alike is not always the same object. */
  readonly content: string;
}

/** The cells by their column and row. */
function columnsOf(
  model: WithValidations['dataValidations']['model'],
): ReadonlyMap<number, ReadonlyMap<number, Validated>> {
  const known = new Map<ExcelJS.DataValidation, Validated>();
  const columns = new Map<number, Map<number, Validated>>();
  for (const [address, validation] of Object.entries(model)) {
    const place = parseA1(address);
    if (!place) throw new Error(`A validation of ${address}`);
    const validated = known.get(validation) ?? { validation, content: JSON.stringify(validation) };
    known.set(validation, validated);
    const cells = columns.get(place.column) ?? new Map<number, Validated>();
    columns.set(place.column, cells.set(place.row, validated));
  }
  return columns;
}
