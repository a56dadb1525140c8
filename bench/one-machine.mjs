import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { partGround } from '../dist/generator/printing/ground.js';
import { loadTemplate } from '../dist/generator/printing/templates.js';
import { watchMemory } from './measuring/memory.mjs';
import { openLongPage, openPlainBrowser } from './measuring/plain-browser.mjs';
import { makeReturns } from './measuring/returns-folder.mjs';
import { median } from './measuring/rounds.mjs';
import { certificateViews } from './measuring/sample-certificates.mjs';

const program = path.join(import.meta.dirname, '..', 'dist', 'generator', 'cli', 'main.js');
/** How many returns are certified and reported in a run; `PDQM_BENCH_COUNT` takes its place, as it does for what is checked. */
const count = Number(process.env.PDQM_BENCH_COUNT ?? 600);
const checked = Number(process.env.PDQM_BENCH_COUNT ?? 10_000);
const few = 100;
const rounds = 3;
const peers = 120;
const typst = '@myriaddreamin/typst-ts-node-compiler';

/**
 * What one machine does, from files to files, beside what it could: certificates beside Chromium’s own printing of their words alone,
 * and beside Typst, where its package is installed in the folder in which this runs; reports; and the memory of checking.
 */
export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  const returns = path.join(folder, 'returns');
  const small = path.join(folder, 'few');
  const large = path.join(folder, 'many');
  try {
    await makeReturns(returns, count);
    await makeReturns(small, few);
    await makeReturns(large, checked);
    const certificates = [];
    const words = [];
    const typsts = [];
    const reports = [];
    for (let round = 0; round < rounds; round += 1) {
      const out = path.join(folder, `out-${String(round)}`);
      certificates.push((await run(['certificate', returns, '--out', out], out)).seconds / count);
      words.push(await wordsOnly());
      const made = await byTypst();
      if (made !== null) typsts.push(made);
      reports.push((await run(['report', returns, '--out', `${out}-r`], `${out}-r`)).seconds / count);
      rmSync(out, { recursive: true });
      rmSync(`${out}-r`, { recursive: true });
    }
    const memory = { few: await run(['check', small]), many: await run(['check', large]) };
    const [ours, limit, report] = [certificates, words, reports].map(median);
    const row = (name, seconds) => [name, 1000 * seconds, 1 / seconds, ''];
    return {
      title: `One machine, from files to files: medians of ${String(rounds)} rounds of ${String(count)} returns`,
      columns: ['', 'ms each', 'a second', 'most memory, MB'],
      rows: [
        row('certificates', ours),
        row('limit: Chromium prints their words as one document', limit),
        ...(typsts.length > 0 ? [row('Typst, two processes, a frame for a drawing', median(typsts))] : []),
        row('reports', report),
        [`check of ${String(few)}`, (1000 * memory.few.seconds) / few, few / memory.few.seconds, memory.few.megabytes],
        [
          `check of ${String(checked)}`,
          (1000 * memory.many.seconds) / checked,
          checked / memory.many.seconds,
          memory.many.megabytes,
        ],
      ],
      figures: [
        { what: 'certificates : the limit with words only', value: ours / limit, atMost: 1.15 },
        { what: 'reports a second', value: 1 / report, atLeast: 16 },
        {
          what: `memory of checking, ${String(checked)} : ${String(few)}`,
          value: memory.many.megabytes / memory.few.megabytes,
          atMost: 1.1,
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

/** @param out folder in which a document for each return is to stand, where any is made */
async function run(args, out) {
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...args, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const memory = watchMemory(child.pid);
  const [code] = await once(child, 'close');
  const [seconds, megabytes] = [(performance.now() - start) / 1000, memory()];
  if (out !== undefined) {
    const made = readdirSync(out).filter((file) => file.endsWith('.pdf')).length;
    if (code !== 0 || made !== count) throw new Error(`Of ${String(count)} ${String(made)} were made.`);
  }
  return { seconds, megabytes };
}

/** Seconds for a certificate of which nothing but its words is printed, all as pages of one document. */
async function wordsOnly() {
  const { stylesheet, render } = loadTemplate('certificate');
  const words = certificateViews(peers)
    .map((view) => `<div style="position:relative">${partGround(render(view)).rest}</div>`)
    .join('');
  const browser = await openPlainBrowser();
  const print = await openLongPage(browser, stylesheet);
  await print(words);
  const start = performance.now();
  await print(words);
  const seconds = (performance.now() - start) / 1000 / peers;
  await browser.close();
  return seconds;
}

/** Seconds for a certificate of Typst’s, in two processes; null where it is not installed. */
async function byTypst() {
  const place = whereTypstIs();
  if (place === null) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-typst-'));
  const worker = path.join(import.meta.dirname, 'measuring', 'typst-worker.mjs');
  const children = [0, 1].map(() =>
    spawn(process.execPath, [worker, place, folder], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const views = certificateViews(2 * peers);
  const said = () => Promise.all(children.map((child) => once(child.stdout, 'data')));
  children.forEach((child, index) =>
    child.stdin.write(`${JSON.stringify(views.slice(index * peers, (index + 1) * peers))}\n`),
  );
  await said();
  const start = performance.now();
  for (const child of children) child.stdin.write('begin\n');
  await said();
  const seconds = (performance.now() - start) / 1000 / views.length;
  for (const child of children) child.stdin.end();
  await Promise.all(children.map((child) => once(child, 'close')));
  rmSync(folder, { recursive: true, maxRetries: 3 });
  return seconds;
}

function whereTypstIs() {
  try {
    return createRequire(path.join(process.cwd(), 'package.json')).resolve(typst);
  } catch {
    return null;
  }
}
