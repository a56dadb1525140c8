import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { workbookTemplate } from './borough/workbook-template.ts';
import { changed, decidedReturn } from './returns.ts';

/** Letters of a return id in the place of digits. */
const letters = 'ACDEFGHJKM';

/** Makes a folder with decided returns of the schools 000, 001, 002 …, in files of these names. */
export async function writeNumberedReturns(folder: string, size: number): Promise<void> {
  const fill = await workbookTemplate(london);
  const decided = decidedReturn(london);
  mkdirSync(folder);
  for (let index = 0; index < size; index += 1) {
    const number = String(index).padStart(3, '0');
    const id = [...number].map((digit) => letters.charAt(Number(digit)).repeat(3)).join('');
    const schoolReturn = changed(decided, {
      'details.organisation': `School ${number}`,
      'details.urn': null,
      'details.laestab': null,
      'meta.returnId': `RKLL${id}`,
    });
    writeFileSync(path.join(folder, `${number}.xlsx`), fill(schoolReturn, '2026-07-01T09:00:00Z'));
  }
}
