import type { Page } from 'puppeteer-core';
import type { Route } from '../../addin/pane/routes.ts';
import type { Notice } from '../../addin/excel/notice.ts';
import { browser, heads, nameOfFocused, read, tabTo, told, withBrowser } from './pane-browser.ts';
import type { SampleName } from './sample-states.ts';

withBrowser();

describe('A change after submission', () => {
  const editing: readonly Route[] = [
    { page: 'details' },
    { page: 'aspect', aspect: 'impact' },
    { page: 'strand', aspect: 'impact', strand: 'culture' },
    { page: 'overall' },
    { page: 'table', table: 'evidence' },
    { page: 'row', table: 'evidence', index: 0 },
  ];

  it.each(editing)('is said where it is made: $page', async (route) => {
    const page = await browser.open('changed', route);
    expect(await read(page, '.changed-bar')).toBe('Changed since submission. Submit again');
    expect(await told(page)).toContain('Changed since submission.');
  });

  it('is said in the moment in which it is made, and is not while nothing has changed', async () => {
    const page = await browser.open('submitted', { page: 'details' });
    expect(await page.$('.changed-bar')).toBeNull();
    await tabTo(page, 'PD lead');
    await page.keyboard.type('!');
    await page.keyboard.press('Tab');
    await page.waitForSelector('.changed-bar');
    expect(await told(page)).toContain('Changed since submission.');
  });

  it.each(['overview', 'submit'] as const)('is said on the page %s', async (page) => {
    const text = await read(await browser.open('changed', { page }));
    expect(text).toContain('Changed since submission.');
    expect(text).toContain('Submit again');
  });

  it.each(['overview', 'submit', 'details'] as const)('that the panel has decided on is said on: %s', async (where) => {
    const page = await browser.open('decided', { page: where });
    await page.evaluate(() => window.session.edit({ 'details.pdLead': 'Somebody else' }));
    await page.waitForFunction(() => document.querySelector('.notice, .changed-bar') !== null);
    const text = await read(page);
    expect(text).toContain('Changed since submission, and the panel has decided.');
    expect(text).not.toContain('Nothing is left to do');
  });
});

it('A return that has been submitted and cannot be changed is handed over, and not told that it cannot be submitted', async () => {
  const text = await read(await browser.open('reading', { page: 'submit' }), 'main');
  expect(text).toContain('What to send');
  expect(text).not.toContain('it cannot be submitted from here');
});

it.each<SampleName>(['half', 'complete', 'submitted', 'changed'])(
  'A row that is not added is named where the return is submitted, also while that is: %s',
  async (state) => {
    const page = await browser.open(state, { page: 'submit' });
    await page.evaluate(() => window.session.keepRow('evidence', { ref: 'E9', evidence: 'Minutes of May' }));
    await page.waitForSelector('main ::-p-text(A new row of Evidence is not added.)');
    expect(await read(page, 'main')).toContain('“Minutes of May”');
  },
);

it('Twenty texts that wait for a choice leave the page in sight, and are all there when somebody wants them', async () => {
  const page = await browser.open('manyKept');
  const title = await page.$eval('main h1', (heading) => heading.getBoundingClientRect().bottom);
  expect(title).toBeLessThan(350);
  expect(await told(page)).toContain('20 texts that you wrote are not in the workbook. They are kept.');
  await page.focus('summary');
  await page.keyboard.press('Enter');
  expect(await page.$$eval('.kept', (all) => all.filter((each) => each.checkVisibility()).length)).toBe(20);
  await tabTo(page, 'Use what I wrote');
  await page.keyboard.press('Enter');
  await page.waitForSelector('summary ::-p-text(19 texts that you wrote are not in the workbook)');
});

describe('“Nothing is left to do” is said', () => {
  it('where nothing is', async () => {
    const page = await browser.open('complete');
    await page.evaluate(async () => {
      window.session.edit({ 'overall.intention': 'no' });
      await window.session.submit();
    });
    await page.waitForFunction(() => document.body.innerText.includes('Nothing is left to do.'));
  });

  it('not of a decision that stands only in the return, which is worth a second look', async () => {
    const text = await read(await browser.open('decided'));
    expect(text).toContain('No step is left. 1 query may be worth a second look.');
    expect(text).not.toContain('Nothing is left to do');
  });

  it.each([
    ['a query is open', { 'evidence.0.kept': 'www.aldergrove' }],
    ['the school’s part has changed', { 'details.pdLead': 'Somebody else' }],
  ])('not while %s', async (_, changes) => {
    const page = await browser.open('decided');
    await page.evaluate((some) => window.session.edit(some), changes);
    await page.waitForFunction(() => !document.body.innerText.includes('Nothing is left to do'));
  });
});

describe('The counts of the overview', () => {
  it.each<SampleName>(['blank', 'half', 'complete', 'changed', 'verified', 'decided'])(
    'are those of the check and of the footer: %s',
    async (state) => {
      const page = await browser.open(state);
      const onOverview = await page.$$eval('.finding-marks', (marks) =>
        ['error', 'query'].map((severity) =>
          marks.reduce((sum, mark) => sum + Number(mark.querySelector(`.${severity}`)?.textContent ?? 0), 0),
        ),
      );
      const inFooter = await page.$eval('.status-bar', (bar) =>
        ['Errors:', 'Queries:'].map((label) =>
          Number(bar.querySelector(`[aria-label="${label}"]`)?.parentElement?.textContent ?? 0),
        ),
      );
      await page.locator('.status-bar ::-p-text(Check)').click();
      await heads(page, 'Check');
      const inCheck = await page.$eval('main', (main) =>
        ['error', 'query'].map((severity) => main.querySelectorAll(`.problem.${severity}`).length),
      );
      expect({ onOverview, inFooter }).toEqual({ onOverview: inCheck, inFooter: inCheck });
    },
  );

  it('say of a part with something unreadable that it is to correct, never that it is complete', async () => {
    const page = await browser.open('half');
    expect(await read(page, '.rows')).toMatch(/Details 3 of 4, 1 to correct/);
  });

  it('greet a blank workbook with where to begin, and with no error', async () => {
    const page = await browser.open('blank');
    const text = await read(page);
    expect(text).toContain('Begin with who you are');
    expect(text).not.toMatch(/\d errors?/);
    expect(await page.$('[aria-label="Errors:"]')).toBeNull();
    await page.locator('.status-bar ::-p-text(Check)').click();
    await heads(page, 'Check');
    expect(await read(page, 'main')).toMatch(/6 parts not begun.*Not begun Details Leadership/);
    expect(await page.$$('.problem')).toEqual([]);
  });
});

describe('The verifier’s review', () => {
  const press = (page: Page, name: string): Promise<void> => page.locator(`button::-p-text(${name})`).click();
  const reviews = (page: Page): Promise<number> =>
    page.evaluate(() => window.session.calls.filter(([name]) => name === 'review').length);

  it.each<[SampleName, string]>([
    ['blank', 'The school has not submitted this return.'],
    ['complete', 'The school has not submitted this return.'],
  ])('of a return that is %s is recorded only after a question', async (state, question) => {
    const page = await browser.open(state, { page: 'verify' });
    await press(page, 'I have reviewed the school’s part');
    await page.waitForSelector('.question');
    expect(await read(page, '.question')).toContain(question);
    expect(await page.evaluate(nameOfFocused)).toBe('Not yet');
    await press(page, 'Not yet');
    await page.waitForFunction(() => document.querySelector('.question') === null);
    expect(await reviews(page)).toBe(0);
    await press(page, 'I have reviewed the school’s part');
    await press(page, 'Record it');
    await page.waitForFunction(() => window.session.calls.some(([name]) => name === 'review'));
  });

  it('is not recorded unasked with the verifier’s first entry in a return that was not submitted', async () => {
    const page = await browser.open('complete', { page: 'verifySection', section: 'before' });
    await tabTo(page, 'Verifier');
    await page.keyboard.type('Joan Fairweather');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => window.session.calls.some(([name]) => name === 'set'));
    expect(await reviews(page)).toBe(0);
  });
});

describe('The hand-over', () => {
  it.each<[string, SampleName, Route, readonly string[]]>([
    ['school', 'submitted', { page: 'submit' }, ['School: Alder Grove Primary School', 'Date or round: Summer 2026']],
    ['verifier', 'verified', { page: 'verify' }, ['Date of visit: 10 June 2026', 'Recommendation: Silver']],
    ['panel', 'decided', { page: 'panel' }, ['Decision: Silver', 'Date of decision: 24 June 2026']],
  ])('of the %s saves, prepares the message, and says who gets it', async (_, state, route, lines) => {
    const page = await browser.open(state, route);
    const message = await page.$eval('.message-to-send', (part) => part.textContent);
    expect(message.split('\n')).toEqual(expect.arrayContaining([...lines]));
    expect(message).toMatch(/Receipt.*: \w{4}-\w{4}-\w{4}/);
    expect(await read(page, '.hand-over')).toContain('(City of London)');
    await page.locator('button::-p-text(Save this workbook)').click();
    await page.waitForFunction(() => window.file.saves === 1);
    await page.waitForFunction(() => document.querySelector('.hand-over')?.textContent.includes('Saved'));
  });

  it('saves nothing, and says so, while Excel has not taken all that was entered, nor says “Saved” of what is entered after', async () => {
    const page = await browser.open('decided', { page: 'panel' });
    const excelSays = (notice: Notice | null): Promise<void> =>
      page.evaluate((refusal) => {
        window.session.refusal = refusal;
      }, notice);
    await excelSays({ kind: 'refused', message: 'Excel did not take an entry.', remedy: 'Try again.', detail: '' });
    await tabTo(page, 'Members of the panel');
    await page.keyboard.type(' and Joan');
    await page.locator('button::-p-text(Save this workbook)').click();
    await page.waitForFunction(() => document.querySelector('.hand-over')?.textContent.includes('Not saved'));
    expect(await page.evaluate(() => window.file.saves)).toBe(0);

    await excelSays(null);
    await page.locator('button::-p-text(Save this workbook)').click();
    await page.waitForFunction(() => document.querySelector('.hand-over')?.textContent.includes(' Saved'));
    expect(await page.evaluate(() => window.file.saves)).toBe(1);

    await tabTo(page, 'Members of the panel');
    await page.keyboard.type(' and Chidi');
    await page.waitForFunction(() => !document.querySelector('.hand-over')?.textContent.includes('Saved'));
  });

  it('keeps back a file that cannot be changed and lacks what was entered', async () => {
    const page = await browser.open('reading', { page: 'verify' });
    expect(await read(page, '.hand-over')).toContain('Do not send this file yet');
    expect(await read(page, '.hand-over')).not.toContain('nothing to save');
  });

  it('says how to save in an Excel that does not save when it is asked', async () => {
    const page = await browser.open('submitted', { page: 'submit' }, { unsaving: true });
    expect(await read(page, '.hand-over')).toContain('Save this workbook: Ctrl+S, or File, Save.');
    expect(await page.$$('button::-p-text(Save this workbook)')).toEqual([]);
  });

  it('sends nothing where the school does not seek the award', async () => {
    const page = await browser.open('complete', { page: 'submit' });
    await page.evaluate(() => {
      window.session.edit({ 'overall.intention': 'no', 'overall.round': null });
    });
    await page.locator('main button::-p-text(Submit)').click();
    await page.waitForSelector('.hand-over');
    expect(await read(page, '.hand-over')).toContain('Nothing to send');
    expect(await page.$('.message-to-send')).toBeNull();
  });
});

it('The pane says in a workbook of others why buttons of the ribbon do nothing there', async () => {
  const page = await browser.open('not-ours');
  expect(await read(page)).toContain('the ribbon’s Next missing and Verification have nothing to go to');
});
