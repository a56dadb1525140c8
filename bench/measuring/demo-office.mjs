import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { london } from '../../dist/framework/editions/london/index.js';
import { today } from '../../dist/framework/today.js';
import { makeDemo } from '../../dist/generator/jobs/demo.js';
import { follow } from '../../dist/generator/jobs/job.js';
import { openTools } from '../../dist/generator/jobs/open-tools.js';

/**
 * The demo’s office, in a folder that is removed at the end. The setting `PDQM_DEMO` names one that was made before: its copy is
 * worked in.
 */
export async function inDemoOffice(work) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'pdqm-bench-'));
  const office = path.join(root, 'demo');
  try {
    const made = process.env['PDQM_DEMO'];
    if (made === undefined) await make(office);
    else cpSync(made, office, { recursive: true });
    return await work(office, root);
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function make(out) {
  const tools = openTools({ office: null, editions: [london] });
  try {
    const means = { ...tools, today: today(), signal: new AbortController().signal };
    await follow(makeDemo({ out }, means), () => undefined);
  } finally {
    await tools.close();
  }
}
