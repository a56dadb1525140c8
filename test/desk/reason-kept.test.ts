import path from 'node:path';
import { filledOffice, imported } from '../register/filled-office.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { into, press } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, openDesk } from './desk-browser.ts';

/* A browser and a desk that end while somebody writes why an award is withdrawn. */

const serial = 'PDQM-2026-AAAAAAAA';
const office = path.join(temporaryFolder(), 'office');
let served: OpenDesk;

beforeAll(async () => {
  await filledOffice(office, [
    imported({ serial, organisation: 'Alder Grove', la: '202', urn: '100001', decidedOn: '2026-03-02' }),
  ]);
  served = await openDesk(office);
});
afterAll(() => served.close());

const withdraw = async (): Promise<void> => {
  await goTo(served.page, `#/register?serial=${serial}`, 'Alder Grove');
  await press(served.page, 'Withdraw …');
  await into(served.page, 'Reason');
};
/** Resolves when the field with the focus says this. */
const says = (text: string) =>
  served.page.waitForFunction(
    (wanted) => (document.activeElement as HTMLTextAreaElement | null)?.value === wanted,
    {},
    text,
  );

/** Resolves when the desk holds this. */
const kept = (text: string) =>
  served.page.waitForFunction(
    async (about, wanted) => {
      const answer = await fetch(`/api/register/reason?about=${encodeURIComponent(about)}`);
      return ((await answer.json()) as { readonly text: string }).text === wanted;
    },
    {},
    `withdraw ${serial}`,
    text,
  );

it('keeps what was written, until the dialog is closed', async () => {
  await withdraw();
  await served.page.keyboard.type('The school has closed, as its head');
  await kept('The school has closed, as its head');
  await served.close();
  served = await openDesk(office);
  await withdraw();
  await says('The school has closed, as its head');
  await press(served.page, 'Cancel');
  await kept('');
  await withdraw();
  await says('');
});
