import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { lastDay } from '../../framework/today.ts';
import { UnreadableWorkbook } from '../../workbook/file/unreadable-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { checkReturn } from '../../workbook/read/check-return.ts';
import { NotAReturn } from '../../workbook/read/not-a-return.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import type { Editions } from '../editions.ts';
import { loadEditions } from '../editions.ts';
import { printable } from './printable.ts';
import { FileRefused, readFileBounded } from './read-file.ts';
import type { CheckedDetails, Intake, IntakeTask, TakenReturn } from './intake.ts';

const editions = new Map<string | undefined, Editions>();

/** Reads one file in a thread of its own, so that a hostile one can be stopped. */
export default async function readInThread({
  file,
  editionFile,
  today,
  upTo,
  detailsOnly,
}: IntakeTask): Promise<Intake<CheckedDetails>> {
  const known = editions.get(editionFile) ?? (await loadEditions(editionFile));
  editions.set(editionFile, known);
  try {
    const bytes = await readFileBounded(file);
    const contentHash = createHash('sha256').update(bytes).digest('hex');
    const source = readWorkbookFile(bytes);
    const read = readReturn(source, known);
    const { edition } = read;
    const schoolReturn = printable(read.schoolReturn);
    const { savedAt } = source;
    const checked = checkReturn(read, today, upTo);
    const details: CheckedDetails = { schoolReturn, editionId: edition.id, ...checked };
    if (detailsOnly) return { file, contentHash, taken: detailsOf(details) };
    const lasts = isDeepStrictEqual(checked, checkReturn(read, lastDay, upTo));
    const taken: TakenReturn = { ...details, schoolReturn, savedAt, lasts };
    return { file, contentHash, taken };
  } catch (error) {
    if (error instanceof FileRefused) return { file, refusal: error.refusal };
    if (error instanceof UnreadableWorkbook || error instanceof NotAReturn) {
      return { file, refusal: { code: error.code, message: error.message, remedy: error.remedy } };
    }
    throw error;
  }
}

function detailsOf({
  schoolReturn: { meta, details },
  editionId,
  problems,
  stage,
  receipt,
}: CheckedDetails): CheckedDetails {
  return { schoolReturn: { meta, details }, editionId, problems, stage, receipt };
}
