import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { unzipSync } from 'fflate';
import type { Edition } from '../../../framework/edition.ts';
import { emptyReturn } from '../../../framework/fields.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import { WrongRequest } from '../../failure.ts';
import { makeFolder } from '../../store/folder-to-write-to.ts';
import { writeBeside, writtenAs } from '../../store/written-files.ts';
import type { Job } from '../job.ts';
import { remarkEvent, resultEvent } from '../job.ts';
import { resultOf } from '../result-of.ts';

export interface BlankRequest {
  /** File or folder to write to. */
  readonly out: string;
  readonly edition: Edition;
}

const blankName = 'Quality Mark workbook.xlsx';

/** A blank workbook. Nothing that somebody has put there or worked in is written over. */
export async function* makeBlankWorkbook({ out, edition }: BlankRequest): Job<void> {
  if (/\.(xls|xlsm|xltx|csv|pdf|txt|docx?)$/i.test(out)) throw new WrongRequest('no-workbook-name', { file: out });
  const file = path.extname(out).toLowerCase() === '.xlsx' ? out : path.join(out, blankName);
  await makeFolder(path.dirname(file));
  const bytes = await buildWorkbook(edition, emptyReturn(edition));
  const made = await madeBefore(file, bytes);
  const place = made ?? (await writeBeside(file, bytes));
  if (place !== file) yield remarkEvent({ code: 'left-as-it-was', file, place });
  yield resultEvent(resultOf(file, made === null ? 'made' : 'unchanged', { output: place }));
}

/** The blank workbook of this name that an earlier run has made and nobody has worked in; null where it would be another now. */
async function madeBefore(file: string, bytes: Uint8Array): Promise<string | null> {
  const content = contentOf(bytes);
  for (const place of await writtenAs(file)) {
    if (isDeepStrictEqual(contentOf(await readFile(place)), content)) return place;
  }
  return null;
}

/** The parts of a workbook, but for when it was written. */
function contentOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(bytes), { filter: ({ name }) => name !== 'docProps/core.xml' });
}
