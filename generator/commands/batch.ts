import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Edition } from '../../framework/edition.ts';
import type { Step } from '../../framework/problems.ts';
import { today } from '../../framework/today.ts';
import type { Editions } from '../editions.ts';
import { loadEditions } from '../editions.ts';
import type { ExitCode } from '../failure.ts';
import { exitCodes, WrongUsage } from '../failure.ts';
import { findInputs } from '../intake/find-inputs.ts';
import type { Intake, TakenReturn } from '../intake/intake.ts';
import { takeIn } from '../intake/intake.ts';
import type { OutputOptions, Results } from '../output/report-results.ts';

/** Flags that every command over returns has. */
export interface BatchOptions extends OutputOptions {
  readonly jobs?: number;
  readonly edition?: string;
  /** Files that are no returns, though they may lie among them. */
  readonly leaveOut?: readonly string[];
}

/** The returns that a command works on. */
export interface Batch {
  readonly files: readonly string[];
  readonly editions: Editions;
  takeIn(upTo?: Step): AsyncGenerator<Intake>;
  editionOf(taken: TakenReturn): Edition;
  /** Gives interruption back to whoever comes next. */
  close(): void;
  /** What the command ends with: its results, or that it was interrupted. */
  exitCode(results: Results): ExitCode;
}

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @throws WrongUsage where the paths hold no workbook, or the edition cannot be loaded */
export async function openBatch(paths: readonly string[], options: BatchOptions): Promise<Batch> {
  const editions = loadEditions(options.edition);
  const leftOut = new Set((options.leaveOut ?? []).map((file) => path.resolve(file)));
  const files = (await findInputs(paths)).filter((file) => !leftOut.has(path.resolve(file)));
  if (files.length === 0) {
    throw new WrongUsage(`${paths.join(', ')}: no .xlsx workbook here. Name a workbook, or a folder that holds some.`);
  }
  const interrupted = new AbortController();
  const interrupt = () => {
    interrupted.abort();
  };
  for (const signal of interruptions) process.once(signal, interrupt);
  return {
    files,
    editions,
    takeIn: (upTo) =>
      takeIn(
        files,
        { today: today(), ...(options.edition ? { editionFile: options.edition } : {}), ...(upTo ? { upTo } : {}) },
        { jobs: options.jobs ?? Math.min(4, availableParallelism()), signal: interrupted.signal },
      ),
    editionOf: ({ editionId }) => editions.find(({ id }) => id === editionId) ?? editions[0],
    close: () => {
      for (const signal of interruptions) process.off(signal, interrupt);
    },
    exitCode: (results) => (interrupted.signal.aborted ? exitCodes.interrupted : results.exitCode),
  };
}
