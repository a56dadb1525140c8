import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { RoundDecisions } from '../../desk/api/rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { askedOnReload, into, press, write } from './at-the-desk.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, openDesk, shows } from './desk-browser.ts';
import { HeldAnswer } from './held-answer.ts';
import { putVerifiedReturns } from './verified-returns.ts';

/* What somebody enters in a round while the desk is slow, or refuses, or another window is open. */

const office = path.join(temporaryFolder(), 'office');
let served: OpenDesk;
let page: Page;

beforeAll(async () => {
  await putVerifiedReturns(office, [
    ['Alder', 'RRNDAAAAAAAAA'],
    ['Beech', 'RRNDCCCCCCCCC'],
  ]);
  served = await openDesk(office, 'Thameside Learning Partnership');
  ({ page } = served);
});
afterAll(() => served.close());

/** Goes to a school on the agenda. */
const toSchool = (name: string, from = page) => from.click(`::-p-xpath(//button[text()="${name}"])`);

const entered = async () => {
  const answer = await page.evaluate(async () => (await fetch('/api/rounds/decisions?name=Summer')).json() as unknown);
  const { members, decisions } = answer as RoundDecisions;
  return { members, decisions };
};

/** Resolves when the desk holds this about a school. */
const holds = (name: string, field: string, value: string) =>
  page.waitForFunction(
    async (...wanted) => {
      const [of, what, is] = wanted;
      const { decisions } = (await (await fetch('/api/rounds/decisions?name=Summer')).json()) as {
        readonly decisions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      };
      return decisions[of]?.[what] === is;
    },
    {},
    name,
    field,
    value,
  );

/** Lets an hour pass in a window, for all that waits there. It stands still afterwards. */
async function hourPasses(window: Page): Promise<void> {
  const session = await window.createCDPSession();
  const passed = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 3_600_000 });
  await passed;
}

const [rounds, away] = [path.join(office, 'rounds'), path.join(office, 'rounds away')];

/** Nothing can be saved in the folder of the rounds, nor can one be made in its place. */
function takeRoundsAway(): void {
  renameSync(rounds, away);
  writeFileSync(rounds, '');
}

function bringRoundsBack(): void {
  rmSync(rounds);
  renameSync(away, rounds);
}

const [alder, beech] = ['RRNDAAAAAAAAA', 'RRNDCCCCCCCCC'];

describe('in a round', () => {
  beforeAll(async () => {
    await goTo(page, '#/round?new=1', 'Start a round');
    await shows(page, '2 returns are verified');
    await into(page, 'Name of the round');
    await page.keyboard.type('Summer');
    await press(page, 'Make the agenda of 2 returns');
    await heads(page, 'Summer');
    await page.waitForSelector('.agenda-school');
  });

  it('keeps what is typed on while what was typed before is on its way', async () => {
    const answer = await HeldAnswer.to(page, '/api/rounds/sitting');
    const news = await HeldAnswer.to(page, '/api/rounds/decisions*');
    await into(page, 'Members of the panel');
    await page.keyboard.type('A. Chair');
    await page.keyboard.press('Tab');
    await answer.isGiven();
    await news.isGiven();
    await into(page, 'Members of the panel');
    await page.keyboard.press('End');
    await page.keyboard.type(', B. Head');
    await answer.letThrough();
    await news.letThrough();
    await page.keyboard.type(', C. Lead');
    await page.keyboard.press('Tab');
    await page.waitForFunction(async () => {
      const { members } = (await (await fetch('/api/rounds/decisions?name=Summer')).json()) as { members: string };
      return members === 'A. Chair, B. Head, C. Lead';
    });
  });

  it('lets somebody type on where they were before they looked into another window', async () => {
    const isKept = (text: string) =>
      page.waitForFunction(
        async (wanted) => {
          const answer = await fetch('/api/rounds/decisions?name=Summer');
          return ((await answer.json()) as { members: string }).members === wanted;
        },
        {},
        text,
      );
    await into(page, 'Members of the panel');
    await write(page, 'A. Chair, ');
    // What a browser tells of a window that loses the focus: the field stays the active one.
    await page.evaluate(() => document.activeElement?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    await isKept('A. Chair,');
    await page.keyboard.type('B. Head');
    await page.keyboard.press('Tab');
    await isKept('A. Chair, B. Head');
  });

  it('asks for a reason nobody who has begun to write something else', async () => {
    const answer = await HeldAnswer.to(page, '/api/rounds/decide');
    await toSchool('Alder');
    await page.keyboard.press('b');
    await answer.isGiven();
    await page.keyboard.press('t');
    await page.waitForFunction(() => document.activeElement?.id === 'notes');
    await page.keyboard.type('Ask the ');
    await answer.letThrough();
    await page.keyboard.type('head');
    await page.keyboard.press('Escape');
    await holds(alder, 'notes', 'Ask the head');
    expect((await entered()).decisions[alder]).toMatchObject({ decision: 'bronze', rationale: null });
  });

  it('deletes nothing that was entered in another window', async () => {
    const other = await served.browser.open(`${served.origin}/#/round?name=Summer`);
    await other.waitForSelector('.agenda-school');
    const answer = await HeldAnswer.to(other, '/api/rounds/decisions*');
    await page.bringToFront();
    await toSchool('Beech');
    await page.keyboard.press('t');
    await page.waitForFunction(() => document.activeElement?.id === 'notes');
    await page.keyboard.type('Visited twice');
    await page.keyboard.press('Escape');
    await answer.isGiven();
    await other.bringToFront();
    await toSchool('Beech', other);
    await other.keyboard.press('s');
    await holds(beech, 'decision', 'silver');
    await answer.letThrough();
    await other.close();
    await page.bringToFront();
    expect((await entered()).decisions[beech]).toMatchObject({ decision: 'silver', notes: 'Visited twice' });
  });

  it('keeps what was being written when the page is left', async () => {
    await toSchool('Alder');
    await page.keyboard.press('r');
    await page.waitForFunction(() => document.activeElement?.id === 'rationale');
    await page.keyboard.type('Not borne out');
    await goTo(page, '#/year', 'Year');
    await holds(alder, 'rationale', 'Not borne out');
    await goTo(page, '#/round?name=Summer', 'Summer');
    await page.waitForSelector('.agenda-school');
  });

  it('keeps what is being written while somebody stops to think, and takes it back as a whole', async () => {
    await toSchool('Beech');
    await page.keyboard.press('t');
    await page.waitForFunction(() => document.activeElement?.id === 'notes');
    for (const [typed, kept] of [
      [': the head', 'Visited twice: the head'],
      [' was away', 'Visited twice: the head was away'],
    ] as const) {
      await page.keyboard.press('End');
      await page.keyboard.type(typed);
      await holds(beech, 'notes', kept);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('notes');
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await holds(beech, 'notes', 'Visited twice');
  });

  it('shows on what could not be saved, issues nothing without it, and saves it once that is possible', async () => {
    await toSchool('Beech');
    await page.keyboard.press('r');
    await page.waitForFunction(() => document.activeElement?.id === 'rationale');
    takeRoundsAway();
    await page.keyboard.type('As the verifier says');
    await page.keyboard.press('Escape');
    await shows(page, 'What you entered last is not saved');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    expect(await page.$eval('#rationale', (field) => (field as HTMLTextAreaElement).value)).toBe(
      'As the verifier says',
    );
    expect(await askedOnReload(page)).toBe('beforeunload');
    const tried = page.waitForResponse((response) => response.url().endsWith('/api/rounds/decide'));
    await press(page, 'Dry run: see the certificates');
    expect((await tried).ok()).toBe(false);
    expect(await page.evaluate(async () => (await fetch('/api/jobs')).json() as unknown)).toEqual([]);
    await goTo(page, '#/year', 'Year');
    await shows(page, 'What you entered in “Summer” is not saved.');
    expect(await askedOnReload(page)).toBe('beforeunload');
    await goTo(page, '#/round?name=Summer', 'Summer');
    await shows(page, 'What you entered last is not saved');
    await toSchool('Beech');
    await page.keyboard.press('r');
    await page.waitForFunction(() => document.activeElement?.id === 'rationale');
    expect(await page.$eval('#rationale', (field) => (field as HTMLTextAreaElement).value)).toBe(
      'As the verifier says',
    );
    bringRoundsBack();
    await press(page, 'Try again');
    await holds(beech, 'rationale', 'As the verifier says');
    await page.waitForFunction(() => !document.body.innerText.includes('What you entered last is not saved'));
  });

  it('keeps what is typed and refused only once the page is left, and saves it from any page', async () => {
    await toSchool('Alder');
    await page.keyboard.press('t');
    await page.waitForFunction(() => document.activeElement?.id === 'notes');
    takeRoundsAway();
    await write(page, 'Ask them in autumn');
    await goTo(page, '#/register', 'Register');
    await shows(page, 'What you entered in “Summer” is not saved.');
    bringRoundsBack();
    await press(page, 'Try again');
    await holds(alder, 'notes', 'Ask them in autumn');
    await page.waitForFunction(() => !document.body.innerText.includes('What you entered in “Summer”'));
    await goTo(page, '#/round?name=Summer', 'Summer');
    await page.waitForSelector('.agenda-school');
  });

  it('writes nothing over what somebody else has written meanwhile, and keeps both until one is chosen', async () => {
    const other = await served.browser.open(`${served.origin}/#/round?name=Summer`);
    await other.waitForSelector('.agenda-school');
    const notes = async (window: Page, text: string) => {
      await window.bringToFront();
      await toSchool('Beech', window);
      await window.keyboard.press('t');
      await window.waitForFunction(() => document.activeElement?.id === 'notes');
      await write(window, text);
    };
    await notes(other, 'Theirs: visited twice, see the report');
    await notes(page, 'Mine: never visited');
    await page.keyboard.press('Escape');
    await holds(beech, 'notes', 'Mine: never visited');

    await other.bringToFront();
    await other.keyboard.press('Escape');
    await shows(other, 'Beech: somebody else has changed the notes meanwhile.');
    await shows(other, 'Entered by somebody else meanwhile');
    const rows = await other.$eval('.differences-table tbody', ({ innerText }) => innerText);
    expect(rows).toMatch(/Beech, notes[^]*Mine: never visited[^]*Theirs: visited twice/);
    expect([await barriersIn(other), await excessWidth(other)]).toEqual([[], 0]);
    expect((await entered()).decisions[beech]).toMatchObject({ notes: 'Mine: never visited' });
    await press(other, 'Keep both');
    await holds(beech, 'notes', 'Mine: never visited\nTheirs: visited twice, see the report');
    await other.waitForFunction(() => document.querySelector('.differences-table') === null);

    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#notes')?.value.includes('Theirs'));
    await notes(page, 'Mine alone');
    await into(other, 'Members of the panel');
    await write(other, 'Theirs');
    await other.keyboard.press('Tab');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await holds(beech, 'notes', 'Mine alone');
    expect(await page.$('.differences-table')).toBeNull();
    await other.close();
  });

  it('shows a refusal until it is closed, also by keyboard, and lets a confirmation go', async () => {
    const decideInVain = async (window: Page) => {
      await window.waitForSelector('.agenda-school');
      await toSchool('Beech', window);
      takeRoundsAway();
      await window.keyboard.press('d');
      // Of a refusal before this one, there may be a message at the foot still.
      await shows(window, 'What you entered last is not saved');
      await window.waitForFunction(
        () => document.querySelector('.toasts')?.textContent.includes('Summer.decisions') === true,
      );
      bringRoundsBack();
    };
    const window = await served.browser.open(`${served.origin}/#/settings`);
    await press(window, 'Save your name');
    await shows(window, 'What you put on record is noted');
    await goTo(window, '#/round?name=Summer', 'Summer');
    await decideInVain(window);
    await hourPasses(window);
    expect(await window.$$eval('.toast p', (all) => all.map(({ textContent }) => textContent))).toEqual([
      expect.stringContaining('Summer.decisions'),
    ]);
    await window.close();

    await page.bringToFront();
    await decideInVain(page);
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.activeElement?.closest('dialog') != null);
    await page.keyboard.type('messages at the foot');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.toast') != null);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Beech');
    await press(page, 'Try again');
    await holds(beech, 'decision', 'deferred');
  });
});
