import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { filledOffice, imported } from '../register/filled-office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { into, press } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, openDesk, shows } from './desk-browser.ts';
import type { ServedDesk } from './served-desk.ts';
import { servedDesk } from './served-desk.ts';

/* Two officers, each with a desk of their own, at one award of one office. */

const serial = 'PDQM-2026-AAAAAAAA';
const office = path.join(temporaryFolder(), 'office');
let first: OpenDesk;
let second: ServedDesk;
let other: Page;

beforeAll(async () => {
  await filledOffice(office, [
    imported({ serial, organisation: 'Alder Grove', la: '202', urn: '100001', decidedOn: '2026-03-02' }),
  ]);
  first = await openDesk(office);
  second = await servedDesk(office);
  other = await first.browser.open(second.address);
});
afterAll(async () => {
  await second.close();
  await first.close();
});

it('tells the second that the award is withdrawn already, and shows it so', async () => {
  for (const page of [first.page, other]) {
    await page.bringToFront();
    await goTo(page, `#/register?serial=${serial}`, 'Alder Grove');
    await press(page, 'Withdraw …');
    await into(page, 'Reason');
    await page.keyboard.type('The school has closed.');
  }
  await first.page.bringToFront();
  await press(first.page, 'Withdraw the award');
  await shows(first.page, 'The award of Alder Grove is withdrawn.');
  await other.bringToFront();
  await press(other, 'Withdraw the award');
  await shows(other, 'The register says so already: nothing was put on record.');
  await press(other, 'Cancel');
  await shows(other, 'Reinstate …');
});
