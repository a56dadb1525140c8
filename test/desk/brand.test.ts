import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { projectPath } from '../../generator/project-folder.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { write } from './at-the-desk.ts';
import type { OpenDesk } from './desk-browser.ts';
import { goTo, looks, openDesk, setLook, shows } from './desk-browser.ts';

/* The brand and the settings of an office on the desk, as somebody changes them by keyboard. */

const folder = temporaryFolder();
const office = path.join(folder, 'office');
const brandFile = path.join(office, 'brand', 'brand.json');
let served: OpenDesk;
let page: Page;

const said = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'sent'));
  served = await openDesk(office, 'Thameside Learning Partnership');
  ({ page } = served);
});
afterAll(() => served.close());

/** Puts a text in the place of what stands in a field. */
async function fill(name: string, text: string): Promise<void> {
  await page.focus(`::-p-aria([name="${name}"][role="textbox"])`);
  await write(page, text);
}

async function press(name: string): Promise<void> {
  await page.focus(`::-p-aria([name="${name}"][role="button"])`);
  await page.keyboard.press('Enter');
}

async function choose(label: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(folder, 'sent', name);
  writeFileSync(file, content);
  const input = await page.waitForSelector(`input[type=file][aria-label="${label}"]`);
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
}

/** Resolves when the preview is of the form as it is. */
const previewed = () => page.waitForSelector('.brand-preview .sheet:not(.waits) img');
const drawn = () => page.$eval('.brand-preview img', (image) => image.src);

it('shows a certificate as it is printed, and again after a change', async () => {
  await goTo(page, '#/brand', 'Brand');
  await previewed();
  const before = await drawn();
  expect(await page.$eval('.brand-preview img', (image) => image.naturalWidth)).toBeGreaterThan(1_000);
  await fill('Accent colour', '#5b1f52');
  await shows(page, '11.9 to 1 with white paper');
  await page.waitForFunction(
    (address) => document.querySelector<HTMLImageElement>('.sheet:not(.waits) img')?.src !== address,
    {},
    before,
  );
  await previewed();
});

it('gives the same as a PDF, for nothing but to be looked at', async () => {
  const link = await page.$eval('.brand-preview a', (anchor) => anchor.href);
  const answered = await page.evaluate(async (address) => {
    const response = await fetch(address);
    return {
      start: (await response.text()).slice(0, 5),
      policy: response.headers.get('content-security-policy'),
      type: response.headers.get('content-type'),
    };
  }, link);
  expect(answered).toMatchObject({ start: '%PDF-', type: 'application/pdf' });
  expect(answered.policy).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
});

it('says beside each field what is wrong with it, and saves nothing', async () => {
  await fill('Accent colour', '#ffe066');
  await shows(page, '#ffe066 has a contrast of 1.3 to 1 with white paper');
  await fill('Footer', 'x'.repeat(81));
  await shows(page, 'This must be at most 80 characters long.');
  await press('Save');
  await shows(page, 'The brand has fields that cannot be used yet.');
  expect(existsSync(brandFile)).toBe(false);
  await fill('Footer', 'Registered charity 123456');
  await fill('Accent colour', 'url(x)');
  await shows(page, 'must be a colour such as #17365c');
});

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inner}</svg>`;

it.each([
  ['a script', svg('<script>alert(1)</script>'), 'This picture has a script.'],
  ['something from elsewhere', svg('<use href="https://evil.example/a.svg#a"/>'), 'asks for something outside itself'],
  ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'This picture declares entities.'],
  ['a page', svg('<foreignObject/>'), 'has a <foreignObject>'],
  ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'is a JPEG picture; save it as PNG or SVG'],
])('refuses a logo with %s in one line', async (_, content, words) => {
  await choose('Logo', 'logo.svg', content);
  await shows(page, words);
  const line = await page.$eval('.field-fault', (fault) => (fault as HTMLElement).textContent);
  expect(line).not.toContain('\n');
  expect(readdirSync(office)).not.toContain('brand');
});

it('takes a change back', async () => {
  await fill('Accent colour', '#5b1f52');
  await fill('Name', 'Another name');
  await press('Undo');
  expect(
    await page.$eval('::-p-aria([name="Name"][role="textbox"])', (field) => (field as HTMLInputElement).value),
  ).toBe('');
});

it('saves what the form says, with its pictures, and keeps what was there', async () => {
  const logo = readFileSync(projectPath('samples', 'brand', 'partnership.svg'));
  await choose('Logo', 'our logo.svg', logo);
  await page.waitForSelector('.picture-shown img');
  await press('Add a signatory');
  await page.waitForSelector('::-p-aria([name="Role"][role="textbox"])');
  await page.waitForFunction(
    () => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent === 'Signatory',
  );
  await fill('Role', 'Chair of the award panel');
  await shows(page, 'This is missing.');
  await press('Remove this signatory');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Add a signatory');
  await previewed();
  await shows(page, 'Nothing is saved yet.');
  await press('Save');
  await shows(page, 'The brand is saved.');
  await page.waitForFunction(() => document.querySelector('.brand-place')?.textContent.startsWith('Saved in'));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save');
  expect(said(brandFile)).toEqual({ logo: 'logo.svg', accent: '#5b1f52', footer: 'Registered charity 123456' });
  expect(readFileSync(path.join(office, 'brand', 'logo.svg'))).toEqual(logo);
  expect(said(path.join(office, 'pdqm.json'))).toMatchObject({
    brand: 'brand/brand.json',
    register: 'register.sqlite',
  });
  const before = readFileSync(brandFile, 'utf8');
  await fill('Footer', 'Registered charity 7');
  await press('Save');
  await page.waitForSelector('.page-actions [aria-disabled]::-p-text(Undo)');
  const [kept = ''] = readdirSync(path.join(office, 'brand', 'earlier'));
  expect(readFileSync(path.join(office, 'brand', 'earlier', kept), 'utf8')).toBe(before);
});

it('is not written over what somebody has changed by hand', async () => {
  const byHand = '{ "name": "By hand" }\n';
  writeFileSync(brandFile, byHand);
  await fill('Footer', 'Not this');
  await press('Save');
  await shows(page, 'Somebody has changed the brand file since you opened this page.');
  expect(readFileSync(brandFile, 'utf8')).toBe(byHand);
});

it('saves the office’s settings, or says what is wrong, and leaves all else in them', async () => {
  await goTo(page, '#/settings', 'Settings');
  await shows(page, 'Check my installation');
  await fill('Where certificates are checked', 'check.example');
  await press('Save the office');
  await shows(page, 'This must be a web address, such as https://example.org.');
  await fill('Where certificates are checked', 'https://check.example/');
  await press('Save the office');
  await shows(page, 'The settings of the office are saved.');
  expect(said(path.join(office, 'pdqm.json'))).toMatchObject({
    verifyAddress: 'https://check.example/',
    brand: 'brand/brand.json',
    issuingBody: { name: 'Thameside Learning Partnership' },
  });
});

it('notes who works here', async () => {
  await fill('Your name', 'Amina Okafor');
  await press('Save your name');
  await shows(page, 'is noted as done by Amina Okafor');
  expect((served.desk as unknown as { here: { office: { worker: string } } }).here.office.worker).toBe('Amina Okafor');
});

it('makes a new key once that is confirmed, and keeps the earlier one', async () => {
  await press('Make a new key …');
  await press('Make a new key');
  await page.waitForFunction(() => document.querySelectorAll('.keys-table tbody tr').length === 2);
  const { keys, current } = said(path.join(office, 'keys', 'keys.json')) as unknown as {
    readonly keys: readonly { readonly id: string }[];
    readonly current: string;
  };
  expect(keys.map(({ id }) => id === current)).toEqual([false, true]);
});

it('checks the installation, each point with its words', async () => {
  await press('Check now');
  await page.waitForSelector('.checked');
  const points = await page.$$eval('.checked li', (items) => items.map((item) => (item as HTMLElement).innerText));
  expect(points).toHaveLength(6);
  expect(points.join('\n')).toMatch(/Browser[^\n]*printed a page[^]*Register[^\n]*is whole/);
  expect(await page.$$eval('.checked .error', (items) => items.length)).toBe(0);
});

it.each(looks)('has no barrier and fits, in %s colours, %i pixels wide', async (...look) => {
  await setLook(page, look);
  for (const [hash, heading] of [
    ['#/brand', 'Brand'],
    ['#/settings', 'Settings'],
  ] as const) {
    await goTo(page, hash, heading);
    await page.waitForSelector('main input');
    expect([hash, await barriersIn(page), await excessWidth(page)]).toEqual([hash, [], 0]);
  }
});

it('no page broke its policy', () => {
  // What was refused above is told by its status too.
  const ofRefusals = 'Failed to load resource: the server responded with a status of 409';
  expect(served.browser.complaints.filter((complaint) => !complaint.includes(ofRefusals))).toEqual([]);
});
