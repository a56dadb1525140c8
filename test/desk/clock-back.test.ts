import path from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';
import { press } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, openDesk, shows } from './desk-browser.ts';
import { issueOneCertificate } from './one-certificate.ts';
import { putVerifiedReturns } from './verified-returns.ts';

/* A computer whose clock was put right, to an hour before. */

const office = path.join(temporaryFolder(), 'office');
let served: OpenDesk;

beforeAll(async () => {
  await putVerifiedReturns(office, [['Ash', 'RRNDAAAAAAAAA']]);
  served = await openDesk(office, 'Thameside Learning Partnership');
});
afterAll(async () => {
  import.meta.jest.useRealTimers();
  await served.close();
});

it('shows a dry run that was asked for after certificates were issued', async () => {
  const { page } = served;
  await goTo(page, '#/round?new=1', 'Start a round');
  await issueOneCertificate(page);
  const others = [
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'clearImmediate',
  ] as const;
  import.meta.jest.useFakeTimers({
    now: Date.now() - 3_600_000,
    doNotFake: [...others, 'nextTick', 'queueMicrotask', 'performance', 'hrtime'],
  });
  await press(page, 'Dry run: see the certificates');
  await shows(page, 'No certificate would be issued. 1 is there already.');
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('The panel has decided more since.');
});

it('says of a dry run that the panel has decided more since', async () => {
  const { page } = served;
  await page.focus('.agenda-school');
  await page.keyboard.press('g');
  await shows(page, 'The panel has decided more since. Do it again to see all.');
});
