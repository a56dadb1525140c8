/**
 * `npm run pictures`: the pictures of the guides for the panel chair and the local authority, taken at the desk over the demo’s
 * office, and page one of its borough report. The desk’s pages need a browser; the report needs poppler’s `pdftoppm`.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { projectPath } from '../../dist/generator/project-folder.js';
import { inDemoOffice } from '../measuring/demo-office.mjs';
import { goTo, openDeskBrowser, setColours, settled, shows } from '../measuring/desk-browser.mjs';
import { readReturns, startDesk } from '../measuring/desk-server.mjs';

const pictures = projectPath('docs', 'pictures');
const size = { width: 1040, height: 660 };

await inDemoOffice(async (office) => {
  report(path.join(office, 'borough.pdf'));
  const server = await startDesk(office);
  const { browser, page } = await openDeskBrowser(server);
  try {
    await page.setViewport(size);
    await setColours(page, 'light');
    const returns = await readReturns(server);
    const { rows: awards } = await server.ask('/api/register');
    const withErrors = returns.find(({ errors }) => errors > 0);
    await goTo(page, '#/year');
    await take(page, 'year');
    await goTo(page, `#/returns?${query({ file: withErrors.file })}`);
    await take(page, 'return');
    await goTo(page, '#/borough');
    await shows(page, 'Returns in the figures');
    await take(page, 'borough');
    await round(page);
    await goTo(page, `#/register?${query({ serial: awards[0].serial })}`);
    await take(page, 'award');
    await goTo(page, '#/certificates?show=send-out');
    await press(page, 'Put it together');
    await shows(page, 'Ready to be sent');
    await take(page, 'send-out');
  } finally {
    await browser.close();
    server.child.kill('SIGTERM');
  }
});

/** Deciding, and the question before the certificates are issued. */
async function round(page) {
  await goTo(page, '#/round?new=1');
  await shows(page, 'Make the agenda of');
  await write(page, 'Name of the round', 'Autumn');
  await write(page, 'Date of the panel', '1/7/2026');
  await press(page, 'Make the agenda of');
  await page.waitForSelector('.agenda-school', { timeout: 300_000 });
  await page.focus('.agenda-school');
  for (let row = await rowsOf(page); row > 0; row -= 1) {
    await page.keyboard.press('a');
    if (row > 1) await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Home');
  await page.click('.agenda-school');
  await page.waitForSelector('.deciding');
  await page.$eval('.agenda', (agenda) => agenda.scrollIntoView({ block: 'start' }));
  await page.evaluate(() => scrollBy(0, -110));
  await take(page, 'round');
  await press(page, 'Issue ');
  await page.waitForSelector('dialog.ask[open]');
  await take(page, 'issue');
  await page.keyboard.press('Escape');
}

function rowsOf(page) {
  return page.$$eval('.agenda-school', ({ length }) => length);
}

function query(asked) {
  return new URLSearchParams(asked).toString();
}

async function write(page, label, text) {
  await page.$$eval(
    'label',
    (labels, wanted) => {
      const field = labels.find(({ textContent }) => textContent.startsWith(wanted)).control;
      field.focus();
      field.select();
    },
    label,
  );
  await page.keyboard.type(text);
}

async function press(page, words) {
  const find = (text) => [...document.querySelectorAll('button')].find((each) => each.textContent.startsWith(text));
  await page.waitForFunction(find, {}, words);
  await (await page.evaluateHandle(find, words)).click();
}

async function take(page, name) {
  await settled(page);
  await page.screenshot({ path: path.join(pictures, `desk-${name}.png`) });
}

function report(pdf) {
  const out = path.join(pictures, 'borough-report');
  execFileSync('pdftoppm', ['-r', '62', '-png', '-singlefile', '-f', '1', '-l', '1', pdf, out], { stdio: 'inherit' });
}
