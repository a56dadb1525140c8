import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { barriersIn } from '../browser/looks.ts';
import { completeReturn } from '../returns.ts';
import { london } from '../../framework/editions/london/index.ts';
import { startPdqm } from '../pdqm.ts';
import { findPostgres } from '../postgres-programs.mjs';
import { startPostgres } from '../postgres.mjs';
import type { PostgresServer } from '../postgres.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { workbookOf } from '../workbook-of.ts';
import { DeskBrowser, goTo, shows } from './desk-browser.ts';
import { servedDesk } from './served-desk.ts';

/* A desk whose reading and printing is done by workers. */

const folder = path.join(temporaryFolder(), 'office');
let server: PostgresServer | undefined;
let browser: DeskBrowser | undefined;
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const onPostgres = findPostgres() === null ? null : it;
onPostgres?.('has returns read by a worker, once that is ticked and it is started again', async () => {
  server = await startPostgres();
  const register = await server.database();
  browser = await DeskBrowser.start();
  const first = await servedDesk(folder, 'Thameside Learning Partnership', register);
  const page = await browser.open(first.address);
  await goTo(page, '#/settings', 'Settings');
  await shows(page, 'Have workers read and print');
  await page.focus('input[type="checkbox"]');
  await page.keyboard.press('Space');
  await shows(page, 'Workers read and print for this desk when it is next started.');
  expect(JSON.parse(readFileSync(path.join(folder, 'pdqm.json'), 'utf8'))).toMatchObject({ queue: true });
  expect(await barriersIn(page)).toEqual([]);
  await first.close();

  writeFileSync(path.join(folder, 'returns', 'Elm.xlsx'), await workbookOf(completeReturn(london)));
  const second = await servedDesk(folder, undefined, register);
  const again = await browser.open(second.address);
  await goTo(again, '#/returns', 'Returns');
  const lacking = 'No worker takes what there is to do.';
  await shows(again, lacking);
  expect(await barriersIn(again)).toEqual([]);
  const worker = startPdqm(['worker', '--jobs', '1'], { cwd: folder, env: { PDQM_REGISTER: register } });
  await shows(again, String(completeReturn(london).details.organisation));
  await again.waitForFunction((words) => !document.body.innerText.includes(words), {}, lacking);
  worker.process.kill('SIGTERM');
  const { code, stderr } = await worker.ended;
  expect(code).toBe(0);
  expect(stderr).toMatch(/has ended: 1 document so far/);
  await second.close();
});
