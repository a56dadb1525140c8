import path from 'node:path';
import { issued } from '../year/awards.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, openDesk, shows } from './desk-browser.ts';
import { issueOneCertificate } from './one-certificate.ts';
import { putVerifiedReturns } from './verified-returns.ts';

/* A school whose award ends, and that has filled in the workbook of three years before again. */

const office = path.join(temporaryFolder(), 'office');
let served: OpenDesk;

beforeAll(async () => {
  await putVerifiedReturns(office, [
    ['Ash', 'RRNDAAAAAAAAA'],
    ['Birch', 'RRNDCCCCCCCCC'],
  ]);
  served = await openDesk(office, 'Thameside Learning Partnership');
  const register = await served.desk.here.office.register();
  await register.record(() => [
    issued('PDQM-2023-7EW4476X', 'bronze', '2023-06-24', { organisation: 'Ash', returnId: 'RRNDAAAAAAAAA' }),
    issued('PDQM-2026-XMGJXPFF', 'silver', '2026-06-24', { organisation: 'Birch', returnId: 'RRNDCCCCCCCCC' }),
  ]);
});
afterAll(() => served.close());

const rowOf = (name: string): Promise<string | undefined> =>
  served.page.$$eval(
    'table tbody tr',
    (rows, school) => rows.map((row) => row.innerText).find((text) => text.includes(school)),
    name,
  );

it('shows its return as not decided yet, and offers it for the next round', async () => {
  const { page } = served;
  await goTo(page, '#/returns', 'Returns');
  await shows(page, 'Certificate issued');
  expect(await rowOf('Birch')).toContain('Decided: Silver');
  expect(await rowOf('Ash')).toContain('Verified');
  await goTo(page, '#/year', 'Year');
  await shows(page, '1 on no agenda yet');
  await goTo(page, '#/round?new=1', 'Start a round');
  await shows(page, '1 return is verified and seeks the award.');
});

it('decides on it again, and puts that award into the register beside the first', async () => {
  const { page } = served;
  await issueOneCertificate(page);
  await goTo(page, '#/year', 'Year');
  await shows(page, '2 to be sent out');
  await goTo(page, '#/register', 'Register');
  await shows(page, '3 awards');
  await shows(page, 'Superseded');
});
