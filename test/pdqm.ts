import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { projectPath } from '../generator/project-folder.ts';
import type { Result } from '../generator/result.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What `--json` printed, a result a line. */
  results(): Result[];
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Permissions hold also where the test itself runs as root. */
  readonly heedPermissions?: boolean;
}

/** Root reads and writes whatever it likes, but for this. */
const capabilities = '-dac_override,-dac_read_search';
const withoutPrivilege = ['setpriv', `--bounding-set=${capabilities}`, `--inh-caps=${capabilities}`];

/** The command that has Node run this script with its arguments, so that permissions hold where that is wanted. */
export function heeding(heedPermissions: boolean, script: readonly string[]): readonly string[] {
  const command = [process.execPath, ...script];
  return heedPermissions && process.getuid?.() === 0 ? [...withoutPrivilege, ...command] : command;
}

/** A run of the command line that can be watched and interrupted. */
export interface Running {
  readonly process: ChildProcess;
  /** What it has printed so far. */
  stdout(): string;
  readonly ended: Promise<Ran>;
}

/** Runs the command line as it was built, to its end. */
export function pdqm(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return startPdqm(args, options).ended;
}

export function startPdqm(
  args: readonly string[],
  { cwd, env = {}, heedPermissions = false }: RunOptions = {},
): Running {
  const main = projectPath('dist', 'generator', 'cli', 'main.js');
  const [program = '', ...rest] = heeding(heedPermissions, [main, ...args]);
  const child = spawn(program, rest, {
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(ranWith({ code, stdout, stderr }));
    });
  });
  return { process: child, stdout: () => stdout, ended };
}

export function ranWith(ended: Omit<Ran, 'results'>): Ran {
  const lines = () => ended.stdout.split('\n').filter((line) => line !== '');
  return { ...ended, results: () => lines().map((line) => JSON.parse(line) as Result) };
}
