import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Ran, RunOptions } from './pdqm.ts';
import { heeding, pdqm as inItsOwnProcess, ranWith } from './pdqm.ts';

type Answer = Pick<Ran, 'code' | 'stdout' | 'stderr'>;

interface Runner {
  readonly process: ChildProcess;
  /** With the code with which it ended. */
  readonly ended: Promise<number | null>;
}

/** By whether permissions hold for its runs. */
const runners = new Map<boolean, Runner>();
let last: Promise<unknown> = Promise.resolve();

// They end by themselves, since their runs leave nothing behind that would keep them.
afterAll(async () => {
  for (const { process: child, ended } of runners.values()) {
    if (child.connected) child.disconnect();
    // Where a test failed in the middle of a run, that run may never end.
    const hung = setTimeout(() => child.kill('SIGKILL'), 120_000);
    const code = await ended;
    clearTimeout(hung);
    expect(code).not.toBeNull();
  }
});

/**
 * Runs the command line as it was built, to its end: for tests of what commands say and write. Runs share a process, one after the
 * other, as on a machine with one processor; how a run begins, ends, is interrupted and goes beside others is tried with `pdqm.ts`.
 * A run with an environment of its own has a process of its own.
 */
export function pdqm(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { env, cwd = process.cwd(), heedPermissions = false } = options;
  if (env !== undefined) return inItsOwnProcess(args, options);
  const ran = last.then(() => inRunner(args, cwd, heedPermissions));
  last = ran.catch(() => undefined);
  return ran;
}

async function inRunner(args: readonly string[], cwd: string, heedPermissions: boolean): Promise<Ran> {
  const runner = runners.get(heedPermissions) ?? start(heedPermissions);
  runners.set(heedPermissions, runner);
  const { process: child, ended } = runner;
  const broken = ended.then((code) => {
    throw new Error(`The process ended with ${String(code)} in the middle of: ${args.join(' ')}`);
  });
  child.send({ args, cwd });
  const [answer] = (await Promise.race([once(child, 'message'), broken])) as [Answer];
  return ranWith(answer);
}

function start(heedPermissions: boolean): Runner {
  const [program = '', ...args] = heeding(heedPermissions, [path.join(import.meta.dirname, 'many-runs.mjs')]);
  const child = spawn(program, args, {
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  return { process: child, ended: once(child, 'exit').then(([code]) => code as number | null) };
}
