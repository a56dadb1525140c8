import path from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';
import { DeskBrowser, goTo, shows } from './desk-browser.ts';
import { servedDesk } from './served-desk.ts';

const office = path.join(temporaryFolder(), 'office');

it('says that the desk has gone where somebody sees it, wherever they are on a page', async () => {
  const served = await servedDesk(office, 'Thameside Learning Partnership');
  const browser = await DeskBrowser.start();
  const page = await browser.open(served.address, { height: 500 });
  await goTo(page, '#/settings', 'Settings');
  await shows(page, 'Where certificates are checked');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForFunction(() => scrollY > 100);
  await served.close();
  await shows(page, 'The desk does not answer. It may have been closed.');
  await page.waitForFunction(() => {
    const bar = document.querySelector('[aria-label="What is missing"] > *');
    const { left, right, top, bottom } = bar?.getBoundingClientRect() ?? new DOMRect();
    return bar?.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });
  await goTo(page, '#/certificates', 'This page cannot be shown in this window');
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('ChunkLoadError');
  await browser.close();
});
