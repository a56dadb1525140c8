import type { ExitCode } from './exit-codes.ts';
import { exitCodes } from './exit-codes.ts';

/** A request to end the run. */
export interface Interruption {
  /** Aborted by the first signal: what is in hand is finished, nothing more is begun. A second signal ends all at once. */
  readonly signal: AbortSignal;
  /** Exit code of an interrupted run; null if it was not interrupted. */
  readonly exitCode: ExitCode | null;
  /** Restores the usual effect of signals. */
  close(): void;
}

const exitCodeOf = {
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
  SIGHUP: exitCodes.hungUp,
} as const;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function heedInterruptions(): Interruption {
  const wanted = new AbortController();
  let exitCode: ExitCode | null = null;
  const heed = (name: (typeof signals)[number]) => {
    if (exitCode !== null) process.exit(exitCodeOf[name]);
    exitCode = exitCodeOf[name];
    wanted.abort();
  };
  for (const name of signals) process.on(name, heed);
  return {
    signal: wanted.signal,
    get exitCode() {
      return exitCode;
    },
    close() {
      for (const name of signals) process.off(name, heed);
    },
  };
}
