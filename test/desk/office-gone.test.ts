import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReturnList } from '../../desk/api/returns.ts';
import { uploadPath } from '../../desk/api/returns.ts';
import { london } from '../../framework/editions/london/index.ts';
import { workbookTemplate } from '../borough/workbook-template.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answerTo, press } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, openDesk, shows } from './desk-browser.ts';

/* An office that is renamed, or whose drive is not connected any more, while its desk is open. */

const office = path.join(temporaryFolder(), 'office');
const away = `${office} away`;
let served: OpenDesk;
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = (await workbookTemplate(london))(verifiedSchool('Alder', 'RRNDAAAAAAAAA'), '2026-06-20T09:00:00Z');
  served = await openDesk(office, 'Thameside Learning Partnership');
  writeFileSync(path.join(office, 'returns', 'Alder.xlsx'), bytes);
  await goTo(served.page, '#/returns', 'Returns');
  await shows(served.page, '1 return');
});
afterAll(() => served.close());

it('is said to be gone, nothing is made in its place, and all is there once it is back', async () => {
  const { page, desk } = served;
  renameSync(office, away);
  for (const [hash, heading] of [
    ['#/year', 'Year'],
    ['#/certificates', 'Certificates'],
    ['#/round', 'Round'],
    ['#/returns', 'Returns'],
  ] as const) {
    await goTo(page, hash, heading);
    await shows(page, 'The office is not where it was');
  }
  const sent = await page.evaluate(
    async (target, content) => (await fetch(target, { method: 'POST', body: new Uint8Array(content) })).status,
    `${uploadPath}?name=Beech.xlsx`,
    [...bytes],
  );
  expect(sent).toBe(409);
  await expect(desk.here.jobs.start('read-returns', {})).rejects.toMatchObject({ refused: { code: 'office-gone' } });
  expect(existsSync(office)).toBe(false);

  renameSync(away, office);
  await press(page, 'Try again');
  await shows(page, '1 return');
  const { answer } = await answerTo(page, '/api/returns');
  expect((answer as ReturnList).rows.map(({ file }) => file)).toEqual(readdirSync(path.join(office, 'returns')));
});
