import { spawn } from 'node:child_process';
import { projectPath } from '../generator/rendering/project-folder.ts';
import type { Result } from '../generator/output/result.ts';

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
  /** Runs as this user, where the test itself runs as root. */
  readonly uid?: number;
}

/** Runs the command line as it was built, to its end. */
export function pdqm(args: readonly string[], { cwd, env = {}, uid }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [projectPath('dist', 'generator', 'main.js'), ...args], {
      env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', ...env },
      ...(cwd === undefined ? {} : { cwd }),
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = () => stdout.split('\n').filter((line) => line !== '');
      resolve({ code, stdout, stderr, results: () => lines().map((line) => JSON.parse(line) as Result) });
    });
  });
}
