import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Edition } from '../../framework/edition.ts';
import type { Step } from '../../framework/problems.ts';
import { today } from '../../framework/today.ts';
import type { Editions } from '../editions.ts';
import { loadEditions } from '../editions.ts';
import type { ExitCode } from '../failure.ts';
import { WrongUsage } from '../failure.ts';
import type { Input } from '../intake/find-inputs.ts';
import { findInputs, isStray } from '../intake/find-inputs.ts';
import type { CheckedDetails, Intake } from '../intake/intake.ts';
import { takeIn, takeInDetails } from '../intake/intake.ts';
import { heedInterruptions } from '../interruption.ts';
import { counted } from '../output/counted.ts';
import type { OutputOptions, Results } from '../output/report-results.ts';
import { ownDocuments } from '../output/own-documents.ts';
import type { Share } from '../output/share.ts';
import { isInShare } from '../output/share.ts';

/** Flags that every command over returns has. */
export interface BatchOptions extends OutputOptions {
  readonly jobs?: number;
  readonly edition?: string;
  /** Files that are no returns, though they may lie among them. */
  readonly leaveOut?: readonly string[];
  /** The part of the inputs that this run works on; all where left out. */
  readonly shard?: Share;
}

/** The returns that a command works on. */
export interface Batch {
  readonly files: readonly string[];
  /** Inputs of the same command that are left to other shares. */
  readonly leftToOthers: readonly string[];
  readonly editions: Editions;
  /** @param some of the files; all where left out */
  takeIn(upTo?: Step, some?: readonly string[]): AsyncGenerator<Intake>;
  /** Without what the returns say beyond their details, for which many need no more memory than few. */
  takeInDetails(upTo?: Step): AsyncGenerator<Intake<CheckedDetails>>;
  editionOf(taken: CheckedDetails): Edition;
  /** Given when somebody wants the run to end. */
  readonly interrupted: AbortSignal;
  /** Gives interruption back to whoever comes next. */
  close(): void;
  /** What the command ends with: its results, or that it was interrupted. */
  exitCode(results: Results): ExitCode;
}

/** @throws WrongUsage where the paths hold no workbook, or the edition cannot be loaded */
export async function openBatch(paths: readonly string[], options: BatchOptions): Promise<Batch> {
  const editions = await loadEditions(options.edition);
  const leftOut = new Set((options.leaveOut ?? []).map((file) => path.resolve(file)));
  const found = (await findInputs(paths)).filter(({ file }) => !leftOut.has(path.resolve(file)));
  const own = await ownDocuments(found.filter(isStray).map(({ file }) => file));
  const inputs = found.filter(({ file }) => !own.has(file));
  if (own.size > 0 && !options.quiet) {
    process.stderr.write(`Left out, since they were made here: ${counted(own.size, 'document')}.\n`);
  }
  if (inputs.every(isStray)) throw new WrongUsage(noWorkbook(paths, inputs));
  const others = new Map(inputs.flatMap(({ file, other }) => (other === null ? [] : [[file, other] as const])));
  const { shard } = options;
  const files: string[] = [];
  const leftToOthers: string[] = [];
  for (const { file, name } of inputs) {
    (shard === undefined || isInShare(name, shard) ? files : leftToOthers).push(file);
  }
  const interruption = heedInterruptions();
  const reading = { jobs: options.jobs ?? Math.min(4, availableParallelism()), signal: interruption.signal, others };
  const taskOf = (upTo: Step | undefined) => ({
    today: today(),
    ...(options.edition ? { editionFile: options.edition } : {}),
    ...(upTo ? { upTo } : {}),
  });
  return {
    files,
    leftToOthers,
    editions,
    interrupted: interruption.signal,
    takeIn: (upTo, some = files) => takeIn(some, taskOf(upTo), reading),
    takeInDetails: (upTo) => takeInDetails(files, taskOf(upTo), reading),
    editionOf: ({ editionId }) => editions.find(({ id }) => id === editionId) ?? editions[0],
    close: () => {
      interruption.close();
    },
    exitCode: (results) => interruption.exitCode ?? results.exitCode,
  };
}

/** A message names so many files, and counts the rest. */
const mostNamed = 3;

function noWorkbook(paths: readonly string[], others: readonly Input[]): string {
  const names = others.slice(0, mostNamed).map(({ name }) => name);
  const more = others.length - names.length;
  const only = others.length === 0 ? '' : `, only ${names.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
  return `${paths.join(', ')}: no .xlsx workbook here${only}. Name a workbook, or a folder that holds some.`;
}
