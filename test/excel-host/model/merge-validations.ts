import type ExcelJS from 'exceljs';
import { columnLetters, parseA1 } from '../../../workbook/address.ts';
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
  for (const [address, validation] of Object.entries(before)) {
    const place = parseA1(address);
    if (!place) throw new Error(`A validation of ${address}`);
    const { row, column } = place;
    const alike = JSON.stringify(validation);
    const isAlike = (other: number): boolean =>
      JSON.stringify(before[`${columnLetters(column)}${String(other)}`]) === alike;
    if (isAlike(row - 1)) continue;
    let bottom = row;
    while (isAlike(bottom + 1)) bottom += 1;
    merged[areaA1({ top: row, left: column, bottom, right: column })] = validation;
  }
  dataValidations.model = merged;
  return () => {
    dataValidations.model = before;
  };
}
