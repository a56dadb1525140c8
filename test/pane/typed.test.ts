import type { Route } from '../../addin/pane/routes.ts';
import { browser, callsOf, chord, heads, holdTimers, refuses, tabTo, withBrowser } from './pane-browser.ts';

withBrowser();

const strategy: Route = { page: 'strand', aspect: 'quality', strand: 'strategy' };
const strategyPath = 'aspects.quality.strands.strategy';

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
    await refuses(page);
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

it('No page broke its content security policy, or complained', () => {
  expect(browser.complaints).toEqual([]);
});
