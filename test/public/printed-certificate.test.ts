import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { scannedCodes } from '../scanned-codes.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { pdqm } from '../many-runs.ts';
import { decidedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { PublicBrowser, textOf, verdictIn } from './public-browser.ts';
import { PublishedOffice } from './published-office.ts';

const folder = temporaryFolder();
const name = 'Ysgol Gynradd Tŷ’r Ŵydd Wen';
let [browser, office]: [PublicBrowser, PublishedOffice] = [] as never;

beforeAll(async () => {
  browser = await PublicBrowser.start();
  office = await PublishedOffice.make(path.join(folder, 'office'), browser.address, []);
  const school = decidedSchool(name, 'RPR00F333333');
  mkdirSync(path.join(folder, 'returns'));
  writeFileSync(path.join(folder, 'returns', 'a.xlsx'), await buildWorkbook(london, school));
  const { code } = await pdqm([
    'certificate',
    path.join(folder, 'returns'),
    '--from-returns',
    '--office',
    office.folder,
  ]);
  expect(code).toBe(0);
  await office.publish();
  browser.folder = office.out;
});
afterAll(() => browser.close());

const certificate = () => {
  const [file = ''] = readdirSync(path.join(office.folder, 'certificates')).filter((each) => each.endsWith('.pdf'));
  return path.join(office.folder, 'certificates', file);
};

it('is scanned from its picture, straight and askew, and the page that opens says that it is genuine', async () => {
  const [straight, askew] = await scannedCodes(certificate(), '150', '150@3');
  expect(askew).toBe(straight);
  const page = await browser.open(straight ?? '');
  expect(await verdictIn(page)).toMatch(/^Genuine, in force until /);
  expect(await textOf(page, '#result dl')).toContain(name);
  expect(browser.asked.filter((url) => !url.startsWith(browser.address) && !url.startsWith('data:'))).toEqual([]);
  // What is checked stands behind the #, and reaches no server.
  expect(browser.asked.filter((url) => /[A-Z2-7]{100}/.test(url.split('#')[0] ?? ''))).toEqual([]);
  await page.close();
});

it('is found in its PDF and in its badges', async () => {
  const { serial } = office.award(name);
  const badges = ['png', 'svg'].map((kind) => path.join(office.out, 'badges', `${serial}.${kind}`));
  for (const file of [certificate(), ...badges]) {
    const page = await browser.open(browser.address);
    const input = await page.waitForSelector('input#file');
    await input?.uploadFile(file);
    expect(await verdictIn(page)).toMatch(/^Genuine, in force until /);
    await page.close();
  }
  const { code } = await pdqm(['verify', certificate(), ...badges, '--published', office.out, '--quiet']);
  expect(code).toBe(0);
});

it('withdrawn, it is genuine and does not hold', async () => {
  await office.register('withdraw', office.award(name).serial, '--reason', 'Test');
  await office.publish();
  const page = await browser.open((await scannedCodes(certificate(), '150'))[0] ?? '');
  expect(await verdictIn(page)).toMatch(/^Genuine, withdrawn on /);
  await page.close();
});
