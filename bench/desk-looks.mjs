import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inDemoOffice } from './measuring/demo-office.mjs';
import {
  barriersIn,
  excessWidth,
  goTo,
  openDeskBrowser,
  setColours,
  settled,
  shows,
} from './measuring/desk-browser.mjs';
import { readReturns, startDesk } from './measuring/desk-server.mjs';

const colours = ['light', 'dark', 'contrast'];
const widths = [1280, 768, 320];

/**
 * Every page of the desk over the demo’s office, in each of its colours at each width: what axe finds, and what does not fit. The
 * setting `PDQM_PICTURES` names a folder for a picture of each page in all nine, side by side.
 */
export async function measure() {
  return inDemoOffice(async (office, root) => {
    const server = await startDesk(office);
    const first = await startDesk(path.join(root, 'none'));
    const { browser, page, complaints } = await openDeskBrowser(server);
    const { browser: other, page: firstPage } = await openDeskBrowser(first);
    try {
      const rows = [];
      for (const [name, show] of await pagesOf(page, server)) rows.push(await looksOf(page, name, show));
      rows.push(await looksOf(firstPage, 'first use', () => undefined));
      for (const fault of new Set(rows.flatMap(([, , , found]) => found))) console.log(fault);
      const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
      return {
        title: `${String(rows.length)} views of the desk, each in ${String(colours.length * widths.length)} looks`,
        columns: ['', 'barriers', 'pixels too wide'],
        rows: rows.map(([name, barriers, wide]) => [name, String(barriers), String(wide)]),
        figures: [
          { what: 'barriers that axe finds', value: sum(1), atMost: 0 },
          { what: 'CSS pixels beyond the window', value: sum(2), atMost: 0 },
          { what: 'complaints of pages', value: complaints.length, atMost: 0 },
        ],
      };
    } finally {
      await Promise.all([browser.close(), other.close()]);
      server.child.kill('SIGTERM');
      first.child.kill('SIGTERM');
    }
  });
}

/** Views by name, each with what leads to it. */
async function pagesOf(page, server) {
  const returns = await readReturns(server);
  const { rows: awards } = await server.ask('/api/register');
  const withProblems = returns.find(({ errors }) => errors > 0) ?? returns[0];
  const verified = returns.find(({ stage }) => stage === 'verified' || stage === 'decided') ?? returns[0];
  const asked = (parameters) => new URLSearchParams(parameters).toString();
  const at = (hash) => () => goTo(page, `#/${hash}`);
  const round = asked({ name: 'Autumn' });
  await makeRound(page);
  const award = asked({ serial: awards[0].serial });
  return [
    ['year', at('year')],
    ['returns', at('returns')],
    ['return with problems', at(`returns?${asked({ file: withProblems.file })}`)],
    ['return, verified', at(`returns?${asked({ file: verified.file })}`)],
    ['rounds', at('round')],
    ['new round', at('round?new=1')],
    ['round', at(`round?${round}`)],
    ['round, deciding', () => deciding(page, round)],
    ['register', at('register')],
    ['award', at(`register?${award}`)],
    ['award, correct', () => dialog(page, `register?${award}`, 'Correct …')],
    ['award, withdraw', () => dialog(page, `register?${award}`, 'Withdraw …')],
    ['audit', at('register?show=audit')],
    ['import', at('register?show=import')],
    ['borough', at('borough')],
    ['certificates', at('certificates')],
    ['send-out', at('certificates?show=send-out')],
    ['publish', at('certificates?show=publish')],
    ['check', at('certificates?show=check')],
    ['brand', at('brand')],
    ['settings', at('settings')],
    ['palette', () => palette(page)],
    ['tasks', () => tasks(page)],
  ];
}

async function makeRound(page) {
  await goTo(page, '#/round?new=1');
  await shows(page, 'Make the agenda of');
  await page.evaluate(() => {
    const [name] = document.querySelectorAll('main input');
    name.focus();
    name.select();
  });
  await page.keyboard.type('Autumn');
  await pressButton(page, 'Make the agenda of');
  await page.waitForSelector('.agenda-school', { timeout: 300_000 });
}

async function pressButton(page, words) {
  await page.evaluate(
    (text) => [...document.querySelectorAll('button')].find((each) => each.textContent.startsWith(text)).click(),
    words,
  );
}

async function deciding(page, round) {
  await goTo(page, `#/round?${round}`);
  await page.waitForSelector('.agenda-school');
  await page.click('.agenda-school');
  await page.waitForSelector('.deciding');
}

async function dialog(page, hash, words) {
  await page.keyboard.press('Escape');
  await goTo(page, `#/${hash}`);
  await pressButton(page, words);
  await page.waitForSelector('dialog[open]');
}

async function palette(page) {
  await page.keyboard.press('Escape');
  await goTo(page, '#/year');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('dialog[open] input');
}

async function tasks(page) {
  await page.keyboard.press('Escape');
  await goTo(page, '#/returns');
  await page.waitForSelector('.job-tray > button[aria-expanded=false]');
  await page.click('.job-tray > button');
}

async function looksOf(page, name, show) {
  await page.setViewport({ width: widths[0], height: 800 });
  await setColours(page, 'light');
  await show();
  await settled(page);
  const [found, pictures] = [[], []];
  let wide = 0;
  for (const ground of colours) {
    for (const width of widths) {
      await page.setViewport({ width, height: 800 });
      await setColours(page, ground);
      await settled(page);
      found.push(...(await barriersIn(page)).map((barrier) => `${name}, ${ground}, ${String(width)}: ${barrier}`));
      wide += Math.max(0, await excessWidth(page));
      pictures.push(await page.screenshot({ encoding: 'base64' }));
    }
  }
  const folder = process.env['PDQM_PICTURES'];
  if (folder !== undefined) await sideBySide(page, pictures, path.join(folder, `${name}.png`));
  return [name, found.length, wide, found];
}

/** The pictures of a page on one, three by three. */
async function sideBySide(page, pictures, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const sheet = await page.browser().newPage();
  await sheet.setViewport({ width: 1306, height: 1000 });
  const cells = pictures.map((data) => `<img height="420" src="data:image/png;base64,${data}">`);
  await sheet.setContent(
    `<body style="background:#888;margin:8px;width:1290px;display:flex;flex-wrap:wrap;gap:8px">${cells.join('')}</body>`,
  );
  writeFileSync(file, await sheet.screenshot({ fullPage: true }));
  await sheet.close();
}
