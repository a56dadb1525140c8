/**
 * How long the pane takes to show something useful, beside a bare page that only waits for office.js: `npm run bench:pane`.
 * Useful is the overview with what the workbook says; of the bare page, its heading once Office is ready. They run in the
 * same browser, framed as in Excel on the web, turn by turn and each time with an empty cache: first with everything on this
 * machine, then as far from the server as people are. What is printed travels as a ratio; milliseconds are those of this
 * machine. Folders that are named beside, with other builds of the pane, are measured in the same turns. Exit code 1 where ours
 * takes more than 1.3 times as long.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';

register('../../test/excel-host/typescript.mjs', import.meta.url);
const { london } = await import('../../framework/editions/london/index.ts');
const { findBrowser, launchOptions } = await import('../../generator/printing/browser.ts');
const { ExcelHost } = await import('../../test/excel-host/host.ts');
const { WorkbookModel } = await import('../../test/excel-host/model/workbook-model.ts');
const { serveExcel } = await import('../../test/excel-host/web/web-host.ts');
const { decidedReturn } = await import('../../test/returns.ts');
const { buildWorkbook } = await import('../../workbook/write/return-workbook.ts');

const MOST = 1.3;
const LOADS = 15;
/** As of a usual line, for puppeteer: bytes a second, milliseconds. */
const FAR = { download: 12e6 / 8, upload: 6e6 / 8, latency: 60 };
/** Before the first load counts, everything has been read from disk once. */
const WARM_UPS = 2;

const here = import.meta.dirname;
const school = decidedReturn(london);

/** The add-in as it ships. */
function buildOurs() {
  return execFileSync(process.execPath, [path.join(here, '..', '..', 'test', 'pane', 'build-page.mjs')], {
    encoding: 'utf8',
  }).trim();
}

/**
 * @typedef {{ name: string, folder: string, useful: string, address: string, host: InstanceType<typeof ExcelHost>,
 *   close: () => Promise<void>, times: number[], excel: number, files: Set<string> }} Subject
 * @param {string} name
 * @param {string} folder
 * @param {string} useful as a script: whether what somebody opened the pane for is there
 * @returns {Promise<Subject>}
 */
async function subject(name, folder, useful) {
  const host = new ExcelHost(await WorkbookModel.open(await buildWorkbook(london, school)));
  const served = await serveExcel({ host, addinFolder: folder, officeFromHere: true });
  return { name, folder, useful, host, ...served, times: [], excel: 0, files: new Set() };
}

/**
 * Runs in the frame of the pane before anything else: when the useful thing is there, the frame after has painted it.
 * @param {string} useful
 */
const watch = (useful) => `
  if (location.pathname.startsWith('/add-in/taskpane')) {
    localStorage.setItem('quality-mark.welcomed', 'yes');
    const look = () => {
      if (${useful}) requestAnimationFrame(() => (window.usefulAt = performance.now()));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }`;

/**
 * One opening of the pane in a browser that knows nothing yet.
 * @param {import('puppeteer-core').Browser} browser
 * @param {Subject} pane
 * @param {typeof FAR | null} line
 */
async function load(browser, pane, line) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1300, height: 800 });
  await page.emulateNetworkConditions(line);
  await page.evaluateOnNewDocument(watch(pane.useful));
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/add-in/') && request.frame() !== page.mainFrame()) pane.files.add(pathname);
  });
  const before = pane.host.requests.length;
  await page.goto(pane.address);
  const element = await page.waitForSelector('iframe#pane[name]');
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The page has no pane.');
  const found = await frame.waitForFunction('window.usefulAt');
  const milliseconds = /** @type {number} */ (await found.jsonValue());
  pane.excel = pane.host.requests.slice(before).filter(({ cleansUp }) => !cleansUp).length;
  await context.close();
  return milliseconds;
}

/** The scripts that a page opens with, gzipped, without office.js; in bytes. @param {string} folder */
function scriptsOf(folder) {
  const html = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const sources = [...html.matchAll(/<script[^>]*?src="?([^" >]+)/g)].map(([, source]) => source ?? '');
  return sources
    .filter((source) => !source.startsWith('https:'))
    .reduce((sum, source) => sum + gzipSync(readFileSync(path.join(folder, source))).length, 0);
}

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Turn by turn: what else the machine does weighs on both of a pair. @param {Subject} pane @param {Subject} bare */
const ratioOf = (pane, bare) => median(pane.times.map((time, turn) => time / (bare.times[turn] ?? NaN)));

/** @param {Subject} pane @param {Subject} bare */
function report(pane, bare) {
  const { name, times, folder, files, excel } = pane;
  const spread = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}`;
  console.log(
    `${name.padEnd(9)} ${median(times).toFixed(0).padStart(5)} ms to first useful paint (${spread}, ${times.length} loads), ` +
      `${ratioOf(pane, bare).toFixed(2)} times bare, ${(scriptsOf(folder) / 1000).toFixed(0)} KB of JavaScript gzipped, ` +
      `${files.size} files, ${excel} requests to Excel`,
  );
}

const browserPath = findBrowser();
if (browserPath === null) throw new Error('There is no browser; `node setup.mjs --browser` fetches one.');
const { args = [], ...options } = launchOptions(browserPath);
/** @type {Subject[]} */
const panes = [];
const onlyHere = '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE localhost';
const browser = await launch({
  ...options,
  acceptInsecureCerts: true,
  args: [...args.filter((arg) => !arg.startsWith('--host-resolver-rules')), onlyHere],
});
try {
  const heading = JSON.stringify(school.details.organisation);
  const overview = `document.querySelector('main h1')?.textContent === ${heading}`;
  const bare = await subject('bare', path.join(here, 'bare'), `document.querySelector('h1')?.textContent === 'Ready'`);
  const ours = await subject('ours', buildOurs(), overview);
  panes.push(bare, ours);
  for (const folder of process.argv.slice(2)) panes.push(await subject(path.basename(folder), folder, overview));
  process.exitCode = 0;
  for (const line of [null, FAR]) {
    console.log(line ? `\n${line.latency} ms from the server` : 'All on this machine');
    for (const pane of panes) pane.times = [];
    for (let turn = 0; turn < WARM_UPS + LOADS; turn += 1) {
      for (const pane of turn % 2 === 0 ? panes : [...panes].reverse()) {
        const milliseconds = await load(browser, pane, line);
        if (turn >= WARM_UPS) pane.times.push(milliseconds);
      }
    }
    for (const pane of panes) report(pane, bare);
    if (ratioOf(ours, bare) > MOST) process.exitCode = 1;
  }
} finally {
  await browser.close();
  for (const { close } of panes) await close();
}
