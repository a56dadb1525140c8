import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Desk } from '../dist/desk/server/desk.js';
import { hostileWorkbooks } from '../test/hostile-workbooks.mjs';
import { memoryOf, startDesk } from './measuring/desk-server.mjs';

/** All hostile workbooks of the reading tests, dropped on the desk at once: each is accounted for, and the desk answers meanwhile. */
export async function measure() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'pdqm-bench-'));
  const folder = path.join(root, 'office');
  try {
    const desk = await Desk.start({ folder, by: 'bench' });
    await desk.makeOffice({ folder, name: 'Bench', contact: 'bench' });
    await desk.close();
    const server = await startDesk(folder);
    const { files, sent, read, slowest, lost } = await dropHostile(server);
    const memory = memoryOf(server.child.pid);
    server.child.kill('SIGTERM');
    return {
      title: `${String(files)} hostile workbooks, dropped on the desk at once`,
      columns: ['', ''],
      rows: [
        ['sent, in s', sent / 1000],
        ['all read or refused, in s', read / 1000],
        ['memory of the server and its threads after that, in MB', memory],
      ],
      figures: [
        { what: 'files that are not accounted for', value: lost, atMost: 0 },
        { what: 'the slowest answer of the list meanwhile, in ms', value: slowest, atMost: 2000 },
      ],
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function dropHostile({ ask }) {
  const files = Object.entries(hostileWorkbooks).map(([name, make]) => [`${name}.xlsx`, make()]);
  const start = performance.now();
  const drop = ([name, bytes]) => ask(`/api/returns/upload?${new URLSearchParams({ name }).toString()}`, bytes);
  const taken = (await Promise.all(files.map(drop))).flat();
  const sent = performance.now() - start;
  let slowest = 0;
  for (;;) {
    const asked = performance.now();
    const { rows, unread } = await ask('/api/returns');
    slowest = Math.max(slowest, performance.now() - asked);
    if (unread === 0) {
      const names = new Set(rows.map(({ file }) => file));
      const lost = taken.filter(({ outcome, file }) => outcome !== 'refused' && !names.has(file)).length;
      return { files: files.length, sent, read: performance.now() - start, slowest, lost };
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 1000);
    });
  }
}
