import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Desk } from '../dist/desk/server/desk.js';
import { readingOf } from '../dist/desk/server/returns/reading.js';
import { london } from '../dist/framework/editions/london/index.js';
import { today } from '../dist/framework/today.js';
import { findBrowser, launchOptions } from '../dist/generator/printing/browser.js';
import { build } from '../dist/generator/version.js';
import { sampleReturn } from '../dist/samples/sample-school.js';
import { sampleSchools } from '../dist/samples/schools.js';
import { checkReturn } from '../dist/workbook/read/check-return.js';
import { readWorkbookFile } from '../dist/workbook/file/read-workbook-file.js';
import { readReturn } from '../dist/workbook/read/read-return.js';
import { buildWorkbook } from '../dist/workbook/write/return-workbook.js';
import { memoryOf, startDesk } from './measuring/desk-server.mjs';
import { median } from './measuring/rounds.mjs';

const { launch } = createRequire(import.meta.url)('puppeteer-core');
const schools = 5000;
const rounds = 5;

/**
 * The desk over thousands of returns that it has read before, as people meet it: how long a list takes to come and to be searched in
 * a browser, and the memory of the server.
 */
export async function measure() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'pdqm-bench-'));
  const office = path.join(root, 'office');
  try {
    await makeOffice(office);
    const server = await startDesk(office);
    const idle = memoryOf(server.child.pid);
    const year = await inTurns(() => server.ask('/api/year'));
    const list = await inTurns(() => server.ask('/api/returns'));
    const page = await inTurns(() => server.ask('/api/returns/one?file=school%204711.xlsx'));
    const browser = await inBrowser(server);
    const worked = memoryOf(server.child.pid);
    server.child.kill('SIGTERM');
    return {
      title: `The desk over ${String(schools)} returns`,
      columns: ['', 'ms, median'],
      rows: [
        ['where everything stands, answered', year],
        ['list of returns, answered', list],
        ['page of a return, answered', page],
        ['list of returns, on the screen', browser.list],
        ['a letter typed into the search, on the screen, at worst', browser.search],
      ],
      figures: [
        { what: 'the list is there, in ms', value: browser.list, atMost: 1000 },
        { what: 'what is typed is found, in ms', value: browser.search, atMost: 100 },
        { what: 'memory of the server when it has begun, in MB', value: idle, atMost: 500 },
        { what: 'memory of the server after that, in MB', value: worked, atMost: 500 },
      ],
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Files of a few bytes, and an index that knows what is said to be in them: as if they had been read. */
async function makeOffice(folder) {
  const desk = await Desk.start({ folder, by: 'bench' });
  await desk.makeOffice({ folder, name: 'Bench', contact: 'bench' });
  await desk.close();
  const readings = [];
  for (const sample of sampleSchools) {
    const bytes = await buildWorkbook(london, sampleReturn(sample, london));
    const read = readReturn(readWorkbookFile(bytes), [london]);
    const checked = checkReturn(read, today());
    const { schoolReturn } = read;
    const taken = { ...checked, schoolReturn, lasts: true, savedAt: null, editionId: london.id };
    readings.push(readingOf({ file: sample.file, taken }, london, today()));
  }
  const known = Array.from({ length: schools }, (_, index) => {
    const file = `school ${String(index)}.xlsx`;
    const place = path.join(folder, 'returns', file);
    writeFileSync(place, String(index));
    const { size, mtimeMs: changedMs } = statSync(place);
    const number = String(100_000 + index);
    const reading = { ...readings[index % readings.length], key: `R${number.padStart(12, 'A')}`, urn: number };
    return {
      ...{ file, size, changedMs, hash: number },
      reading: { ...reading, laestab: null, organisation: `School of ${names[index % names.length]} ${number}` },
    };
  });
  mkdirSync(path.join(folder, '.pdqm-desk'), { recursive: true });
  const madeBy = JSON.stringify([build, [london.id]]);
  writeFileSync(path.join(folder, '.pdqm-desk', 'returns.json'), JSON.stringify({ madeBy, known }));
}

const names = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper', 'Larch'];

/** Milliseconds. */
async function inTurns(work) {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times.slice(1));
}

async function inBrowser({ origin, cookie }) {
  const { args, ...options } = launchOptions(findBrowser());
  const browser = await launch({ ...options, args: args.filter((arg) => !arg.startsWith('--host-resolver-rules')) });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const [name, value] = cookie.split('=');
    await browser.setCookie({ name, value, domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Strict' });
    await page.goto(`${origin}/#/settings`);
    await page.waitForSelector('main dl');
    const lists = [];
    for (let round = 0; round <= rounds; round += 1) {
      await page.evaluate(() => {
        location.hash = '#/settings';
      });
      await page.waitForSelector('main dl');
      lists.push(
        await page.evaluate(async () => {
          const start = performance.now();
          location.hash = '#/returns';
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
          while (document.querySelectorAll('.returns-table tbody th a').length === 0) await frame();
          return performance.now() - start;
        }),
      );
    }
    const search = [];
    for (const letter of 'damson 10') {
      search.push(
        await page.evaluate(async (typed) => {
          const input = document.getElementById('search');
          const start = performance.now();
          // As React hears of what somebody types.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, input.value + typed);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return performance.now() - start;
        }, letter),
      );
    }
    return { list: median(lists), search: Math.max(...search) };
  } finally {
    await browser.close();
  }
}
