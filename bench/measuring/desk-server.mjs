import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { projectPath } from '../../dist/generator/project-folder.js';

/** A desk in a process of its own, as somebody starts it. */
export async function startDesk(office) {
  const main = projectPath('dist', 'desk', 'main.js');
  const child = spawn(process.execPath, [main, '--office', office, '--no-open'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => resolve(text.trim()));
    child.on('close', () => reject(new Error('The desk has ended.')));
  });
  const { origin, cookie } = await letIn(address);
  const ask = async (target, body) => {
    const method = body === undefined ? 'GET' : 'POST';
    return (await fetch(origin + target, { method, body, headers: { cookie, origin } })).json();
  };
  return { child, origin, cookie, ask };
}

/** Uses the token of the printed address. */
export async function letIn(address) {
  const { headers } = await fetch(address, { redirect: 'manual' });
  const [cookie = ''] = headers.getSetCookie()[0].split(';');
  return { origin: new URL(address).origin, cookie };
}

/** The returns, once all of them are read. */
export async function readReturns({ ask }) {
  for (;;) {
    const { rows, unread } = await ask('/api/returns');
    if (unread === 0) return rows;
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
}

/** Megabytes that a process holds; nothing is known of it but on Linux. */
export function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}
