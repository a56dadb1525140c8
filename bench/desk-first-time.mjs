import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { projectPath } from '../dist/generator/project-folder.js';
import { Keyboard } from './measuring/by-keyboard.mjs';
import { openDeskBrowser } from './measuring/desk-browser.mjs';
import { letIn } from './measuring/desk-server.mjs';

/**
 * Somebody who sees the desk for the first time, on a machine that knows no office: from the command to the first certificate of
 * the samples on the screen, with the keyboard alone.
 */
export async function measure() {
  const home = mkdtempSync(path.join(os.tmpdir(), 'pdqm-bench-'));
  const start = performance.now();
  const reached = [];
  const note = (what) => reached.push([what, (performance.now() - start) / 1000]);
  const child = spawn(process.execPath, [projectPath('pdqm.mjs'), 'desk', '--no-open'], {
    cwd: home,
    env: { ...process.env, HOME: home, USERPROFILE: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const address = await new Promise((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text) => resolve(text.trim()));
    });
    note('the address is printed');
    const { browser, page } = await openDeskBrowser(await letIn(address));
    try {
      note('the first page is there');
      const keyboard = new Keyboard(page);
      await keyboard.enter('Open the samples');
      await keyboard.waits('Certificates');
      note('the sample office is open');
      await keyboard.enter('Certificates');
      await page.waitForSelector('a[href*="folder=certificates"]', { timeout: 300_000 });
      note('the first certificate is listed');
      await keyboard.tabTo('Search');
      const link = await page.$('a[href*="folder=certificates"]');
      await keyboard.tabTo((await link.evaluate(({ textContent }) => textContent.trim())).slice(0, 40));
      await keyboard.press('Enter');
      // This browser has no window that shows a PDF: what one would show is fetched.
      const begins = await link.evaluate(async ({ href }) => (await (await fetch(href)).text()).slice(0, 5));
      if (begins !== '%PDF-') throw new Error(`The certificate begins with ${begins}`);
      note('it is on the screen');
      const [, seconds] = reached.at(-1);
      for (const fault of keyboard.faults) console.log(fault);
      return {
        title: `From nothing to the first certificate of the samples: ${String(keyboard.presses)} keys`,
        columns: ['', 's'],
        rows: reached,
        figures: [{ what: 'the first certificate is on the screen, in s', value: seconds, atMost: 120 }],
      };
    } finally {
      await browser.close();
    }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  }
}
