import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { findBrowser, launchOptions } from '../generator/printing/browser.ts';
import { projectPath } from '../generator/project-folder.ts';
import { pdqm } from './pdqm.ts';
import type { PublishedOffice } from './published-folder.ts';
import { publishedOffice } from './published-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What runs in the page is text: the tests know no browser's types. */
const textsOf = (selector: string): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((each) => each.checkVisibility()).map((each) => each.textContent.trim())`,
  ) as Promise<string[]>;
const forgetAnswer = () => page.evaluate("document.getElementById('result').className = ''");
const scan = async (statement: string): Promise<string> => {
  await forgetAnswer();
  await page.evaluate(`location.hash = ${JSON.stringify(statement)}`);
  return answer();
};

const hostile = '</script><b id="planted">Dogwood & "Sons"</b>';
const awards = `School Name;Borough;URN;Quality Mark;Date awarded
Ash Grove School;Camden;100001;Gold;30/06/2026
Beech Hill;Lambeth;;Silver;12 May 2016
"${hostile.replaceAll('"', '""')}";Lambeth;100004;Silver;1.9.2026
مدرسة النور;Camden;100005;Bronze;1.9.2026
`;

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const folder = temporaryFolder();
const complaints: string[] = [];
const asked: string[] = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  asked.push(request.url ?? '');
  try {
    const content = readFileSync(path.join(published.out, pathname));
    response.setHeader('Content-Type', kinds[path.extname(pathname)] ?? 'application/octet-stream');
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
});

let published: PublishedOffice;
let browser: Browser;
let page: Page;
let statements: Readonly<Record<string, string>>;
let [base, disk] = ['', ''];

beforeAll(async () => {
  published = await publishedOffice(folder, awards);
  const script = readFileSync(path.join(published.out, 'awards.js'), 'utf8');
  statements = JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1)) as typeof statements;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  disk = `${pathToFileURL(published.out).href}/`;
  const options = launchOptions(findBrowser() ?? '');
  const args = (options.args ?? []).filter((arg) => !arg.startsWith('--host-resolver-rules'));
  // Every other host stays out of reach.
  browser = await launch({ ...options, args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
});
beforeEach(async () => {
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

const serialOf = (organisation: string): string => {
  const serials = Object.keys(statements);
  const found = serials.find((serial) =>
    readFileSync(path.join(published.out, 'awards', `${serial}.json`), 'utf8').includes(JSON.stringify(organisation)),
  );
  if (found === undefined) throw new Error(`No award of ${organisation}`);
  return found;
};
const ofSchool = (organisation: string): string => statements[serialOf(organisation)] ?? '';

const answer = async (): Promise<string> => {
  await page.waitForSelector('#result.good, #result.caution, #result.bad');
  return (await textsOf('#result')).join();
};
const typed = async (text: string): Promise<string> => {
  await page.type('#shown', text);
  await page.click('button');
  return answer();
};

describe('the verification page', () => {
  it('says what a scanned address is, and when another is scanned, what that is', async () => {
    await page.goto(`${base}index.html#${ofSchool('Ash Grove School')}`);
    expect(await answer()).toMatch(/^Genuine, in force until 29 June 2029.*Ash Grove School.*London Borough of Camden.*Gold Award/);
    expect(await scan(ofSchool('Beech Hill'))).toMatch(/^Genuine, lapsed after 11 May 2019/);
  });

  it('tells the server nothing of what it checks', async () => {
    asked.length = 0;
    await page.goto(`${base}index.html#${ofSchool('Ash Grove School')}`);
    await answer();
    await forgetAnswer();
    expect(await typed(serialOf('Beech Hill'))).toMatch(/^Genuine, lapsed/);
    expect(new Set(asked.filter((address) => address !== '/favicon.ico'))).toEqual(
      new Set(['/index.html', '/status.json', '/awards.js']),
    );
  });

  it('works from a disk', async () => {
    await page.goto(`${disk}index.html`);
    expect(await typed(serialOf('Ash Grove School').toLowerCase())).toMatch(/^Genuine, in force.*Status as of \d/);
  });

  it('finds no award of a serial that nobody has', async () => {
    await page.goto(`${disk}index.html`);
    expect(await typed('PDQM-2026-34679ACD')).toMatch(/^Not found/);
  });

  it.each(['png', 'svg', 'json'])('reads a file: %s', async (kind) => {
    const serial = serialOf('Ash Grove School');
    await page.goto(`${disk}index.html`);
    const at = kind === 'json' ? 'awards' : 'badges';
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('#file')]);
    await chooser.accept([path.join(published.out, at, `${serial}.${kind}`)]);
    expect(await answer()).toMatch(/^Genuine, in force until 29 June 2029/);
  });

  it('shows a hostile name as text', async () => {
    await page.goto(`${base}index.html#${ofSchool(hostile)}`);
    expect(await answer()).toContain(hostile);
    await page.goto(`${base}awards/${serialOf(hostile)}.html`);
    expect(await textsOf('h1')).toEqual([hostile]);
    expect(await page.$('#planted')).toBeNull();
  });

  it('never says genuine when any byte of a statement is another', async () => {
    const text = ofSchool('Ash Grove School');
    await page.goto(`${disk}index.html`);
    expect(await scan(text)).toMatch(/^Genuine/);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    // Every character holds five bits; each is tried with the lowest and the highest of them turned.
    for (let at = 0; at < text.length; at += 1) {
      for (const bit of [1, 16]) {
        const other = letters.charAt(letters.indexOf(text.charAt(at)) ^ bit);
        const forged = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
        expect(await scan(forged)).toMatch(/^(Not genuine|Nothing to check)/);
      }
    }
  });

  it('says withdrawn once that is published', async () => {
    const serial = serialOf('مدرسة النور');
    await page.goto(`${base}index.html`);
    const before = readFileSync(path.join(published.out, 'status.json'), 'utf8');
    const { code } = await pdqm(['register', 'withdraw', serial, '--reason', 'A test', '--office', published.office]);
    expect(code).toBe(0);
    await published.publish();
    expect(readFileSync(path.join(published.out, 'status.json'), 'utf8')).not.toBe(before);
    expect(await typed(serial)).toMatch(/^Genuine, withdrawn on/);
  });
});

describe('the register for anybody', () => {
  it('lists what is in force, and searches it', async () => {
    await page.goto(`${disk}register.html`);
    const shown = () => textsOf('.awards a');
    expect(await shown()).toEqual(['Ash Grove School', hostile]);
    await page.type('#name', 'ash GROVE');
    expect(await shown()).toEqual(['Ash Grove School']);
    expect(await textsOf('#found')).toEqual(['1 award']);
  });

  it('can be read without scripts', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${disk}register.html`);
    expect(await page.$$('.awards a')).toHaveLength(2);
  });

  it('has a page for each award; search engines list those in force', () => {
    const robots = (serial: string) => readFileSync(path.join(published.out, 'awards', `${serial}.html`), 'utf8');
    expect(robots(serialOf('Beech Hill'))).toContain('content="noindex"');
    expect(robots(serialOf('Ash Grove School'))).not.toContain('noindex');
    const listed = readFileSync(path.join(published.out, 'sitemap.xml'), 'utf8');
    expect(listed).toContain(`https://mark.example/check/awards/${serialOf('Ash Grove School')}.html`);
    expect(listed).not.toContain(serialOf('Beech Hill'));
  });
});

it.each(['light', 'dark'] as const)('axe finds nothing, %s, and pages fit on a phone', async (theme) => {
  const axe = readFileSync(projectPath('node_modules', 'axe-core', 'axe.min.js'), 'utf8');
  const places = [
    'index.html',
    `index.html#${ofSchool('Ash Grove School')}`,
    `index.html#${ofSchool('Beech Hill')}`,
    'index.html#nothing',
    'register.html',
    `awards/${serialOf(hostile)}.html`,
  ];
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.setViewport({ width: 320, height: 640 });
  await page.setBypassCSP(true);
  for (const place of places) {
    await page.goto('about:blank');
    await page.goto(`${base}${place}`);
    if (place.includes('#')) await answer();
    await page.evaluate(axe);
    const found = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
    );
    expect([place, found]).toEqual([place, []]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  }
});

it('no page complains on its console', () => {
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});
