import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Notice } from '../../addin/excel/notice.ts';
import type { Route } from '../../addin/pane/routes.ts';
import { london } from '../../framework/editions/london/index.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import type { Abilities } from '../excel-host/requirement-sets.ts';
import type { ExcelOnTheWeb } from '../excel-host/web/open-excel-on-the-web.ts';
import { WebBrowser } from '../excel-host/web/open-excel-on-the-web.ts';
import { completeReturn } from '../returns.ts';
import { barriers, barriersOfColour, cutOff, onEveryPage } from './every-page.ts';
import { callsOf, heads, holdTimers, nameOfFocused, PaneBrowser, tabTo, told } from './pane-browser.ts';

let browser: PaneBrowser;

beforeAll(async () => {
  browser = await PaneBrowser.start();
}, 300_000);

afterEach(() => browser.closePages());

afterAll(() => browser.close());

const strategy: Route = { page: 'strand', aspect: 'quality', strand: 'strategy' };
const refusal: Notice = {
  kind: 'refused',
  message: 'Excel did not take an entry.',
  remedy: 'Try again.',
  detail: 'InvalidArgument',
};

const strategyPath = 'aspects.quality.strands.strategy';

describe('With the keyboard alone, a PD lead', () => {
  it('chooses a level with the arrow keys, and hears what was chosen and that it is saved', async () => {
    const page = await browser.open('half', strategy);
    await tabTo(page, 'Developing');
    await page.keyboard.press('ArrowDown');
    expect((await callsOf(page))[0]).toEqual(['set', `${strategyPath}.level`, 'enhancing']);
    await page.keyboard.press('ArrowDown');
    expect((await callsOf(page))[0]).toEqual(['set', `${strategyPath}.level`, 'embedded']);
    expect(await page.evaluate(nameOfFocused)).toBe('Embedded');
    await page.waitForFunction(() => document.querySelector('[role=log]')?.textContent.endsWith('Saved.'));
    expect(await told(page)).toContain('Embedded chosen for Quality: Strategy and Policy.');
  });

  it('chooses a level by its number, and takes it back', async () => {
    const page = await browser.open('half', strategy);
    await tabTo(page, 'Developing');
    await page.keyboard.press('3');
    expect((await callsOf(page))[0]).toEqual(['set', `${strategyPath}.level`, 'embedded']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(nameOfFocused)).toBe('Clear level of Strategy and Policy');
    await page.keyboard.press('Enter');
    expect((await callsOf(page))[0]).toEqual(['set', `${strategyPath}.level`, null]);
    expect(await page.evaluate(nameOfFocused)).toBe('Developing');
  });

  it('goes from the overview to what is next, and finds the focus on it', async () => {
    const page = await browser.open('blank');
    await tabTo(page, 'Next Details');
    await page.keyboard.press('Enter');
    await heads(page, 'Details');
    expect(await page.evaluate(nameOfFocused)).toBe('LA area needed');
  });

  it('goes from strand to strand and to the aspect, and back, with the heading in focus', async () => {
    const page = await browser.open('half', strategy);
    await chord(page, 'Control', 'Enter');
    await heads(page, 'Best Value');
    expect(await page.evaluate(nameOfFocused)).toBe('Best Value');
    await chord(page, 'Control', 'Enter');
    await heads(page, 'High Quality Professional Development');
    expect(await page.evaluate(nameOfFocused)).toBe('Developing');
    await chord(page, 'Alt', 'ArrowLeft');
    await heads(page, 'Best Value');
    await page.keyboard.down('Shift');
    await chord(page, 'Control', 'Enter');
    await page.keyboard.up('Shift');
    await heads(page, 'Strategy and Policy');
  });

  it('adds a row of evidence, which keeps what was typed while another page is open', async () => {
    const page = await browser.open('half', { page: 'table', table: 'evidence' });
    await tabTo(page, 'Add evidence');
    await page.keyboard.press('Enter');
    await heads(page, 'Add evidence');
    await tabTo(page, 'Evidence');
    await page.keyboard.type('Minutes of the governing body');
    await page.locator('.status-bar ::-p-text(Help)').click();
    await heads(page, 'Help');
    await chord(page, 'Alt', 'ArrowLeft');
    await heads(page, 'Add evidence');
    await page.reload();
    await heads(page, 'Evidence');
    await tabTo(page, 'Go on with the new row');
    await page.keyboard.press('Enter');
    await heads(page, 'Add evidence');
    await tabTo(page, 'Date');
    await page.keyboard.type('3/2/26');
    await chord(page, 'Control', 'Enter');
    await heads(page, 'Evidence');
    expect((await callsOf(page)).filter(([name]) => name === 'addRow')).toEqual([
      [
        'addRow',
        'evidence',
        { ref: 'E5', aspect: null, evidence: 'Minutes of the governing body', date: '2026-02-03' },
      ],
    ]);
    expect(await page.$$eval('.card', (cards) => cards.length)).toBe(5);
  });

  it('discards a new row, and brings it back with all that was typed', async () => {
    const page = await browser.open('half', { page: 'row', table: 'evidence', index: null });
    await tabTo(page, 'Evidence');
    await page.keyboard.type('Minutes of the governing body');
    await tabTo(page, 'Discard');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Undo');
    expect(await page.$('textarea')).toBeNull();
    await page.keyboard.press('Enter');
    await page.waitForSelector('textarea');
    expect(await page.evaluate(nameOfFocused)).toBe('Add evidence');
    expect(await page.$$eval('textarea', (texts) => texts.map(({ value }) => value))).toContain(
      'Minutes of the governing body',
    );
  });

  it('clears a row, and brings it back', async () => {
    const page = await browser.open('half', { page: 'table', table: 'evidence' });
    await tabTo(page, 'Clear E2');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Undo');
    expect(await page.$$eval('.ref', (refs) => refs.map((ref) => ref.textContent))).toEqual(['E1', 'E3', 'E4']);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 4);
    expect(await page.evaluate(nameOfFocused)).toBe('Evidence');
    const [call] = await callsOf(page);
    expect(call?.[2]).toMatchObject({ ref: 'E2', aspect: 'quality', level: 'enhancing', date: '2026-01-15' });
  });

  it('goes from a problem to its cell, sheet by sheet in order', async () => {
    const page = await browser.open('half', { page: 'check' });
    expect(await page.$$eval('main h2', (sheets) => sheets.map((sheet) => sheet.textContent))).toEqual([
      'Details',
      'Leadership',
      'Quality',
      'Impact',
      'Evidence',
      'Actions',
      'Self-evaluation',
    ]);
    await tabTo(page, '“last spring” in “Date of assessment”');
    const cell = await page.evaluate(() => document.activeElement?.querySelector('.cell')?.textContent);
    await page.keyboard.press('Enter');
    expect((await callsOf(page))[0]).toEqual(['goTo', 'Details', cell]);
  });

  it('submits, and reads the receipt and what to send to whom', async () => {
    const page = await browser.open('complete', { page: 'submit' });
    await tabTo(page, 'Submit');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.receipt-code');
    const text = await page.$eval('main', (main) => main.innerText);
    const receipt = await page.$eval('.receipt-code', (code) => code.textContent);
    expect(receipt).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(text).toContain('Quality Mark contact of your local authority (City of London)');
    await page.waitForFunction(() => document.querySelector('[role=log]')?.textContent.includes('Submitted.'));
  });

  it('learns on the way that the school’s part has changed since it was submitted', async () => {
    const page = await browser.open('changed');
    await tabTo(page, 'Next Submit again');
    await page.keyboard.press('Enter');
    await heads(page, 'Submit');
    expect(await page.$eval('main', (main) => main.innerText)).toContain('Changed since submission.');
  });
});

describe('What is typed', () => {
  it('is written when the page changes, and stands there on coming back', async () => {
    const page = await browser.open('half', strategy);
    await tabTo(page, 'Notes');
    await page.keyboard.type('Seen in lesson studies');
    await chord(page, 'Control', 'Enter');
    await heads(page, 'Best Value');
    expect(await callsOf(page)).toContainEqual(['set', `${strategyPath}.notes`, 'Seen in lesson studies']);
    await chord(page, 'Alt', 'ArrowLeft');
    await heads(page, 'Strategy and Policy');
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('Seen in lesson studies');
  });

  it('is written after a pause, without taking the blank at its end from under the fingers', async () => {
    const page = await browser.open('half', strategy);
    await tabTo(page, 'Notes');
    await page.keyboard.type('Seen ');
    await page.waitForFunction(() => window.session.calls.some(([name]) => name === 'set'));
    expect((await callsOf(page))[0]).toEqual(['set', `${strategyPath}.notes`, 'Seen']);
    await page.keyboard.type('often');
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('Seen often');
  });

  it('in the place of something else is written as a whole, and not first taken out, however long somebody thinks', async () => {
    const page = await browser.open('half', { page: 'details' });
    const endPauses = (): Promise<unknown> => page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await page.evaluate(() => {
      const soon = window.setTimeout.bind(window);
      window.setTimeout = ((run: () => void) => soon(run)) as typeof setTimeout;
    });
    await tabTo(page, 'PD lead');
    await page.keyboard.press('Backspace');
    await endPauses();
    await page.keyboard.type('J');
    await endPauses();
    const set = (value: string | null): readonly unknown[] => ['set', 'details.pdLead', value];
    const calls = await callsOf(page);
    expect(calls).toContainEqual(set('J'));
    expect(calls).not.toContainEqual(set(null));

    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    expect((await callsOf(page))[0]).toEqual(set(null));
  });

  it('is kept when Excel refuses it, with a message and a mark, until Excel takes it', async () => {
    const page = await browser.open('half', strategy);
    await page.evaluate((refusal) => {
      window.session.refusal = refusal;
    }, refusal);
    await tabTo(page, 'Notes');
    await page.keyboard.type('Seen in lesson studies');
    await chord(page, 'Control', 'Enter');
    await heads(page, 'Best Value');
    const text = (): Promise<string> => page.$eval('.pane', (pane) => (pane as HTMLElement).innerText);
    expect(await text()).toContain('Excel did not take an entry.');
    expect(await text()).toContain('1 entry waits for Excel');
    await chord(page, 'Alt', 'ArrowLeft');
    await heads(page, 'Strategy and Policy');
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('Seen in lesson studies');
    expect(await text()).toContain('Kept here; not yet in the workbook');
    await tabTo(page, 'Try again');
    await page.evaluate(() => {
      window.session.refusal = null;
    });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.notice') === null);
    expect(await text()).toContain('In the workbook');
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('Seen in lesson studies');
  });

  it('gives way to what somebody types in the grid, and never to it while it is unwritten', async () => {
    const page = await browser.open('half', strategy);
    const edit = (notes: string): Promise<void> =>
      page.evaluate((path, value) => window.session.edit({ [path]: value }), `${strategyPath}.notes`, notes);
    await edit('Typed in the grid');
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Typed in the grid');
    await tabTo(page, 'Notes');
    await page.keyboard.press('End');
    await page.keyboard.type(', and here');
    await edit('Typed in the grid again');
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('Typed in the grid, and here');
  });

  it('is not changed under the hands that type it, and is written whole when they leave it', async () => {
    const page = await browser.open('half', strategy);
    await page.evaluate(holdTimers, 500);
    await tabTo(page, 'Notes');
    await page.keyboard.type('Seen in');
    await page.evaluate((path) => window.session.edit({ [path]: 'Typed in the grid' }), `${strategyPath}.notes`);
    await page.keyboard.type(' lesson');
    await page.evaluate(() => window.passTime());
    await page.keyboard.type(' studies');
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('Seen in lesson studies');
    await page.keyboard.press('Tab');
    const written = (await callsOf(page)).filter(([name]) => name === 'set');
    expect(written).toEqual([['set', `${strategyPath}.notes`, 'Seen in lesson studies']]);
  });

  it('is written also where the press that leaves it never ends', async () => {
    const page = await browser.open('complete', { page: 'details' });
    await tabTo(page, 'Date of assessment');
    await page.keyboard.type('last spring');
    await page.evaluate(() => {
      window.addEventListener('mouseup', (event) => event.stopImmediatePropagation(), { capture: true });
    });
    await page.locator('h1').click();
    await page.waitForFunction(() => window.session.calls.some(([name]) => name === 'set'));
    expect((await callsOf(page))[0]).toEqual(['set', 'details.assessedOn', 'last spring']);
  });

  it('is no longer shown once it is taken back in Excel', async () => {
    const page = await browser.open('half', strategy);
    await tabTo(page, 'Notes');
    await page.keyboard.type('Seen in lesson studies');
    await page.keyboard.press('Tab');
    expect((await callsOf(page))[0]).toEqual(['set', `${strategyPath}.notes`, 'Seen in lesson studies']);
    await page.waitForFunction(() => (document.querySelector('.saved')?.textContent ?? '').includes('In the workbook'));
    await page.evaluate((path) => window.session.edit({ [path]: null }), `${strategyPath}.notes`);
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
  });

  it('goes along with its row when the table is sorted, also while it is unwritten', async () => {
    const page = await browser.open('half', { page: 'row', table: 'evidence', index: 0 });
    await tabTo(page, 'Owner');
    await page.keyboard.type('Joan');
    await page.evaluate(() => {
      const state = window.session.state();
      if (state.kind === 'ready') window.session.edit({ evidence: [...state.schoolReturn.evidence].reverse() });
    });
    await page.keyboard.press('Tab');
    const written = (await callsOf(page)).filter(([name]) => name === 'setInRow');
    expect(written).toEqual([['setInRow', 'evidence', 3, 'owner', expect.stringContaining('Joan')]]);
  });

  it('on the way back goes into the row that the page was of, wherever that is by then', async () => {
    const page = await browser.open('half', { page: 'row', table: 'evidence', index: 0 });
    await tabTo(page, 'Check');
    await page.keyboard.press('Enter');
    await heads(page, 'Check');
    await page.evaluate(() => {
      const state = window.session.state();
      if (state.kind === 'ready') window.session.edit({ evidence: [...state.schoolReturn.evidence].reverse() });
    });
    await chord(page, 'Alt', 'ArrowLeft');
    await heads(page, 'Edit evidence');
    await tabTo(page, 'Owner');
    await page.keyboard.type('Joan');
    await page.keyboard.press('Tab');
    expect((await callsOf(page))[0]).toEqual(['setInRow', 'evidence', 3, 'owner', 'Joan']);
  });

  it('is written nowhere when its row is deleted in the grid', async () => {
    const page = await browser.open('half', { page: 'row', table: 'evidence', index: 0 });
    await tabTo(page, 'Owner');
    await page.keyboard.type('Joan');
    await page.evaluate(() => {
      const state = window.session.state();
      if (state.kind === 'ready') window.session.edit({ evidence: state.schoolReturn.evidence.slice(1) });
    });
    await page.waitForFunction(() =>
      (document.querySelector('main')?.innerText ?? '').includes('is no longer in the sheet'),
    );
    expect((await callsOf(page)).map(([name]) => name)).not.toContain('setInRow');
  });

  it('as a date is taken as people write dates, and quoted where it is none', async () => {
    const page = await browser.open('half', { page: 'details' });
    await tabTo(page, 'Date of assessment');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('5 May 2026');
    await page.keyboard.press('Tab');
    expect((await callsOf(page)).find(([name]) => name === 'set')).toEqual(['set', 'details.assessedOn', '2026-05-05']);
    expect(await page.$eval('#entry-details-assessedOn input', ({ value }) => value)).toBe('05/05/2026');
  });
});

describe('A verifier', () => {
  it('records with the first entry which content is under review', async () => {
    const page = await browser.open('submitted', { page: 'verifySection', section: 'before' });
    await tabTo(page, 'Verifier');
    await page.keyboard.type('Joan Fairweather');
    await page.keyboard.press('Tab');
    expect((await callsOf(page)).map(([name]) => name)).toEqual(['review', 'set']);
  });

  it('adds a sample, and finds the focus on it', async () => {
    const page = await browser.open('verified', { page: 'verifySection', section: 'sampled' });
    await tabTo(page, 'Add a sample');
    await page.keyboard.press('Enter');
    await page.keyboard.type('E3');
    await page.keyboard.press('Tab');
    expect((await callsOf(page))[0]).toEqual(['set', 'verification.sampled.1.ref', 'E3']);
  });

  it('is told when the school’s part is no longer what was reviewed', async () => {
    const page = await browser.open('verified', { page: 'verify' });
    await page.evaluate(() => window.session.edit({ 'aspects.impact.level': 'embedded' }));
    await page.waitForSelector('.notice');
    expect(await page.$eval('main', (main) => main.innerText)).toContain('Changed since your review.');
    await tabTo(page, 'I have reviewed');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('[role=log]')?.textContent.includes('Recorded as reviewed.'),
    );
    expect(await page.$eval('main', (main) => main.innerText)).not.toContain('Changed since your review.');
  });
});

describe('The pane', () => {
  it('welcomes a person once', async () => {
    const page = await browser.open('blank', { page: 'overview' }, { welcome: true });
    await heads(page, 'Welcome to the Quality Mark');
    await tabTo(page, 'Begin');
    await page.keyboard.press('Enter');
    await heads(page, 'Your self-evaluation');
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
  });

  it('offers the Quality Mark’s sheets in another workbook, and says where it made them', async () => {
    const page = await browser.open('not-ours');
    await tabTo(page, 'Add the Quality Mark’s sheets');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent.includes('Go on there'));
    expect(await callsOf(page)).toEqual([['create']]);
  });

  it('says so when it could not make the Quality Mark’s sheets', async () => {
    const page = await browser.open('not-ours');
    await page.evaluate((refusal) => {
      window.session.refusal = refusal;
    }, refusal);
    await tabTo(page, 'Add the Quality Mark’s sheets');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.notice');
    expect(await page.$eval('.notice', (notice) => (notice as HTMLElement).innerText)).toContain('That did not work.');
  });

  it('reads the workbook again when somebody comes back to it', async () => {
    const page = await browser.open('half');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(await callsOf(page)).toEqual([['refresh']]);
  });

  it('shows nothing at first while the workbook is being read', async () => {
    const page = await browser.open('opening', undefined, { watched: true });
    await page.waitForFunction(() => window.shown.length > 1);
    expect(await page.evaluate(() => window.shown)).toEqual(['', 'Reading the workbook …']);
  });

  it('shows a fault of its own with a report to copy, which holds nothing of the return', async () => {
    const page = await browser.open('broken');
    const report = await page.$eval('pre', (pre) => pre.innerText);
    expect(report).toMatch(/^Quality Mark pane \d+\.\d+\.\d+\n/);
    expect(report).toContain('TypeError');
    expect(report).not.toContain('Alder Grove');
    await tabTo(page, 'Copy the report');
  });

  it.each([
    ['dark', '#1f1f1f', 'light', 'rgb(41, 41, 41)'],
    ['light', '#ffffff', 'dark', 'rgb(255, 255, 255)'],
  ] as const)('is %s where Office is, whatever the system says', async (_, office, theme, ground) => {
    const page = await browser.open('half', { page: 'overview' }, { office, theme });
    expect(await page.$eval('.pane', (pane) => getComputedStyle(pane).backgroundColor)).toBe(ground);
  });

  it('leaves the corner free in which Office puts a button', async () => {
    const page = await browser.open('half', { page: 'strand', aspect: 'collaboration', strand: 'strategy' });
    const there = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, h1, p, a, li')].filter((element) => {
          const { right, top } = element.getBoundingClientRect();
          return right > innerWidth - 34 && top < 32 && element.textContent !== '' && !element.closest('.for-ears');
        }).length,
    );
    expect(there).toBe(0);
  });
});

describe('Every page', () => {
  it('has nothing that axe finds of WCAG 2.2 AA and of best practices, at its narrowest', async () => {
    expect(await onEveryPage(browser, { widths: [320] }, barriers)).toEqual([]);
  }, 240_000);

  it.each(['dark', 'contrast'] as const)(
    'has nothing that axe finds of the colours, in the theme %s',
    async (theme) => {
      expect(await onEveryPage(browser, { theme }, barriersOfColour)).toEqual([]);
    },
    240_000,
  );

  it('shows everything at 320 pixels, and at 350 pixels and 200 % zoom', async () => {
    expect(await onEveryPage(browser, { widths: [320, 175] }, cutOff)).toEqual([]);
  }, 240_000);
});

describe('What looks at the pages', () => {
  it('finds a barrier, and what is cut off, where there is one', async () => {
    const page = await browser.open('half');
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML(
          'beforeend',
          '<button class="planted"></button><pre class="wide">'.concat(
            'A line that does not end. '.repeat(20),
            '</pre>',
          ),
        );
    });
    expect(await barriers(page)).toContainEqual(expect.stringMatching(/^button-name .*planted/));
    await page.$eval('main h1', (heading) => heading.style.setProperty('color', '#ddd'));
    expect(await barriersOfColour(page)).toContainEqual(expect.stringMatching(/^color-contrast /));
    expect(await cutOff(page)).toContainEqual(expect.stringMatching(/^sticks out: PRE A line/));
  });

  it('hears of a breach of the content security policy', async () => {
    const page = await browser.open('half');
    const before = browser.complaints.length;
    await page.evaluate(() => {
      document.head.insertAdjacentHTML('beforeend', '<style>h1 { color: red }</style>');
    });
    await page.waitForFunction(() => document.head.lastElementChild !== null);
    expect(browser.complaints.splice(before).join()).toContain('Content Security Policy');
  });
});

describe('In Excel', () => {
  const complete = completeReturn(london);
  let excel: ExcelOnTheWeb;
  let web: WebBrowser;
  let workbook: Uint8Array;

  beforeAll(async () => {
    web = await WebBrowser.start();
    workbook = await buildWorkbook(london, complete);
  });

  afterAll(() => web.close());

  const openWith = async (abilities: Abilities = {}): Promise<void> => {
    excel = await web.open({ workbook, addinFolder: browser.folder, ...abilities });
  };
  const press = (button: string): Promise<void> => excel.page.locator(`#ribbon button::-p-text(${button})`).click();
  const goBy = async (button: string, entry: string): Promise<void> => {
    await excel.frame.locator(`button::-p-text(${button})`).click();
    await excel.frame.waitForSelector(entry);
  };

  afterEach(() => excel.close());

  it('the ribbon’s Check shows the check in the pane that is there, and nothing typed is lost', async () => {
    await openWith();
    await goBy('Begin', '.next-card');
    await goBy('Evidence', '.table-head');
    await goBy('Add evidence', 'textarea');
    await excel.frame.locator('textarea').fill('Minutes of the governing body');
    await press('Check');
    await excel.frame.waitForSelector('h1::-p-text(Check)');
    expect(excel.page.frames()).toHaveLength(2);
    await press('Open');
    await goBy('Overview', '.next-card');
    await goBy('Evidence', '.table-head');
    await goBy('Go on with the new row', 'textarea');
    expect(await excel.frame.$eval('textarea', ({ value }) => value)).toBe('Minutes of the governing body');
  });

  it('what is being typed is written when the ribbon’s Check is pressed', async () => {
    await openWith();
    await goBy('Begin', '.next-card');
    await goBy('Details', '#entry-details-organisation');
    await excel.frame.focus('#entry-details-organisation input');
    await excel.page.keyboard.type('!');
    await press('Check');
    await excel.frame.waitForSelector('h1::-p-text(Check)');
    await excel.host.settled();
    const { schoolReturn } = readReturn(readWorkbookFile(await excel.host.model.save()), [london]);
    expect(schoolReturn.details.organisation).toContain('!');
  });

  it.each([
    ['Source Sans 3', '400'],
    ['Source Sans 3', '600'],
    ['Source Serif 4', '600'],
  ])('its words stand in its own typefaces: %s, weight %s', async (family, weight) => {
    await openWith();
    await goBy('Begin', '.next-card');
    await excel.frame.waitForFunction(
      (name, wanted) =>
        [...document.fonts].some(
          (face) => face.family.includes(name) && face.weight === wanted && face.status === 'loaded',
        ),
      {},
      family,
      weight,
    );
  });

  it('that is too old, it says which one it needs, and that the workbook does without', async () => {
    await openWith({ excelApi: '1.8' });
    const sentence = await excel.frame.waitForSelector('.too-old', { visible: true });
    expect(await sentence?.evaluate((element) => element.textContent)).toContain('needs a newer Excel');
    expect(excel.host.requests).toEqual([]);
  });
});

describe('The add-in as it is served', () => {
  it('has kept to its content security policy on all these pages', () => {
    expect(browser.complaints).toEqual([]);
  });

  const html = (): string => readFileSync(path.join(browser.folder, 'taskpane.html'), 'utf8');

  it('opens with at most 120 KB of JavaScript, beside Excel’s own library', () => {
    const scripts = [...html().matchAll(/<script[^>]*?src="?([^" >]+)/g)].map(([, source]) => source ?? '');
    const own = scripts.filter((source) => !source.startsWith('https:'));
    const bytes = own.reduce(
      (sum, source) => sum + gzipSync(readFileSync(path.join(browser.folder, source))).length,
      0,
    );
    expect(own.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(120_000);
  });
});

async function chord(where: Page, modifier: 'Control' | 'Alt', key: 'Enter' | 'ArrowLeft'): Promise<void> {
  await where.keyboard.down(modifier);
  await where.keyboard.press(key);
  await where.keyboard.up(modifier);
}
