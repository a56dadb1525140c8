import type { Page } from 'puppeteer-core';
import { into, press, write } from './at-the-desk.ts';
import { heads, shows } from './desk-browser.ts';

/** From the page that starts a round: puts the one return that can be on it before the panel, and issues its certificate. */
export async function issueOneCertificate(page: Page): Promise<void> {
  await into(page, 'Name of the round');
  await write(page, 'Summer');
  await into(page, 'Date of the panel');
  await write(page, '30/06/2026');
  await press(page, 'Make the agenda of 1 return');
  await heads(page, 'Summer');
  await page.waitForSelector('.agenda-school');
  await page.focus('.agenda-school');
  await page.keyboard.press('a');
  await press(page, 'Issue one certificate …');
  await press(page, 'Issue one certificate');
  await shows(page, 'One certificate is issued.');
}
