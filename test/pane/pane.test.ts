import type { Route } from '../../addin/pane/routes.ts';
import { browser, callsOf, chord, heads, nameOfFocused, refuses, tabTo, told, withBrowser } from './pane-browser.ts';

withBrowser();

const strategy: Route = { page: 'strand', aspect: 'quality', strand: 'strategy' };
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
    await refuses(page);
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

it('No page broke its content security policy, or complained', () => {
  expect(browser.complaints).toEqual([]);
});
