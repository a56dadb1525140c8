import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { workerData } from 'piscina';
import { london } from '../../framework/editions/london/index.ts';
import { askedFields } from '../../framework/round/round-entry.ts';
import { lastDay } from '../../framework/today.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { checkReturn } from '../../workbook/read/check-return.ts';
import { mostRowsOf } from '../../workbook/read/read-meta.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { Refused } from '../../workbook/refused.ts';
import { readRound } from '../../workbook/round/read/read-round.ts';
import { isRound } from '../../workbook/round/read/round-meta.ts';
import type { Editions } from '../editions.ts';
import type { Refusal } from '../../framework/problems.ts';
import { printable } from './printable.ts';
import { readFileBounded } from './read-file.ts';
import type { CheckedDetails, FileToRead, Intake, ReaderData, ReturnTask, RoundIntake, TakenReturn } from './reader.ts';

const [preferred, ...others] = (workerData as ReaderData | undefined)?.editions ?? [];
const editions: Editions = preferred === undefined ? [london] : [preferred, ...others, london];

/** Reads one return in a thread of its own, so that a hostile one can be stopped. */
export default async function readReturnFile(task: ReturnTask): Promise<Intake<CheckedDetails>> {
  const { file, today, upTo, detailsOnly } = task;
  try {
    const bytes = await bytesOf(task);
    const contentHash = createHash('sha256').update(bytes).digest('hex');
    const source = readWorkbookFile(bytes, undefined, mostRowsOf);
    const read = readReturn(source, editions);
    const { edition } = read;
    const schoolReturn = printable(read.schoolReturn);
    const { savedAt } = source;
    const checked = checkReturn(read, today, upTo);
    const details: CheckedDetails = { schoolReturn, editionId: edition.id, ...checked };
    if (detailsOnly) return { file, contentHash, taken: detailsOf(details) };
    const lasts = isDeepStrictEqual(checked, checkReturn(read, lastDay, upTo, checked.receipt));
    const asked = Object.fromEntries(askedFields.map((field) => [field, read.spots.get(field)]));
    const taken: TakenReturn = { ...details, schoolReturn, savedAt, lasts, asked };
    return { file, contentHash, taken };
  } catch (error) {
    return { file, refusal: refusalOf(error) };
  }
}

/** Reads one round in the same way. */
export async function round(task: FileToRead): Promise<RoundIntake> {
  let saysSo = false;
  try {
    const source = readWorkbookFile(await bytesOf(task));
    saysSo = isRound(source);
    return { saysSo, round: readRound(source, editions) };
  } catch (error) {
    return { saysSo, refusal: refusalOf(error) };
  }
}

async function bytesOf({ file, bytes }: FileToRead): Promise<Uint8Array> {
  return bytes ?? readFileBounded(file);
}

/** @throws errors that are not the file's fault */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  throw error;
}

function detailsOf({
  schoolReturn: { meta, details, verification, panel },
  editionId,
  problems,
  stage,
  receipt,
}: CheckedDetails): CheckedDetails {
  const { visitedOn } = verification;
  const { decision, decidedOn } = panel;
  const kept = { meta, details, verification: { visitedOn }, panel: { decision, decidedOn } };
  return { schoolReturn: kept, editionId, problems, stage, receipt };
}
