import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Step } from '../../framework/problems.ts';
import type { IsoDate, SchoolReturn } from '../../framework/school-return.ts';
import type { CheckedReturn } from '../../workbook/read/check-return.ts';
import { inOrder } from '../in-order.ts';
import type { Refusal } from './read-file.ts';

export interface IntakeTask {
  readonly file: string;
  readonly editionFile?: string;
  readonly today: IsoDate;
  readonly upTo?: Step;
  /** Of the return, only its details are handed over. */
  readonly detailsOnly: boolean;
}

type SharedTask = Omit<IntakeTask, 'file' | 'detailsOnly'>;

interface Reading {
  readonly jobs: number;
  readonly signal: AbortSignal;
  /** By file: what is not read, and why. */
  readonly others?: ReadonlyMap<string, Refusal>;
}

/** A file taken in: the return that it holds, checked, and the SHA-256 of its bytes, or the reason why it holds none. */
export type Intake<Taken extends CheckedDetails = TakenReturn> =
  | { readonly file: string; readonly contentHash: string; readonly taken: Taken }
  | { readonly file: string; readonly refusal: Refusal };

/** What a result says of a return. */
export interface CheckedDetails extends CheckedReturn {
  readonly schoolReturn: Pick<SchoolReturn, 'meta' | 'details'>;
  readonly editionId: string;
}

export interface TakenReturn extends CheckedDetails {
  readonly schoolReturn: SchoolReturn;
  /** Whether the same would be found in it on any later day. */
  readonly lasts: boolean;
  /** When a program last saved the file, as an ISO instant in UTC; null where the file does not say. */
  readonly savedAt: string | null;
}

/** Seconds that one file may cost. */
export const timeLimit = 30;
/** Megabytes that one file may cost. */
const memoryLimit = 512;
/** What a thread that reads files of strangers is held to, in megabytes. */
export const resourceLimits = {
  maxOldGenerationSizeMb: memoryLimit,
  /** For what is soon forgotten: without a limit, a thread takes more the longer it runs. */
  maxYoungGenerationSizeMb: 16,
};

/**
 * Reads files in threads, several at once, and yields each in the order given. A file that takes too long or too much
 * memory is refused like any other bad file; the others go on.
 */
export function takeIn(files: readonly string[], task: SharedTask, reading: Reading): AsyncGenerator<Intake> {
  return readInThreads<TakenReturn>(files, { ...task, detailsOnly: false }, reading);
}

/**
 * As `takeIn`, without what the school and its verifier wrote: what the threads hand over becomes garbage of the main
 * thread, which grows with the number of files before it is cleared away.
 */
export function takeInDetails(
  files: readonly string[],
  task: SharedTask,
  reading: Reading,
): AsyncGenerator<Intake<CheckedDetails>> {
  return readInThreads<CheckedDetails>(files, { ...task, detailsOnly: true }, reading);
}

async function* readInThreads<Taken extends CheckedDetails>(
  files: readonly string[],
  task: Omit<IntakeTask, 'file'>,
  { jobs, signal, others }: Reading,
): AsyncGenerator<Intake<Taken>> {
  if (files.length === 0) return;
  // A file's time is taken by the clock, so no more are read at once than there are processors for.
  const threads = Math.min(jobs, availableParallelism(), files.length);
  const pool = new Piscina<IntakeTask, Intake<Taken>>({
    filename: fileURLToPath(new URL('./reading-worker.js', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits,
  });
  const take = async (file: string): Promise<Intake<Taken>> => {
    const other = others?.get(file);
    if (other) return { file, refusal: other };
    try {
      return await pool.run({ ...task, file }, { signal: AbortSignal.timeout(timeLimit * 1000) });
    } catch (error) {
      return { file, refusal: stopped(error) };
    }
  };
  try {
    yield* inOrder(files, threads, take, signal);
  } finally {
    await pool.destroy();
  }
}

/** Why the reading of a file did not come to its end. */
export function stopped(error: unknown): Refusal {
  const reason = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in reason ? reason.code : '';
  if (reason.name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return {
      code: 'too-much-work',
      message:
        reason.name === 'AbortError'
          ? `Reading this file was stopped after ${String(timeLimit)} seconds.`
          : `Reading this file was stopped: it needs more than ${String(memoryLimit)} MB.`,
      remedy: 'Copy the entries into a fresh workbook and send that.',
    };
  }
  return {
    code: 'cannot-read',
    message: `Reading this file failed (${reason.message}).`,
    remedy: 'Copy the entries into a fresh workbook, and report this message.',
  };
}
