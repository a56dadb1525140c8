import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @param {string} file below node_modules */
export const tool = (file) => path.join('node_modules', ...file.split('/'));

/** What has been run so far. */
export const count = { passed: 0, failed: 0 };

/**
 * Runs a program of Node's and keeps its output for when it is wanted.
 * @param {string[]} command
 * @param {{ stdio?: import('node:child_process').StdioOptions, env?: Record<string, string>, node?: string }} [options]
 * @returns {Promise<{ ok: boolean, output: string, seconds: string }>}
 */
export function run(command, { stdio = 'pipe', env = {}, node = process.execPath } = {}) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(node, command, { cwd: root, stdio, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
    child.on('close', (code) => {
      resolve({ ok: code === 0, output, seconds: ((performance.now() - start) / 1000).toFixed(1) });
    });
  });
}

/** @param {{ name: string, command: string[] }} gate */
export async function pass({ name, command }) {
  const { ok, output, seconds } = await run(command);
  count[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  if (!ok) console.log(output.trimEnd());
}
