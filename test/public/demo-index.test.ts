import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { demoIndexPage, demoIndexView } from '../../generator/documents/demo-index/demo-index.ts';
import { loadTemplate } from '../../generator/printing/templates.ts';
import type { Result } from '../../generator/result.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { PublicBrowser } from './public-browser.ts';

const folder = temporaryFolder();
const names = [
  'Mullai Hill Primary School · முல்லை மலை',
  'مدرسة تل البستان للبنات',
  'Ysgol Tŷ’r Ŵydd Wen',
  'O'.repeat(80),
];
const inFolder = (name: string) => path.join(folder, name);

const results = names.map((organisation, index): Result => ({
  file: inFolder(`returns/${String(index)}.xlsx`),
  status: 'made',
  organisation,
  la: index === 0 ? 'Camden' : 'Lambeth',
  stage: 'decided',
  receipt: 'W4HR-396Y-WVYR',
  output: inFolder(`${String(index)}.pdf`),
  problems: [],
}));
const view = demoIndexView(folder, {
  blank: inFolder('blank.xlsx'),
  round: inFolder('round.xlsx'),
  contactSheet: inFolder('sheet.pdf'),
  borough: { workbook: inFolder('b.xlsx'), report: inFolder('b.pdf'), tables: [inFolder('summary.csv')] },
  checked: results,
  reports: results,
  certificates: results,
  published: { page: inFolder('public/index.html'), register: inFolder('public/register.html') },
  register: names.map((organisation) => ({
    serial: 'PDQM-2026-7CGHDNFE',
    organisation,
    award: 'Silver',
    lastDay: '30 June 2029',
    state: 'in force',
    page: inFolder('public/award.html'),
    badge: inFolder('public/badge.svg'),
  })),
});

let browser: PublicBrowser;
beforeAll(async () => {
  browser = await PublicBrowser.start();
  mkdirSync(inFolder('public'));
  writeFileSync(inFolder('public/badge.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  writeFileSync(inFolder('index.html'), demoIndexPage(view, loadTemplate('demo')));
});
afterAll(() => browser.close());

/** As it is opened from a disk. */
const opened = (width: number, scheme: string): Promise<Page> =>
  browser.open(`file://${inFolder('index.html')}`, async (page) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 800 });
  });

describe('the demo’s index', () => {
  it.each([
    [320, 'light'],
    [390, 'dark'],
    [1200, 'light'],
  ])('fits %i pixels, %s, has nothing that axe finds, and shows its badges', async (width, scheme) => {
    const page = await opened(width, scheme);
    const shown = await page.$$eval('img', (images) => images.filter(({ naturalWidth }) => naturalWidth > 0).length);

    expect([await excessWidth(page), await barriersIn(page), shown]).toEqual([0, [], names.length]);
    expect(browser.complaints).toEqual([]);
  });

  it('has columns that are equal in all of its tables', async () => {
    const page = await opened(1200, 'light');
    const columns = await page.$$eval('table', (tables) =>
      tables.map((table) =>
        [...table.querySelectorAll('thead th')].map((cell) => Math.round(cell.getBoundingClientRect().left)),
      ),
    );

    expect(columns).toHaveLength(3);
    expect(new Set(columns.map(String)).size).toBe(1);
  });

  it('is printed in columns, too', async () => {
    const page = await opened(700, 'light');
    await page.emulateMediaType('print');

    expect(await page.$$eval('thead', (heads) => heads.map((head) => getComputedStyle(head).display))).toEqual(
      Array.from({ length: 3 }, () => 'table-header-group'),
    );
  });

  it('brings letters for every script that it shows, and none for others', async () => {
    const page = await opened(1200, 'light');
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family, status }) => `${family.replaceAll('"', '')} ${status}`);
    });

    expect(loaded).toEqual(expect.arrayContaining(['Noto Sans Tamil loaded', 'Noto Naskh Arabic loaded']));
    expect(loaded.filter((face) => /Bengali|Hebrew/.test(face))).toEqual([]);
  });
});
