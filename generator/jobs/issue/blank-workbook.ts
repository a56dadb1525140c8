import path from 'node:path';
import type { Edition } from '../../../framework/edition.ts';
import { emptyReturn } from '../../../framework/fields.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import { WrongRequest } from '../../failure.ts';
import { makeFolder } from '../../store/folder-to-write-to.ts';
import { writeBeside } from '../../store/written-files.ts';
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
  const place = await writeBeside(file, await buildWorkbook(edition, emptyReturn(edition)));
  if (place !== file) yield remarkEvent({ code: 'left-as-it-was', file, place });
  yield resultEvent(resultOf(file, 'made', { output: place }));
}
