import { readFile } from 'node:fs/promises';
import { readDefinedNames } from '../../workbook/file/defined-names.ts';
import { boroughName, nameOf } from '../../workbook/layout/names.ts';
import { roundInputs } from '../../workbook/round/round-workbook.ts';
import { WrongRequest } from '../failure.ts';

/** Defined names that identify this project's workbooks, whatever their file names. */
const names = {
  borough: boroughName,
  return: nameOf('details.organisation'),
  round: roundInputs.decidedOn.name,
} as const;

export async function isBoroughWorkbook(file: string): Promise<boolean> {
  return hasName(file, names.borough);
}

/** @throws WrongRequest where a school's return has the name that something else is to be written under: that was not meant */
export async function requireNoReturn(file: string): Promise<void> {
  if (!(await hasName(file, names.return))) return;
  throw new WrongRequest('is-a-return', { file });
}

/** @throws WrongRequest where a round's workbook has the name that something else is to be written under */
export async function requireNoRound(file: string): Promise<void> {
  if (await hasName(file, names.round)) throw new WrongRequest('is-a-round', { file });
}

async function hasName(file: string, wanted: string): Promise<boolean> {
  try {
    return readDefinedNames(await readFile(file)).some(({ name }) => name === wanted);
  } catch {
    return false;
  }
}
