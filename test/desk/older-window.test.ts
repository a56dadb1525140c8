import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { RoundDecisions } from '../../desk/api/rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { into, press } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, openDesk, shows } from './desk-browser.ts';
import { putVerifiedReturns } from './verified-returns.ts';

/* A window that an earlier version of the desk has opened, and that is still there after an upgrade. */

const office = path.join(temporaryFolder(), 'office');
const key = 'RRNDAAAAAAAAA';
let served: OpenDesk;
let page: Page;

beforeAll(async () => {
  await putVerifiedReturns(office, [['Alder', key]]);
  served = await openDesk(office, 'Thameside Learning Partnership');
  ({ page } = served);
});
afterAll(() => served.close());

const send = (target: string, body: object) =>
  page.evaluate(
    async (where, sent) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(where, { method: 'POST', headers, body: sent });
      return { status: response.status, answer: (await response.json()) as unknown };
    },
    target,
    JSON.stringify(body),
  );

it('enters nothing in a round, as it does not say what it has seen there, and is told to load the page again', async () => {
  await goTo(page, '#/round?new=1', 'Start a round');
  await shows(page, '1 return is verified');
  await into(page, 'Name of the round');
  await page.keyboard.type('Summer');
  await press(page, 'Make the agenda of 1 return');
  await heads(page, 'Summer');
  await page.waitForSelector('.agenda-school');
  const entry = { decision: 'gold', decidedOn: null, rationale: 'What the new window says', notes: null };
  const { answer } = await send('/api/rounds/decide', { name: 'Summer', key, entry, seen: {} });

  const refused: unknown = expect.objectContaining({
    status: 409,
    answer: expect.objectContaining({ remedy: 'Load the page again, then try once more.' }) as unknown,
  });
  expect([
    await send('/api/rounds/decide', { name: 'Summer', key, entry: { ...entry, rationale: null } }),
    await send('/api/rounds/sitting', { name: 'Summer', decidedOn: null, members: 'A. Chair' }),
  ]).toEqual([refused, refused]);
  const { members, decisions } = answer as RoundDecisions;
  const held = await page.evaluate(async () => (await fetch('/api/rounds/decisions?name=Summer')).json() as unknown);
  expect([held, members, decisions[key]?.rationale]).toEqual([answer, null, entry.rationale]);
});
