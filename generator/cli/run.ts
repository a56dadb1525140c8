import { today } from '../../framework/today.ts';
import { loadEditions } from '../editions.ts';
import type { Job, JobEvent } from '../jobs/job.ts';
import { follow } from '../jobs/job.ts';
import type { Means } from '../jobs/means.ts';
import type { QueueNews } from '../jobs/queue-of.ts';
import { openTools } from '../jobs/open-tools.ts';
import { dropHeldFolders } from '../store/one-run.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodes } from './exit-codes.ts';
import type { Interruption } from './interruption.ts';
import { heedInterruptions } from './interruption.ts';
import type { OfficeOptions } from './open-office.ts';
import { openOffice } from './open-office.ts';
import { queueWords } from './queue-words.ts';
import { isForTheQuiet, remarkWords } from './remark-words.ts';
import { Results } from './results.ts';

/** Flags that every command has. */
export interface CommonOptions extends OfficeOptions {
  readonly json?: boolean;
  /** Files read at once. */
  readonly jobs?: number;
  /** Whether workers read and print. */
  readonly queue?: boolean;
  /** File of a framework edition. */
  readonly edition?: string;
  /** Whether documents are made to be kept for long. */
  readonly archive?: boolean;
  /** File of a brand. */
  readonly brand?: string;
  /** Folder of templates of somebody’s own. */
  readonly templates?: string;
}

/** How a command shows what came of its job. */
export interface Showing<Summary> {
  /** True for a dry run. */
  readonly isDryRun?: boolean;
  /** What a return without an award has none of; a certificate where left out. */
  readonly document?: 'certificate' | 'letter';
  /** Whether results are counted in a line at the end. */
  readonly counts?: (summary: Summary) => boolean;
  /** Lines on stdout at the end. */
  readonly list?: (summary: Summary) => readonly string[];
  /** Lines on stderr at the end, with `--quiet` too. */
  readonly notes?: (summary: Summary) => readonly string[];
  /** Lines on stderr at the end. */
  readonly account?: (summary: Summary) => readonly string[];
  /** Said where the job was ended; as a rule, nothing was written then. */
  readonly interrupted?: string;
  /** Whether the machine lacked something that was needed. */
  readonly lacks?: (summary: Summary) => boolean;
}

/** Runs a job and shows it: events as text or JSON lines, its end as an exit code; signals end it. @throws Failure */
export async function run<Summary>(
  options: CommonOptions,
  start: (means: Means) => Job<Summary>,
  showing: Showing<Summary> = {},
): Promise<ExitCode> {
  const { quiet, json = false } = options;
  const { isDryRun = false, document = 'certificate', counts, list, notes, account, lacks } = showing;
  const { interrupted = 'Interrupted: nothing was written.' } = showing;
  const results = new Results({ quiet, json, isDryRun, document });
  const { means, interruption, close } = await openMeans(options, (line) => results.say(line));
  try {
    const summary = await follow(start(means), (event) => show(event, results, quiet));
    if (counts?.(summary) ?? true) results.summarise();
    else results.endProgress();
    if (summary === null && !quiet) results.say(interrupted);
    for (const line of list?.(summary) ?? []) process.stdout.write(`${line}\n`);
    for (const line of notes?.(summary) ?? []) results.say(line);
    if (!quiet) for (const line of account?.(summary) ?? []) results.say(line);
    return interruption.exitCode ?? (lacks?.(summary) === true ? exitCodes.environment : results.exitCode);
  } catch (error) {
    // What could not be written at the end takes nothing back of what was said before it.
    if (results.isComplete) results.summarise();
    throw error;
  } finally {
    results.endProgress();
    await close();
  }
}

function show(event: JobEvent, results: Results, quiet: boolean): void {
  switch (event.event) {
    case 'begun':
      results.begin(event.inputs);
      break;
    case 'progress':
      results.advance();
      break;
    case 'result':
      results.add(event.result);
      break;
    case 'remark':
      if (!quiet || isForTheQuiet(event.remark)) results.say(remarkWords(event.remark));
  }
}

interface OpenedMeans {
  readonly means: Means;
  readonly interruption: Interruption;
  readonly close: () => Promise<void>;
}

/** Browsers and threads start when the job needs them. */
export async function openMeans(
  options: CommonOptions,
  say: (line: string) => void = () => undefined,
): Promise<OpenedMeans> {
  const { edition, jobs, brand, templates, archive = false } = options;
  const queue = options.queue === true ? (news: QueueNews) => say(queueWords(news)) : undefined;
  const office = await openOffice(options);
  const editions = await loadEditions(edition ?? (office?.settings.edition && office.fileOf(office.settings.edition)));
  const { close: closeTools, ...tools } = openTools({ office, editions, threads: jobs, queue, brand, templates });
  const interruption = heedInterruptions();
  process.once('exit', dropHeldFolders);
  const means: Means = {
    ...tools,
    archive,
    today: today(),
    signal: interruption.signal,
  };
  const close = async (): Promise<void> => {
    await closeTools();
    await office?.close();
    interruption.close();
  };
  return { means, interruption, close };
}
