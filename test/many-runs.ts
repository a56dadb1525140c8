import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Ran, RunOptions } from './pdqm.ts';
import { pdqm as inItsOwnProcess, ranWith } from './pdqm.ts';

type Answer = Pick<Ran, 'code' | 'stdout' | 'stderr'>;

interface Runner {
  readonly process: ChildProcess;
  /** With the code with which it ended. */
  readonly ended: Promise<number | null>;
}

let runner: Runner | null = null;
let last: Promise<unknown> = Promise.resolve();

// It ends by itself, since its runs leave nothing behind that would keep it.
afterAll(async () => {
  if (runner === null) return;
  if (runner.process.connected) runner.process.disconnect();
  // Where a test failed in the middle of a run, that run may never end.
  const hung = setTimeout(() => runner?.process.kill('SIGKILL'), 120_000);
  const code = await runner.ended;
  clearTimeout(hung);
  expect(code).not.toBeNull();
});

/**
 * Runs the command line as it was built, to its end: for tests of what commands say and write. Runs share a process, one after the
 * other, as on a machine with one processor; how a run begins, ends, is interrupted and goes beside others is tried with `pdqm.ts`.
 * A run with an environment of its own has a process of its own.
 */
export function pdqm(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  if (options.env !== undefined || options.heedPermissions === true) return inItsOwnProcess(args, options);
  const ran = last.then(() => inRunner(args, options.cwd ?? process.cwd()));
  last = ran.catch(() => undefined);
  return ran;
}

async function inRunner(args: readonly string[], cwd: string): Promise<Ran> {
  const { process: child, ended } = (runner ??= start());
  const broken = ended.then((code) => {
    throw new Error(`The process ended with ${String(code)} in the middle of: ${args.join(' ')}`);
  });
  child.send({ args, cwd });
  const [answer] = (await Promise.race([once(child, 'message'), broken])) as [Answer];
  return ranWith(answer);
}

function start(): Runner {
  const child = fork(path.join(import.meta.dirname, 'many-runs.mjs'), {
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
    execArgv: [],
  });
  return { process: child, ended: once(child, 'exit').then(([code]) => code as number | null) };
}
