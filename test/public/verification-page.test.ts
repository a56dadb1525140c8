import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { base32nopad } from '@scure/base';
import type { Page } from 'puppeteer-core';
import { longDate } from '../../framework/dates.ts';
import { signerOf } from '../../generator/office/keys.ts';
import { credentialOf, readCredential } from '../../register/proof/credential.ts';
import { keyIdOf } from '../../register/proof/keys.ts';
import type { Statement } from '../../register/proof/statement.ts';
import { readStatement, statementText } from '../../register/proof/statement.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { barriersIn, excessWidth } from '../browser/looks.ts';
import { PublicBrowser, textOf, verdictIn } from './public-browser.ts';
import { PublishedOffice, yearsFromNow } from './published-office.ts';

const folder = temporaryFolder();
const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>`;
const arabic = 'مدرسة الملك فهد الأكاديمية';
let [browser, office]: [PublicBrowser, PublishedOffice] = [] as never;
/** The page as it was before anything was withdrawn. */
let earlierPage: string;
let signedByEarlierKey: string;
let firTree: string;

beforeAll(async () => {
  browser = await PublicBrowser.start();
  office = await PublishedOffice.make(path.join(folder, 'office'), browser.address, [
    `Ash Grove,Camden,100001,gold,${yearsFromNow(-1)}`,
    `Beech Lane,Camden,100002,silver,${yearsFromNow(-2)}`,
    `Cedar Wood,Camden,100003,bronze,${yearsFromNow(-4)}`,
    `Fir Tree,Camden,100004,silver,${yearsFromNow(-1)}`,
    `Old Oak,Camden,100005,bronze,${yearsFromNow(-2)}`,
    `Old Oak (now gold),Camden,100005,gold,${yearsFromNow(-1)}`,
    `Hazel Road,Camden,100006,silver,${yearsFromNow(-1)}`,
    `${hostile},Camden,100007,gold,${yearsFromNow(-1)}`,
    `${'Wm'.repeat(100)},Camden,100008,gold,${yearsFromNow(-1)}`,
    `${arabic},Camden,100009,gold,${yearsFromNow(-1)}`,
  ]);
  await office.publish();
  earlierPage = office.published('index.html');
  signedByEarlierKey = await office.statement('Ash Grove');
  firTree = await office.statement('Fir Tree');
  await office.register('withdraw', office.award('Fir Tree').serial, '--reason', 'Test');
  await office.register(
    'correct',
    office.award('Hazel Road').serial,
    '--organisation',
    'Hazel Row',
    '--reason',
    'Test',
  );
  await office.giveNewKey();
  await office.publish();
  browser.folder = office.out;
});
beforeEach(() => {
  browser.complaints.length = 0;
  browser.asked.length = 0;
  browser.instead.clear();
});
afterAll(() => browser.close());

const until = (organisation: string): string => longDate(office.award(organisation).validUntil);

async function verdictOn(fragment: string, prepare?: (page: Page) => Promise<unknown>): Promise<string> {
  const page = await browser.open(`${browser.address}#${fragment}`, prepare);
  const words = await verdictIn(page);
  await page.close();
  return words;
}

/** Without the browser’s own Ed25519, as some browsers still are. */
const withoutEd25519 = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument((): void => {
    Object.defineProperty(crypto.subtle, 'importKey', {
      value: (): Promise<never> => Promise.reject(new Error('Unknown algorithm')),
    });
  });

describe('a scanned code', () => {
  const answers: readonly (readonly [state: string, name: string, changes: Partial<Statement>, words: () => string])[] =
    [
      ['in force', 'Ash Grove', {}, () => `Genuine, in force until ${until('Ash Grove')}`],
      ['due', 'Beech Lane', {}, () => `Genuine, in force until ${until('Beech Lane')}`],
      ['lapsed', 'Cedar Wood', {}, () => `Genuine, lapsed after ${until('Cedar Wood')}`],
      ['withdrawn', 'Fir Tree', {}, () => `Genuine, withdrawn on ${longDate(yearsFromNow(0))}`],
      ['replaced', 'Hazel Row', { issue: 1, organisation: 'Hazel Road' }, () => 'Genuine, replaced by issue 2'],
      ['superseded', 'Old Oak', {}, () => `Genuine, superseded by a later award on ${longDate(yearsFromNow(-1))}`],
      [
        'a specimen',
        'Ash Grove',
        { sample: true },
        () => `Genuine specimen, not an award, in force until ${until('Ash Grove')}`,
      ],
    ];

  it.each(answers)(
    'of an award that is %s is answered in those words, beside what the paper must say',
    async (_state, name, changes, words) => {
      const page = await browser.open(`${browser.address}#${await office.statement(name, changes)}`);
      expect(await verdictIn(page)).toBe(words());
      expect(await textOf(page, '#result dl')).toContain(office.award(name).serial);
      expect(await textOf(page, '.as-of')).toContain(`Status as of ${longDate(yearsFromNow(0))} at `);
      expect(browser.complaints).toEqual([]);
      expect(browser.asked.filter((url) => !url.startsWith(browser.address) && !url.startsWith('data:'))).toEqual([]);
      await page.close();
    },
  );

  it('that an earlier key of the office signed is genuine', async () => {
    expect(readStatement(signedByEarlierKey)?.keyId).not.toBe(
      readStatement(await office.statement('Ash Grove'))?.keyId,
    );
    expect(await verdictOn(signedByEarlierKey)).toMatch(/^Genuine, in force/);
  });

  it('is answered again when the address changes, without loading', async () => {
    const page = await browser.open(`${browser.address}#${await office.statement('Ash Grove')}`);
    expect(await verdictIn(page)).toMatch(/^Genuine, in force/);
    const next = await office.statement('Fir Tree');
    await page.evaluate((code) => (location.hash = code), next);
    await page.waitForSelector('#result.bad');
    expect(await verdictIn(page)).toMatch(/^Genuine, withdrawn/);
    await page.close();
  });

  it('that somebody else’s key signed is not genuine', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const keyId = keyIdOf(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
    const read = readStatement(await office.statement('Ash Grove'));
    if (read === null) throw new Error('No statement');
    const signWithTheirs = (bytes: Uint8Array): Uint8Array => sign(null, bytes, privateKey);
    const [theirs, underOurName] = [keyId, read.keyId].map((id) =>
      statementText(read.statement, { keyId: id, sign: signWithTheirs }),
    );
    expect(await verdictOn(theirs ?? '')).toBe('Not genuine');
    expect(await verdictOn(underOurName ?? '')).toBe('Not genuine');
    expect(await verdictOn(underOurName ?? '', withoutEd25519)).toBe('Not genuine');
  });

  it('is checked by a library where the browser knows no Ed25519', async () => {
    expect(await verdictOn(await office.statement('Ash Grove'), withoutEd25519)).toMatch(/^Genuine, in force/);
  });

  it('is never genuine with a byte of it flipped, whichever it is', async () => {
    const bytes = base32nopad.decode(await office.statement('Ash Grove'));
    const flipped = [...bytes.keys()].map((place) =>
      base32nopad.encode(bytes.map((byte, index) => (index === place ? byte ^ 0x55 : byte))),
    );
    const page = await browser.open(browser.address);
    const verdicts = await page.evaluate(async (codes) => {
      const found: string[] = [];
      const result = document.getElementById('result');
      for (const code of codes) {
        result?.setAttribute('aria-busy', 'true');
        location.hash = code;
        await new Promise<void>((resolve) => {
          const watch = new MutationObserver(() => {
            if (result?.getAttribute('aria-busy') !== 'false') return;
            watch.disconnect();
            resolve();
          });
          if (result !== null) watch.observe(result, { attributes: true });
        });
        found.push(result?.querySelector('h2')?.textContent.trim() ?? '');
      }
      return found;
    }, flipped);
    expect(verdicts).toHaveLength(bytes.length);
    expect(verdicts.filter((words) => !/^(Not genuine|Nothing to check)/.test(words))).toEqual([]);
    await page.close();
  });

  it.each([
    ['HTML', hostile.slice(0, 20), hostile],
    ['200 letters', 'WmWm', 'Wm'.repeat(100)],
    ['Arabic letters', arabic.slice(0, 5), arabic],
  ])('with a name of %s shows it as it is spelt, within the page', async (_, start, name) => {
    const page = await browser.open(`${browser.address}#${await office.statement(start)}`, (opened) =>
      opened.setViewport({ width: 320, height: 600 }),
    );
    await verdictIn(page);
    expect(await textOf(page, '#result dd')).toBe(name);
    expect(await excessWidth(page)).toBe(0);
    expect(browser.complaints).toEqual([]);
    await page.close();
  });
});

describe('the status', () => {
  it('beside the page counts where it is newer than the page’s own', async () => {
    const code = firTree;
    browser.instead.set('index.html', earlierPage).set('status.json', '');
    expect(await verdictOn(code)).toMatch(/^Genuine, in force/);
    browser.instead.delete('status.json');
    expect(await verdictOn(code)).toMatch(/^Genuine, withdrawn/);
  });

  it.each([
    ['is not answered', null],
    ['is no JSON', '<html>'],
    ['is of another form', '{"format":2,"asOf":"2199-01-01T00:00:00Z"}'],
  ])('that %s leaves the page with its own', async (_, answer) => {
    browser.instead.set('status.json', answer);
    expect(await verdictOn(await office.statement('Fir Tree'))).toMatch(/^Genuine, withdrawn/);
  });
});

describe('what is typed, pasted or chosen', () => {
  async function typed(text: string, address = browser.address): Promise<Page> {
    const page = await browser.open(address);
    await page.focus('#shown');
    await page.keyboard.sendCharacter(text);
    await page.keyboard.press('Enter');
    await verdictIn(page);
    return page;
  }

  it('a serial is answered by the list, and never called genuine', async () => {
    const page = await typed(office.award('Ash Grove').serial.toLowerCase());
    expect(await verdictIn(page)).toBe(`In the register: in force until ${until('Ash Grove')}`);
    await page.close();
  });

  it('a serial that the list lacks is said to be missing', async () => {
    const page = await typed('PDQM-2026-7EW4476X');
    expect(await verdictIn(page)).toBe('Not found');
    await page.close();
  });

  it('an address is a code', async () => {
    const page = await typed(`${browser.address}#${await office.statement('Ash Grove')}`);
    expect(await verdictIn(page)).toMatch(/^Genuine, in force/);
    await page.close();
  });

  it('a credential is genuine, and is not once a word of it is changed', async () => {
    const credential = office.published(`awards/${office.award('Ash Grove').serial}.json`);
    for (const [text, words] of [
      [credential, /^Genuine, in force/],
      [credential.replaceAll('Ash Grove', 'Elm Grove'), /^Not genuine$/],
      [credential.replaceAll(browser.address, 'https://other.example/'), /^Not genuine$/],
      ['{"a":1}', /^Not genuine$/],
    ] as const) {
      const page = await typed(text.replace(/\s+/g, ' '));
      expect(await verdictIn(page)).toMatch(words);
      await page.close();
    }
  });

  it('a credential of another body is not said to be genuine, however well it is signed', async () => {
    const ours = readCredential(JSON.parse(office.published(`awards/${office.award('Ash Grove').serial}.json`)));
    if (ours === null) throw new Error('No credential');
    const theirs = { ...ours.facts, verifyAddress: 'https://other.example/mark/' };
    const credential = credentialOf(theirs, new Date().toISOString(), await signerOf(office.folder));
    const page = await typed(JSON.stringify(credential));
    expect(await verdictIn(page)).toBe('From another issuing body');
    await page.close();
  });

  it('a file that holds a credential is genuine', async () => {
    const page = await browser.open(browser.address);
    const input = await page.waitForSelector('input#file');
    await input?.uploadFile(path.join(office.out, 'awards', `${office.award('Ash Grove').serial}.json`));
    expect(await verdictIn(page)).toMatch(/^Genuine, in force/);
    await page.close();
  });

  it('a file with a second credential is not genuine', async () => {
    const [ash, beech] = ['Ash Grove', 'Beech Lane'].map((name) => office.award(name).serial);
    const badge = office.published(`badges/${ash ?? ''}.svg`);
    const second = `<openbadges:credential><![CDATA[${office.published(`awards/${beech ?? ''}.json`)}]]></openbadges:credential>`;
    for (const [name, content, words] of [
      ['badge.svg', badge, /^Genuine, in force/],
      ['two.svg', badge.replace('</svg>', `${second}</svg>`), /^Not genuine$/],
    ] as const) {
      writeFileSync(path.join(folder, name), content);
      const page = await browser.open(browser.address);
      await (await page.waitForSelector('input#file'))?.uploadFile(path.join(folder, name));
      expect(await verdictIn(page)).toMatch(words);
      await page.close();
    }
  });

  it('a file of nothing is said to be nothing', async () => {
    writeFileSync(path.join(folder, 'nothing.pdf'), Buffer.alloc(5000, 0xff));
    const page = await browser.open(browser.address);
    const input = await page.waitForSelector('input#file');
    await input?.uploadFile(path.join(folder, 'nothing.pdf'));
    expect(await verdictIn(page)).toMatch(/^Nothing to check/);
    await page.close();
  });

  it('works in a page that was opened from a disk, a serial too', async () => {
    const address = pathToFileURL(path.join(office.out, 'index.html')).href;
    const code = await browser.open(`${address}#${await office.statement('Fir Tree')}`);
    expect(await verdictIn(code)).toMatch(/^Genuine, withdrawn/);
    await code.close();
    const serial = await typed(office.award('Ash Grove').serial, address);
    expect(await verdictIn(serial)).toMatch(/^In the register: in force/);
    expect(browser.complaints).toEqual([]);
    expect(browser.asked.filter((url) => /^https?:/.test(url))).toEqual([]);
    await serial.close();
  });
});

describe('the page', () => {
  it('is one file of at most 150 kB that may load nothing from elsewhere', () => {
    const page = office.published('index.html');
    expect(Buffer.byteLength(page)).toBeLessThan(150_000);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#x27;', "'");
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/);
    expect(policy).not.toContain('unsafe');
    expect(page).not.toMatch(/<script[^>]+src=/);
  });

  it.each(['Ysgol Tŷ’r Ŵydd', 'Szkoła Łódź', 'École Noël'])(
    'shows the name %s in one typeface',
    async (organisation) => {
      const code = await office.statement('Ash Grove', { organisation });
      const page = await browser.open(`${browser.address}#${code}`);
      await verdictIn(page);
      await page.evaluate(() => document.fonts.ready.then(() => null));
      const protocol = await page.createCDPSession();
      await protocol.send('DOM.enable');
      await protocol.send('CSS.enable');
      const { root } = await protocol.send('DOM.getDocument');
      const name = await protocol.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'dd' });
      const { fonts } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId: name.nodeId });
      expect([
        await page.$eval('dd', (said) => said.textContent),
        fonts.map(({ isCustomFont }) => isCustomFont),
      ]).toEqual([organisation, [organisation.startsWith('École')]]);
      await page.close();
    },
  );

  it.each(['light', 'dark'])('has nothing that axe finds, in the scheme %s, whatever it says', async (scheme) => {
    const codes = [
      '',
      await office.statement('Ash Grove'),
      await office.statement('Cedar Wood'),
      await office.statement('Fir Tree'),
      await office.statement('Ash Grove', { sample: true, serial: 'PDQM-2026-7EW4476X' }),
      'NOTHING',
    ];
    for (const code of codes) {
      const page = await browser.open(`${browser.address}#${code}`, async (opened) => {
        await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await opened.setViewport({ width: 320, height: 700 });
      });
      if (code !== '') await verdictIn(page);
      expect(await barriersIn(page)).toEqual([]);
      expect(await excessWidth(page)).toBe(0);
      await page.close();
    }
  });

  it('prints the answer without the form', async () => {
    const page = await browser.open(`${browser.address}#${await office.statement('Ash Grove')}`);
    await verdictIn(page);
    await page.emulateMediaType('print');
    const display = (selector: string) => page.$eval(selector, (found) => getComputedStyle(found).display);
    expect([await display('#form'), await display('#result')]).toEqual(['none', 'block']);
    await page.close();
  });
});
