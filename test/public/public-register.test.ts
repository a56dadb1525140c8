import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { pdqm } from '../many-runs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { PublicBrowser, textOf, verdictIn } from './public-browser.ts';
import { PublishedOffice, yearsFromNow } from './published-office.ts';

const folder = temporaryFolder();
const hostile = `</a></script><script>alert(1)</script><img src=x onerror=alert(2)>`;
let [browser, office]: [PublicBrowser, PublishedOffice] = [] as never;

beforeAll(async () => {
  browser = await PublicBrowser.start();
  office = await PublishedOffice.make(path.join(folder, 'office'), browser.address, [
    `Ash Grove,Camden,900001,silver,${yearsFromNow(-1)}`,
    `Zebra House,Camden,900002,gold,${yearsFromNow(-1)}`,
    `Ysgol Tŷ’r Ŵydd,Lambeth,900003,silver,${yearsFromNow(-2)}`,
    `Cedar Wood,Lambeth,900004,bronze,${yearsFromNow(-4)}`,
    `Fir Tree,Camden,900005,silver,${yearsFromNow(-1)}`,
    `École Saint-Exupéry,Ealing,900006,gold,${yearsFromNow(-1)}`,
    `${hostile},Ealing,900007,gold,${yearsFromNow(-1)}`,
    `${'Wm'.repeat(100)},Ealing,900008,gold,${yearsFromNow(-1)}`,
    `مدرسة الملك فهد,Ealing,900009,gold,${yearsFromNow(-1)}`,
  ]);
  await office.publish();
  await office.register('withdraw', office.award('Fir Tree').serial, '--reason', 'A reason that stays inside');
  await office.publish();
  browser.folder = office.out;
});
beforeEach(() => {
  browser.complaints.length = 0;
  browser.asked.length = 0;
});
afterAll(() => browser.close());

const register = (prepare?: (page: Page) => Promise<unknown>): Promise<Page> =>
  browser.open(`${browser.address}register.html`, prepare);

/** The organisations that a reader sees. */
function seen(page: Page): Promise<string[]> {
  return page.$$eval('.borough li a', (links) =>
    links.filter((link) => link.checkVisibility()).map(({ textContent }) => textContent),
  );
}

describe('the public register', () => {
  it('lists the awards in force by borough, award and name, without a script', async () => {
    const page = await register((opened) => opened.setJavaScriptEnabled(false));
    expect(await page.$$eval('.borough h2', (all) => all.map(({ textContent }) => textContent))).toEqual([
      'Camden',
      'Ealing',
      'Lambeth',
    ]);
    const names = await seen(page);
    expect(names.slice(0, 2)).toEqual(['Ash Grove', 'Zebra House']);
    expect(names).toHaveLength(7);
    expect(names).toContain(hostile);
    expect(names.join()).not.toMatch(/Cedar|Fir/);
    await page.close();
  });

  it('is printed without its form', async () => {
    const page = await register();
    expect(await page.$eval('#search', (form) => form.checkVisibility())).toBe(true);
    await page.emulateMediaType('print');
    expect(await page.$eval('#search', (form) => form.checkVisibility())).toBe(false);
    await page.close();
  });

  it('is searched as somebody types, whatever the accents', async () => {
    const page = await register();
    await page.type('#name', 'ecole');
    expect(await seen(page)).toEqual(['École Saint-Exupéry']);
    expect(await textOf(page, '#found')).toBe('1 award');
    const ways = () =>
      page.$$eval('.boroughs li', (all) => all.flatMap((each) => (each.checkVisibility() ? [each.innerText] : [])));
    expect(await ways()).toEqual([expect.stringMatching(/ 1$/)]);
    await page.type('#name', ' nowhere');
    expect([await seen(page), await ways(), await textOf(page, '#found')]).toEqual([[], [], '0 awards']);
    await page.close();
  });

  it('says what each award stands for where credentials lead to', async () => {
    const page = await register();
    const said = await page.evaluate(() =>
      ['bronze', 'silver', 'gold', 'specimen'].map((id) => document.getElementById(id)?.tagName),
    );
    expect(said).toEqual(['DIV', 'DIV', 'DIV', 'DIV']);
    expect(await textOf(page, '#gold')).toContain('Good practice identified alongside action plan');
    await page.close();
  });

  it('leads to a page for each award, and from there to the answer on its serial', async () => {
    const page = await register();
    await Promise.all([page.waitForNavigation(), page.click('.borough li a')]);
    expect(await textOf(page, 'h1')).toBe('Ash Grove');
    await Promise.all([page.waitForNavigation(), page.click('dl + p a')]);
    expect(await verdictIn(page)).toMatch(/^Genuine, in force/);
    expect(browser.complaints).toEqual([]);
    await page.close();
  });

  it('offers the badge of an award that holds, and of no other', () => {
    expect(office.published(awardPage('Ash'))).toContain('paste this into the school’s website');
    for (const over of ['Fir', 'Cedar'])
      expect(office.published(awardPage(over))).not.toMatch(/For the school|paste this/);
  });

  it('looks the same from a disk', async () => {
    const page = await browser.open(pathToFileURL(path.join(office.out, 'register.html')).href);
    expect(await page.$eval('h1', (title) => getComputedStyle(title).fontFamily)).toContain('Source Serif 4');
    await page.type('#name', 'zebra');
    expect(await seen(page)).toEqual(['Zebra House']);
    expect(browser.complaints).toEqual([]);
    await page.close();
  });

  it('shows the letters of a name in one typeface, a Welsh or a Polish one too', async () => {
    const page = await browser.open(`${browser.address}${awardPage('Ysgol')}`);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const protocol = await page.createCDPSession();
    await protocol.send('DOM.enable');
    await protocol.send('CSS.enable');
    const { root } = await protocol.send('DOM.getDocument');
    const title = await protocol.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
    const { fonts } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId: title.nodeId });
    expect(new Set(fonts.map(({ familyName }) => familyName)).size).toBe(1);
    expect(fonts.every(({ isCustomFont }) => isCustomFont)).toBe(true);
    await page.close();
  });

  it('and the pages of awards have nothing that axe finds, and fit 320 pixels', async () => {
    const pages = ['register.html', ...['Ash', 'Fir', '</a>', 'Wm', 'مدرسة'].map((name) => awardPage(name))];
    for (const scheme of ['light', 'dark']) {
      for (const name of pages) {
        const page = await browser.open(`${browser.address}${name}`, async (opened) => {
          await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          await opened.setViewport({ width: 320, height: 700 });
        });
        expect([name, await barriersIn(page), await excessWidth(page)]).toEqual([name, [], 0]);
        await page.close();
      }
    }
    expect(browser.complaints).toEqual([]);
  });
});

const awardPage = (organisation: string): string => `awards/${office.award(organisation).serial}.html`;

describe('for search engines', () => {
  it('the sitemap names the register and the awards in force', () => {
    const named = [...office.published('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    expect(named).toContain(`${browser.address}register.html`);
    expect(named).toContain(`${browser.address}${awardPage('Ash')}`);
    expect(named).not.toContain(`${browser.address}${awardPage('Fir')}`);
    expect(named).toHaveLength(9);
  });

  it('an award that does not hold is not to be listed', () => {
    expect(office.published(awardPage('Fir'))).toContain('<meta name="robots" content="noindex"');
    expect(office.published(awardPage('Cedar'))).toContain('<meta name="robots" content="noindex"');
    expect(office.published(awardPage('Ash'))).not.toContain('noindex');
  });
});

describe('what is published', () => {
  const filesBelow = (): string[] =>
    readdirSync(office.out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(office.out, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

  it('is these kinds of files', () => {
    const kinds = new Set(filesBelow().map((name) => name.replace(/PDQM-\d{4}-[0-9A-Z]{8}/, 'SERIAL')));
    expect([...kinds].sort()).toEqual([
      '.pdqm-published.jsonl',
      '.well-known/did.json',
      'awards.js',
      'awards/SERIAL.html',
      'awards/SERIAL.json',
      'badges/SERIAL.png',
      'badges/SERIAL.svg',
      'did.json',
      'index.html',
      'public.css',
      'register.html',
      'register.js',
      'sitemap.xml',
      'status-list.json',
      'status.json',
    ]);
  });

  it('has these fields and no others', () => {
    const fields = (name: string): string[] => fieldsIn(JSON.parse(office.published(name)));
    expect(fields('status.json')).toEqual([
      'asOf',
      'format',
      'issuer.contact',
      'issuer.did',
      'issuer.name',
      'issuer.website',
      'keys.id',
      'keys.publicKey',
      'turns.SERIAL.kind',
      'turns.SERIAL.on',
    ]);
    expect(fields('did.json')).toEqual([
      '@context',
      'assertionMethod',
      'id',
      'verificationMethod.controller',
      'verificationMethod.id',
      'verificationMethod.publicKeyMultibase',
      'verificationMethod.type',
    ]);
    expect(
      fields(`awards/${office.award('Ash').serial}.json`).filter((field) =>
        /^credentialSubject\.(?!achievement)/.test(field),
      ),
    ).toEqual([
      'credentialSubject.id',
      'credentialSubject.identifier.hashed',
      'credentialSubject.identifier.identityHash',
      'credentialSubject.identifier.identityType',
      'credentialSubject.identifier.type',
      'credentialSubject.licenseNumber',
      'credentialSubject.narrative',
      'credentialSubject.type',
    ]);
  });

  it('holds no number of a school and no reason of a withdrawal', () => {
    for (const name of filesBelow()) {
      const text = name === '.pdqm-published.jsonl' ? '' : office.published(name);
      expect([name, /\b90000\d\b|stays inside/.exec(text)?.[0]]).toEqual([name, undefined]);
    }
  });
});

/** Paths of all fields; serials are all called SERIAL. */
function fieldsIn(value: unknown): string[] {
  const paths = new Set<string>();
  const walk = (each: unknown, at: string): void => {
    if (Array.isArray(each)) for (const item of each) walk(item, at);
    else if (typeof each === 'object' && each !== null)
      for (const [key, inner] of Object.entries(each))
        walk(inner, [at, key.replace(/^PDQM-.*/, 'SERIAL')].filter((part) => part !== '').join('.'));
    else paths.add(at);
  };
  walk(value, '');
  return [...paths].sort();
}

it('does not publish what an office was made with: its address stands for what nobody has said yet', async () => {
  const cwd = path.join(folder, 'just made');
  await pdqm(['init', cwd], { cwd: folder });
  const settings = path.join(cwd, 'pdqm.json');
  const made = JSON.parse(readFileSync(settings, 'utf8')) as object;
  writeFileSync(settings, JSON.stringify({ ...made, verifyAddress: 'https://example.org/mark/' }));
  writeFileSync(path.join(cwd, 'a.csv'), 'organisation,la,urn,award,date\nAsh Grove,Camden,900001,silver,1/7/2026\n');
  expect(await pdqm(['register', 'import', 'a.csv'], { cwd })).toMatchObject({ code: 0 });
  expect(await pdqm(['register', 'publish', '--out', 'public'], { cwd })).toMatchObject({ code: 0 });
  const published = readdirSync(path.join(cwd, 'public'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  expect(published.join('\n')).not.toMatch(/Name of the issuing body|Email or telephone/);
  expect(readFileSync(path.join(cwd, 'public', 'register.html'), 'utf8')).toContain(
    '<p>example.org/mark. Questions: https://example.org/mark/</p>',
  );
  const { stdout } = await pdqm(['verify', path.join('public', 'badges')], { cwd });
  expect(stdout).toContain('issued by example.org/mark');
});
