import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { london } from '../../framework/editions/london/index.ts';
import { workbookTemplate } from '../borough/workbook-template.ts';
import { filledOffice, imported } from '../register/filled-office.ts';
import { verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { into, press, write } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, heads, openDesk, shows } from './desk-browser.ts';

/* The desk for somebody who listens to it, or reads it at 400 % with more space between the letters. */

const folder = temporaryFolder();
const office = path.join(folder, 'office');
const long = 'The Quillfeather and Thistlemoor Federation of Nursery, Infant and Junior Schools';
let served: OpenDesk;
let page: Page;

beforeAll(async () => {
  await filledOffice(
    office,
    Array.from({ length: 120 }, (_, index) =>
      imported({
        serial: `PDQM-2026-CCCCC${String(index)
          .padStart(3, '0')
          .replace(/\d/g, (digit) => 'ACDEFGHJKM'.charAt(Number(digit)))}`,
        organisation: `${index % 3 === 0 ? long : 'School'} ${String(index).padStart(3, '0')}`,
        urn: String(100_000 + index),
      }),
    ),
  );
  mkdirSync(path.join(office, 'returns'), { recursive: true });
  const fill = await workbookTemplate(london);
  const schools = [
    [long, 'RRNDAAAAAAAAA', {}],
    ['Beech', 'RRNDCCCCCCCCC', {}],
    ['Cedar', 'RRNDDDDDDDDDD', { 'panel.decision': 'silver', 'panel.decidedOn': '2026-06-30' }],
  ] as const;
  for (const [name, id, changes] of schools) {
    const bytes = fill(verifiedSchool(name, id, changes), '2026-06-20T09:00:00Z');
    writeFileSync(path.join(office, 'returns', `${id}.xlsx`), bytes);
  }
  served = await openDesk(office);
  ({ page } = served);
});
afterAll(() => served.close());

declare global {
  interface Window {
    heard: string[];
  }
}

/** Keeps what screen readers are told from now on: what comes into a region that was there before, and alerts. */
const listen = () =>
  page.evaluate(() => {
    window.heard = [];
    const regions = '[role=status], [role=log], [role=alert]';
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const isNew = (region: Element) => added.some((node) => node !== region && node.contains(region));
      for (const { target, addedNodes } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        if (region && !isNew(region) && !added.includes(region)) window.heard.push(region.textContent);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          const alert = node.matches('[role=alert]') ? node : node.querySelector('[role=alert]');
          if (alert) window.heard.push(alert.textContent);
        }
      }
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
const heard = () => page.evaluate(() => window.heard.join('\n'));
const hears = (words: string) => page.waitForFunction((text) => window.heard.join('\n').includes(text), {}, words);
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const hasFocus = (selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, {}, selector);

it('says what became of a task, and what is found', async () => {
  await goTo(page, '#/register?show=audit', 'Audit');
  await listen();
  await press(page, 'Audit now');
  await hears('Audit the register: 1 audit');
  await hears('120 awards');
});

it('says what a list will do, and keeps the focus once it is done', async () => {
  const lists = [
    ['wrong', 'Golden', '1 point to put right first.'],
    ['right', 'Gold', '1 award will be added.'],
  ] as const;
  await goTo(page, '#/register?show=import', 'Import awards of earlier years');
  await listen();
  for (const [name, award, words] of lists) {
    const file = path.join(folder, `${name}.csv`);
    writeFileSync(file, `organisation,la,urn,award,date of award\nAsh,Camden,123456,${award},2026-05-01\n`);
    const input = await page.$('input[type=file][aria-label="List of awards"]');
    await input?.uploadFile(file);
    await hears(words);
  }
  await press(page, 'Add 1 award to the register');
  await hears('1 award is in the register now.');
  await hasFocus('h2');
  expect(await focused()).toBe('right.csv');
});

it('says that the agenda is made, and does not count aloud', async () => {
  await goTo(page, '#/round?new=1', 'Start a round');
  await listen();
  await into(page, 'Name of the round');
  await write(page, 'Autumn');
  await press(page, 'Make the agenda of 3 returns');
  await heads(page, 'Autumn');
  await hears('The agenda is made.');
  expect(await heard()).not.toMatch(/\d of \d/);
});

it('says of a decision what is to be put right', async () => {
  await page.waitForSelector('.agenda-school');
  await listen();
  await page.$$eval('button.agenda-school', (all) => all.find(({ textContent }) => textContent === 'Beech')?.focus());
  await page.keyboard.press('a');
  await hears('The date of the panel’s decision is missing.');
});

it('goes to the field whose label is clicked', async () => {
  await page.keyboard.press('Enter');
  for (const label of ['Rationale', 'Notes']) await into(page, label);
});

it('says of a day that it cannot be read when it is left, not while it is typed', async () => {
  const message = 'Type a day as dd/mm/yyyy';
  await listen();
  await into(page, 'Date of the panel');
  await page.keyboard.type('31 February');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await heard()).not.toContain(message);
  await page.keyboard.press('Tab');
  await hears(message);
  await into(page, 'Date of the panel');
  await write(page, '01/12/2026');
  await page.keyboard.press('Tab');
  await shows(page, '1 December 2026');
});

it('says that nothing is found', async () => {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('dialog.palette[open] input');
  await listen();
  await page.keyboard.type('qqqq');
  await hears('Nothing here has this name.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog.palette:not([open])');
});

it('keeps the focus among the tasks when one ends, and gives it back', async () => {
  await goTo(page, '#/returns', 'Returns');
  await page.click('.job-tray > button');
  await press(page, 'Make 3 verifier reports');
  await page.waitForFunction(() => {
    const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop');
    stop?.focus();
    return stop !== undefined;
  });
  const about = await page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-describedby');
    return id == null ? '' : document.getElementById(id)?.textContent;
  });
  expect(about).toContain('Make verifier reports');
  await page.waitForFunction(() => document.querySelector('.job-tray li')?.classList.contains('done'));
  await hasFocus('.job-tray > button');
  await page.$$eval('.job-tray li button', ([remove]) => remove?.focus());
  await page.keyboard.press('Escape');
  await hasFocus('.job-tray > button[aria-expanded=false]');
});

it('says what the check of the installation has found, and does not count aloud', async () => {
  await goTo(page, '#/settings', 'Settings');
  await listen();
  await press(page, 'Check now');
  await hears('Checked: Today');
  expect(await heard()).toMatch(/in order\./);
  expect(await heard()).not.toMatch(/\d of \d/);
});

it('makes no new key for a key that is held too long', async () => {
  await goTo(page, '#/settings', 'Settings');
  await press(page, 'Make a new key …');
  await page.waitForSelector('dialog[open]');
  expect(await focused()).toBe('Keep the key in use');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
});

describe('At 400 %', () => {
  beforeAll(() => page.setViewport({ width: 320, height: 800 }));

  /** What is chosen, of lists that cut its words. */
  const cutChoices = () =>
    page.$$eval('main select', (all) =>
      all.flatMap((each) => {
        const { paddingLeft, paddingRight, font } = getComputedStyle(each);
        const words = document.body.appendChild(document.createElement('span'));
        Object.assign(words.style, { font, position: 'absolute', whiteSpace: 'pre' });
        words.textContent = each.selectedOptions[0]?.text ?? '';
        const { width } = words.getBoundingClientRect();
        words.remove();
        return width > each.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) ? [each.value] : [];
      }),
    );

  it.each([
    ['returns', 'Returns'],
    ['register', 'Register'],
    ['certificates?show=send-out', 'Certificates'],
  ])('what is chosen is read to its end: %s', async (hash, heading) => {
    await goTo(page, `#/${hash}`, heading);
    await page.waitForSelector('main select');
    expect(await cutChoices()).toEqual([]);
  });

  it('the fields that filter a list are as wide as each other', async () => {
    await goTo(page, '#/register', 'Register');
    await page.waitForSelector('main .filters select');
    const widths = await page.$$eval('.filters > *', (all) => all.map((each) => each.getBoundingClientRect().width));
    expect(new Set(widths).size).toBe(1);
  });

  describe('and with more space between letters and words', () => {
    beforeAll(() =>
      page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
        );
        document.adoptedStyleSheets = [sheet];
      }),
    );

    it.each([
      ['returns', 'Returns'],
      ['register', 'Register'],
      ['certificates', 'Certificates'],
    ])('lists cut no words: %s', async (hash, heading) => {
      await goTo(page, `#/${hash}`, heading);
      await page.waitForSelector('main tbody [aria-rowindex]');
      const cut = await page.$$eval('main tbody *', (all) =>
        all.flatMap((each) => {
          const isCut = each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible';
          return isCut ? [each.textContent] : [];
        }),
      );
      expect(cut).toEqual([]);
    });

    it('a list ends with its last row, however high the others are', async () => {
      await goTo(page, '#/register', 'Register');
      await page.waitForSelector('main tbody [aria-rowindex]');
      await page.waitForFunction(() => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        const rows = [...document.querySelectorAll('main tbody [aria-rowindex]')];
        const edges = rows.map((row) => row.getBoundingClientRect());
        const isWhole = edges.every(({ top }, at) => at === 0 || Math.abs(top - (edges[at - 1]?.bottom ?? 0)) < 2);
        const all = document.querySelector('main table')?.getAttribute('aria-rowcount');
        const isLast = rows.at(-1)?.getAttribute('aria-rowindex') === all;
        return isWhole && isLast && (edges.at(-1)?.bottom ?? 0) <= innerHeight;
      });
    });

    it('End leads to the last row of a list at once, whose rows are higher than was supposed', async () => {
      await goTo(page, '#/certificates', 'Certificates');
      await goTo(page, '#/register', 'Register');
      await page.waitForSelector('main tbody [aria-rowindex="2"]');
      await page.focus('main tbody a');
      await page.keyboard.press('End');
      await page.waitForFunction(() => {
        const all = document.querySelector('main table')?.getAttribute('aria-rowcount');
        const last = document.querySelector(`main tbody [aria-rowindex="${String(all)}"]`);
        return last !== null && last.getBoundingClientRect().bottom <= innerHeight;
      });
    });
  });
});

// The last: a page that was frozen draws no more.
it('keeps what is typed when something else comes before the window, where a telephone may end it', async () => {
  const keeps = (words: string) =>
    page.waitForFunction(
      async (text) => (await (await fetch('/api/rounds/decisions?name=Autumn')).text()).includes(text),
      { polling: 100 },
      words,
    );
  await goTo(page, '#/round?name=Autumn', 'Autumn');
  await page.waitForSelector('button.agenda-school');
  await page.$$eval('button.agenda-school', ([first]) => first?.click());
  await into(page, 'Notes');
  await page.keyboard.type('To be looked at ');
  const session = await page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await keeps('To be looked at');
  await page.keyboard.type('again.');
  await page.keyboard.press('Tab');
  await keeps('To be looked at again.');
});
