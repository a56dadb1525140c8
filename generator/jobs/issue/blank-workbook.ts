import path from 'node:path';
import type { Edition } from '../../../framework/edition.ts';
import { emptyReturn } from '../../../framework/fields.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import { WrongRequest } from '../../failure.ts';
import { makeFolder } from '../../store/folder-to-write-to.ts';
import { exists, writeWhole } from '../../store/write-file.ts';
import type { Job } from '../job.ts';
import { resultEvent } from '../job.ts';
import { resultOf } from '../result-of.ts';

export interface BlankRequest {
  /** File or folder to write to. */
  readonly out: string;
  readonly edition: Edition;
}

const blankName = 'Quality Mark workbook.xlsx';

/** A blank workbook. Never writes over a file. */
export async function* makeBlankWorkbook({ out, edition }: BlankRequest): Job<void> {
  if (/\.(xls|xlsm|xltx|csv|pdf|txt|docx?)$/i.test(out)) throw new WrongRequest('no-workbook-name', { file: out });
  const file = path.extname(out).toLowerCase() === '.xlsx' ? out : path.join(out, blankName);
  if (await exists(file)) throw new WrongRequest('workbook-exists', { file });
  await makeFolder(path.dirname(file));
  await writeWhole(file, await buildWorkbook(edition, emptyReturn(edition)));
  yield resultEvent(resultOf(file, 'made', { output: file }));
}
