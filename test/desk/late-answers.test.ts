import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { brandPicturePath } from '../../desk/api/brand.ts';
import { uploadPath } from '../../desk/api/returns.ts';
import { listPath as schoolListPath } from '../../desk/api/year.ts';
import type { RoundDecisions } from '../../desk/api/rounds.ts';
import { london } from '../../framework/editions/london/index.ts';
import { projectPath } from '../../generator/project-folder.ts';
import { workbookTemplate } from '../borough/workbook-template.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { press, write } from './at-the-desk.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, openDesk, shows } from './desk-browser.ts';
import { HeldAnswer } from './held-answer.ts';
import { servedDesk } from './served-desk.ts';

/* What somebody enters while the desk is slow, or refuses, or another window is open. */

const folder = temporaryFolder();
const office = path.join(folder, 'office');
let served: OpenDesk;
let page: Page;

beforeAll(async () => {
  mkdirSync(path.join(office, 'returns'), { recursive: true });
  const fill = await workbookTemplate(london);
  for (const [name, id] of [
    ['Alder', 'RRNDAAAAAAAAA'],
    ['Beech', 'RRNDCCCCCCCCC'],
  ] as const)
    writeFileSync(path.join(office, 'returns', `${name}.xlsx`), fill(verifiedSchool(name, id), '2026-06-20T09:00:00Z'));
  served = await openDesk(office, 'Thameside Learning Partnership');
  ({ page } = served);
});
afterAll(() => served.close());

/** Goes to the field of a label, once it is there. */
async function into(label: string, window = page): Promise<void> {
  await window.waitForFunction(
    (wanted) => {
      const field = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(wanted));
      field?.control?.focus();
      return field?.control != null && document.activeElement === field.control;
    },
    {},
    label,
  );
}

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

/** What the browser asks before it loads the page again, which is then not done. */
async function askedOnReload(): Promise<string> {
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.type())));
  });
  await page.evaluate(() => location.reload());
  return asked;
}

/** Lets an hour pass in a window, for all that waits there. It stands still afterwards. */
async function hourPasses(window: Page): Promise<void> {
  const session = await window.createCDPSession();
  const passed = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 3_600_000 });
  await passed;
}

const [rounds, away] = ['rounds', 'rounds away'].map((name) => path.join(office, name)) as [string, string];

/** Something else stands in the place of the folder for rounds: the desk cannot make it anew. */
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
    await into('Name of the round');
    await page.keyboard.type('Summer');
    await press(page, 'Make the agenda of 2 returns');
    await heads(page, 'Summer');
    await page.waitForSelector('.agenda-school');
  });

  it('keeps what is typed on while what was typed before is on its way', async () => {
    const answer = await HeldAnswer.to(page, '/api/rounds/sitting');
    const news = await HeldAnswer.to(page, '/api/rounds/decisions*');
    await into('Members of the panel');
    await page.keyboard.type('A. Chair');
    await page.keyboard.press('Tab');
    await answer.isGiven();
    await news.isGiven();
    await into('Members of the panel');
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
    expect(await askedOnReload()).toBe('beforeunload');
    const tried = page.waitForResponse((response) => response.url().endsWith('/api/rounds/decide'));
    await press(page, 'Dry run: see the certificates');
    expect((await tried).ok()).toBe(false);
    expect(await page.evaluate(async () => (await fetch('/api/jobs')).json() as unknown)).toEqual([]);
    await goTo(page, '#/year', 'Year');
    await shows(page, 'What you entered in “Summer” is not saved.');
    expect(await askedOnReload()).toBe('beforeunload');
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
    await into('Members of the panel', other);
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

/** Writes a text in place of what is in the field of a label. */
async function fill(label: string, text: string): Promise<void> {
  await into(label);
  await write(page, text);
}

const valueOf = async (label: string) => {
  await into(label);
  return page.$eval(':focus', (field) => (field as HTMLInputElement).value);
};

/** How many tasks of a kind the desk knows of. */
const jobsOf = (kind: string) =>
  page.evaluate(async (wanted) => {
    const jobs = (await (await fetch('/api/jobs')).json()) as readonly { readonly kind: string }[];
    return jobs.filter((job) => job.kind === wanted).length;
  }, kind);

/** Presses a button, and waits until the desk has answered. */
async function saves(button: string, path: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith(path));
  await press(page, button);
  await answered;
}

const said = (...file: readonly string[]) => JSON.parse(readFileSync(path.join(office, ...file), 'utf8')) as unknown;

describe('on the page of the brand', () => {
  beforeAll(async () => {
    await goTo(page, '#/brand', 'Brand');
    await fill('Footer', 'Registered charity 123456');
  });

  it('keeps what is typed while a picture is on its way', async () => {
    const answer = await HeldAnswer.to(page, brandPicturePath);
    const input = await page.waitForSelector('input[type=file][aria-label="Logo"]');
    await input?.uploadFile(projectPath('samples', 'brand', 'partnership.svg'));
    await answer.isGiven();
    await fill('Accent colour', '#5b1f52');
    await answer.letThrough();
    await page.waitForSelector('.picture-shown img');
    expect(await valueOf('Accent colour')).toBe('#5b1f52');
  });

  it('keeps what is typed while it is saved, saves once, and asks before it is closed', async () => {
    const answer = await HeldAnswer.to(page, '/api/brand/save');
    const news = await HeldAnswer.to(page, '/api/brand');
    await press(page, 'Save');
    await answer.isGiven();
    await page.keyboard.press('Enter');
    await fill('Whom to ask about a certificate', 'The office');
    await answer.letThrough();
    await shows(page, 'The brand is saved.');
    expect(await valueOf('Whom to ask about a certificate')).toBe('The office');
    expect(await page.$$eval('.refused', (all) => all.map(({ textContent }) => textContent))).toEqual([]);
    await news.letThrough();
    expect(said('brand', 'brand.json')).toEqual({
      logo: 'logo.svg',
      accent: '#5b1f52',
      footer: 'Registered charity 123456',
    });
    expect(await askedOnReload()).toBe('beforeunload');
  });

  it('has what was changed and not saved when somebody comes back to it', async () => {
    await goTo(page, '#/register', 'Register');
    await goTo(page, '#/brand', 'Brand');
    expect(await valueOf('Whom to ask about a certificate')).toBe('The office');
    await saves('Save', '/api/brand/save');
    expect(said('brand', 'brand.json')).toMatchObject({ ask: 'The office', logo: 'logo.svg' });
  });
});

it('keeps what is typed into the settings while something of them is saved', async () => {
  await goTo(page, '#/settings', 'Settings');
  await fill('Website', 'https://mark.example');
  await fill('Your name', 'A. Chair');
  const news = await HeldAnswer.to(page, '/api/settings');
  await press(page, 'Save the office');
  await news.isGiven();
  await fill('How schools can reach you', 'mark@example.org');
  await news.letThrough();
  await shows(page, 'The settings of the office are saved.');
  expect(await valueOf('How schools can reach you')).toBe('mark@example.org');
  expect(await valueOf('Your name')).toBe('A. Chair');
  await saves('Save the office', '/api/settings/office');
  expect(said('pdqm.json')).toMatchObject({
    issuingBody: { website: 'https://mark.example', contact: 'mark@example.org' },
  });
});

it('says of the certificate that was asked for last whether it is genuine, and not of one before', async () => {
  await goTo(page, '#/certificates?show=check', 'Certificates');
  const answer = await HeldAnswer.to(page, '/api/verify');
  await fill('Serial, address or code', 'PDQM-2026-AAAAAAAA');
  await press(page, 'Check');
  await answer.isGiven();
  await fill('Serial, address or code', 'PDQM-2026-CCCCCCCC');
  await press(page, 'Check');
  await page.waitForSelector('section.checked');
  await answer.letThrough();
  expect(await page.$$eval('.checked .quiet', (inputs) => inputs.map(({ textContent }) => textContent))).toEqual([
    'PDQM-2026-CCCCCCCC',
  ]);
});

it('accounts for every return that was sent, though more were sent and another page was looked at', async () => {
  await goTo(page, '#/returns', 'Returns');
  const input = await page.waitForSelector('input[aria-label="Returns"]');
  const answer = await HeldAnswer.to(page, `${uploadPath}*`);
  for (const name of ['first.pdf', 'second.pdf']) {
    writeFileSync(path.join(folder, name), '%PDF-1.7');
    await input?.uploadFile(path.join(folder, name));
    await answer.isGiven();
  }
  await shows(page, '1 of 2 files sent');
  await goTo(page, '#/register', 'Register');
  await answer.letThrough();
  await goTo(page, '#/returns', 'Returns');
  await page.waitForSelector('.refused-files li:nth-child(2)');
  expect(await page.$$eval('.refused-files strong', (names) => names.map(({ textContent }) => textContent))).toEqual([
    'second.pdf',
    'first.pdf',
  ]);
});

it('issues workbooks once, however often that is pressed, and says what came of it', async () => {
  const schools = path.join(folder, 'schools.csv');
  writeFileSync(schools, 'organisation,la,urn\nDogwood,Camden,100123\n');
  await goTo(page, '#/year', 'Year');
  const input = await page.waitForSelector('input[aria-label="List of schools"]');
  await input?.uploadFile(schools);
  const answer = await HeldAnswer.to(page, `${schoolListPath}*`);
  await press(page, 'Issue the workbooks');
  await answer.isGiven();
  await page.keyboard.press('Enter');
  await answer.letThrough();
  await page.waitForSelector('.issued-account');
  expect(await page.$eval('.issued-account', (account) => (account as HTMLElement).innerText)).toBe(
    '1 workbook issued.',
  );
  expect(await jobsOf('issue')).toBe(1);
});

it('begins what could not be noted once it is asked for again', async () => {
  const jobs = path.join(office, '.pdqm-desk', 'jobs');
  await goTo(page, '#/register?show=audit', 'Audit');
  renameSync(jobs, `${jobs} away`);
  writeFileSync(jobs, '');
  await press(page, 'Audit now');
  await page.waitForSelector('main .refused');
  expect(await jobsOf('audit-register')).toBe(0);
  rmSync(jobs);
  renameSync(`${jobs} away`, jobs);
  await press(page, 'Audit now');
  await shows(page, 'All is as it was recorded');
});

it('makes an office once, however often that is pressed', async () => {
  const first = await servedDesk(path.join(folder, 'first', 'office'));
  const window = await served.browser.open(first.address);
  const answers = await window.evaluate(async () => {
    const make = async () => {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
      return (await fetch('/api/office/samples', sent)).status;
    };
    return Promise.all([make(), make()]);
  });
  expect(answers.sort()).toEqual([200, 409]);
  await window.close();
  await first.close();
});
