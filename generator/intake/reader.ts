import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Edition } from '../../framework/edition.ts';
import { london } from '../../framework/editions/london/index.ts';
import type { Step } from '../../framework/problems.ts';
import type { PlacesAsked } from '../../framework/round/round-entry.ts';
import type { IsoDate, SchoolReturn } from '../../framework/school-return.ts';
import type { CheckedReturn } from '../../workbook/read/check-return.ts';
import type { ReadRound } from '../../workbook/round/read/read-round.ts';
import type { Editions } from '../editions.ts';
import { asTheyCome } from '../as-they-come.ts';
import { inOrder } from '../in-order.ts';
import type { Refusal } from '../../framework/problems.ts';
import { clearingAfter } from '../clearing.ts';
import { Turns } from '../turns.ts';

/** A file as a path, or as bytes under a name. */
export interface FileToRead {
  readonly file: string;
  readonly bytes?: Uint8Array | undefined;
}

export interface ReturnTask extends FileToRead {
  readonly today: IsoDate;
  readonly upTo?: Step | undefined;
  /** True to return only the details of each return. */
  readonly detailsOnly: boolean;
}

/** A file taken in: the return that it holds, checked, and the SHA-256 of its bytes, or the reason why it holds none. */
export type Intake<Taken extends CheckedDetails = TakenReturn> =
  | { readonly file: string; readonly contentHash: string; readonly taken: Taken }
  | { readonly file: string; readonly refusal: Refusal };

export type RoundIntake = {
  /** Whether the workbook says that it is a round, whatever its sheets look like. */
  readonly saysSo: boolean;
} & ({ readonly round: ReadRound } | { readonly refusal: Refusal });

/** What tells which award of the register a return was given. */
export interface Decided {
  readonly verification: Pick<SchoolReturn['verification'], 'visitedOn'>;
  readonly panel: Pick<SchoolReturn['panel'], 'decision' | 'decidedOn'>;
}

/** What a result says of a return. */
export interface CheckedDetails extends CheckedReturn {
  readonly schoolReturn: Pick<SchoolReturn, 'meta' | 'details'> & Decided;
  readonly editionId: string;
}

export interface TakenReturn extends CheckedDetails {
  readonly schoolReturn: SchoolReturn;
  /** Whether the same would be found in it on any later day. */
  readonly lasts: boolean;
  /** When a program last saved the file, as an ISO instant in UTC; null where the file does not say. */
  readonly savedAt: string | null;
  readonly asked: PlacesAsked;
}

/** What each reading thread is given when it starts. */
export interface ReaderData {
  /** Editions beside the one that is built in, the preferred one first. */
  readonly editions: readonly Edition[];
}

export interface Reading {
  readonly today: IsoDate;
  /** The step whose rules a return is held against. */
  readonly upTo?: Step | undefined;
  readonly signal: AbortSignal;
}

/** Seconds that one file may cost. */
const timeLimit = 30;
/** Megabytes that one file may cost. */
const memoryLimit = 512;
/** Files read until the memory that they took is cleared away: this thread keeps something of each task until then. */
const filesUntilCleared = 200;
/** Files that the first thread reads before another is started. */
const alone = 16;

/** Reads untrusted files. */
export interface Reader {
  readonly editions: Editions;
  /** Reads returns, several at once, and yields each in the order given. */
  returns(files: Iterable<FileToRead>, reading: Reading): AsyncGenerator<Intake>;
  /** As `returns`, each as soon as it is read: a file that takes long holds back no other. */
  returnsAsTheyCome(files: Iterable<FileToRead>, reading: Reading): AsyncGenerator<Intake>;
  /**
   * As `returns`, without what the school and its verifier wrote: what is handed over becomes garbage of the main
   * thread, which grows with the number of files before it is cleared away.
   */
  details(files: Iterable<FileToRead>, reading: Reading): AsyncGenerator<Intake<CheckedDetails>>;
  /** Under the same limits as a return: people mail a round about as they do returns. */
  round(task: FileToRead): Promise<RoundIntake>;
  /** Gives back the memory that reading takes, unless something is being read; whoever reads next waits for a thread again. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Reads in separate threads. A file that takes too long or too much memory is refused like any other bad file; the
 * others go on.
 */
export class ThreadReader implements Reader {
  readonly editions: Editions;
  private pool: Piscina;
  private readonly turns: Turns;
  private underWay = 0;
  private readonly cleared = clearingAfter(filesUntilCleared);
  /** How many files are read at once. */
  private readonly threads: number;

  /**
   * @param threads read at once; a file's time is taken by the clock, so no more than there are processors for
   */
  constructor(editions: Editions, threads: number = Math.min(4, availableParallelism())) {
    this.editions = editions;
    this.threads = Math.min(threads, availableParallelism());
    this.turns = new Turns(this.threads, alone);
    this.pool = this.openPool();
  }

  returns(files: Iterable<FileToRead>, reading: Reading): AsyncGenerator<Intake> {
    return inOrder(files, this.threads, this.taking<TakenReturn>(reading, false), reading.signal);
  }

  returnsAsTheyCome(files: Iterable<FileToRead>, reading: Reading): AsyncGenerator<Intake> {
    return asTheyCome(files, this.threads, this.taking<TakenReturn>(reading, false), reading.signal);
  }

  details(files: Iterable<FileToRead>, reading: Reading): AsyncGenerator<Intake<CheckedDetails>> {
    return inOrder(files, this.threads, this.taking<CheckedDetails>(reading, true), reading.signal);
  }

  async round(task: FileToRead): Promise<RoundIntake> {
    try {
      return await this.inThread<RoundIntake>(task, 'round');
    } catch (error) {
      return { saysSo: false, refusal: stopped(error) };
    }
  }

  async rest(): Promise<void> {
    if (this.underWay > 0) return;
    const { pool } = this;
    this.pool = this.openPool();
    await pool.destroy();
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  /** It starts a thread when there is something to read. */
  private openPool(): Piscina {
    const workerData: ReaderData = { editions: this.editions.filter((edition) => edition !== london) };
    return new Piscina({
      filename: fileURLToPath(new URL('./reading-worker.js', import.meta.url)),
      minThreads: 0,
      maxThreads: this.threads,
      idleTimeout: 60_000,
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: memoryLimit,
        /** Memory for short-lived objects: with half of it reading takes half as long again, and without a limit a thread uses ever more. */
        maxYoungGenerationSizeMb: 32,
      },
    });
  }

  private taking<Taken extends CheckedDetails>(
    { today, upTo }: Reading,
    detailsOnly: boolean,
  ): (file: FileToRead) => Promise<Intake<Taken>> {
    return async ({ file, bytes }) => {
      try {
        return await this.inThread<Intake<Taken>>({ today, upTo, file, bytes, detailsOnly }, 'default');
      } catch (error) {
        return { file, refusal: stopped(error) };
      }
    };
  }

  private inThread<Answer>(task: ReturnTask | FileToRead, name: 'default' | 'round'): Promise<Answer> {
    return this.turns.take(async () => {
      const tooLong = new AbortController();
      // Not `AbortSignal.timeout`, which would keep the timer of each file that is read for as long.
      const timer = setTimeout(() => tooLong.abort(), timeLimit * 1000);
      this.underWay += 1;
      try {
        return (await this.pool.run(task, { name, signal: tooLong.signal })) as Answer;
      } finally {
        clearTimeout(timer);
        this.underWay -= 1;
        this.cleared();
      }
    });
  }
}

/** Why reading a file was stopped. */
function stopped(error: unknown): Refusal {
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
