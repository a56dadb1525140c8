import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import jsqr from 'jsqr';
import type { AwardId } from '../../../framework/edition.ts';
import { london } from '../../../framework/editions/london/index.ts';
import { certifiedReturn } from '../../../test/certified.ts';
import { readPdf } from '../../../test/pdf.ts';
import { changed, decidedReturn } from '../../../test/returns.ts';
import { scannedCodes } from '../../../test/scanned-codes.ts';
import { statementOf } from '../../../test/statements.ts';
import { findBrowser } from '../../printing/browser.ts';
import type { Page, Printer } from '../../printing/printer.ts';
import { openPrinter } from '../../printing/printer.ts';
import { loadTemplate } from '../../printing/templates.ts';
import type { CertifiedAward, Issuer } from './certificate.ts';
import { certificateView } from './certificate.ts';
import type { Code } from './code.ts';
import { drawnCode, withCode } from './code.ts';

// Its types say what its bundle does not do.
const jsQR = jsqr as unknown as typeof jsqr.default;

const address = 'https://quality-mark.example.org/verify/';
const longestAddress = `https://${'quality-mark.'.repeat(5)}org/ver`.padEnd(80, '/');
const issuer: Issuer = { name: null, contact: 'quality.mark@example.org', verifyAddress: address, brand: null };

const certified = (organisation: string, award: AwardId = 'silver', sample = false): CertifiedAward =>
  certifiedReturn(
    changed(decidedReturn(london), {
      'details.organisation': organisation,
      'panel.decision': award,
      'meta.sample': sample,
    }),
    london,
  );
const codeOf = (organisation: string, at = address): Code =>
  drawnCode({ address: at, statement: statementOf(certified(organisation)) });

/** From the first to the last letter of an alphabet. */
const alphabets = ['AZ', 'az', 'ÀÿĀž', 'ΑΩ', 'АЯ', 'את', 'ءي', 'अह', 'অহ', 'ਅਹ', 'அஹ', '一龥', '😀😏'].map((ends) => {
  const [first = 65, last = 90] = [ends.codePointAt(0), [...ends].at(-1)?.codePointAt(0)];
  return fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));
});
const names = (letter: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(letter, { minLength: 1, maxLength }).map((letters) => letters.join(''));

describe('the code of a certificate', () => {
  it('is of version 10 at most, and of 22 mm, for names of 60 Latin letters behind an address of 40', () => {
    expect(address).toHaveLength(40);
    fc.assert(
      fc.property(names(fc.oneof(alphabets[0] ?? fc.constant(''), alphabets[1] ?? fc.constant('')), 60), (name) => {
        const { version, side } = codeOf(name);
        expect(version).toBeLessThanOrEqual(10);
        expect(side).toBe(22);
      }),
      { numRuns: 30 },
    );
    expect(codeOf('W'.repeat(60)).version).toBe(10);
  });

  it('is of version 15 at most for a name of any length in any script behind the longest address', () => {
    expect(longestAddress).toHaveLength(80);
    fc.assert(
      fc.property(
        fc.oneof(names(fc.oneof(...alphabets), 130), ...alphabets.map((each) => names(each, 130))),
        (name) => {
          const { version, side, modules } = codeOf(name, longestAddress);
          expect(version).toBeLessThanOrEqual(15);
          expect(side).toBeGreaterThanOrEqual(22);
          expect(side / modules).toBeGreaterThanOrEqual(0.33);
          expect(modules).toBe(17 + 4 * version + 8);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('grows where its modules would be too small', () => {
    const code = codeOf('क'.repeat(120), longestAddress);

    expect(code.version).toBe(15);
    expect(code.side).toBeCloseTo(28.05);
  });

  it('is not drawn where nobody could read it', () => {
    expect(() => codeOf('क'.repeat(120), `${longestAddress}${'x'.repeat(9)}`)).toThrow(RangeError);
  });

  it('says the address and the statement, one letter after the other, in four modules of white', () => {
    fc.assert(
      fc.property(names(fc.oneof(...alphabets), 120), (name) => {
        const statement = statementOf(certified(name));
        const code = drawnCode({ address, statement });
        expect(readCode(code)).toBe(`${address}#${statement}`);
      }),
      { numRuns: 10 },
    );
  });
});

/** As a reader sees the drawing, at three points a module. */
function readCode({ path: data, modules }: Code): string | null {
  const points = 3 * modules;
  const picture = new Uint8ClampedArray(4 * points * points).fill(255);
  for (const [, ...bar] of data.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const [x = 0, y = 0, length = 0] = bar.map(Number);
    expect(Math.min(x, y, modules - y - 1, modules - x - length)).toBeGreaterThanOrEqual(4);
    for (let row = 3 * y; row < 3 * y + 3; row += 1)
      for (let column = 3 * x; column < 3 * (x + length); column += 1)
        picture.fill(0, 4 * (row * points + column), 4 * (row * points + column) + 3);
  }
  return jsQR(picture, points, points)?.data ?? null;
}

const template = loadTemplate('certificate');
const pageOf = (award: CertifiedAward, of: Issuer | null = issuer): Page => {
  const view = certificateView(award, london, of);
  return { stylesheet: template.stylesheet, title: view.title, language: view.language, body: template.render(view) };
};

describe('a page with its code', () => {
  it('differs from the one without in the drawing only, which has words for those who do not see it', () => {
    const page = pageOf(certified('Ark'));
    const { body, ...rest } = withCode(page, { address, statement: statementOf(certified('Ark')) });

    expect({ ...rest, body: body.replace(/<svg role="img"[^]*?<\/svg>/, '<!--code-->') }).toEqual(page);
    expect(body).toContain('aria-label="Code to check this certificate: quality-mark.example.org/verify"');
  });

  it('names the address without its code, so that another address makes another page', () => {
    const at = (verifyAddress: string) => pageOf(certified('Ark'), { ...issuer, verifyAddress }).body;

    expect(at('http://example.org')).not.toBe(at('https://example.org'));
  });

  it('has none where there is no address, and says whom to ask', () => {
    const page = pageOf(certified('Ark'), { ...issuer, contact: 'a&b@example.org', verifyAddress: null });

    expect(withCode(page, { address, statement: 'AA' })).toEqual(page);
    expect(page.body).toContain('To check this certificate, ask a&amp;b@example.org');
    expect(page.body).not.toMatch(/class="check|class="code/);
    expect(pageOf(certified('Ark'), null).body).not.toMatch(/heck this certificate/);
  });

  it('is not led astray by a name that looks like its place, nor by an address with quotes', () => {
    const statement = statementOf(certified('<!--code-->'));
    const { body } = withCode(pageOf(certified('<!--code-->')), { address: 'https://example.org/"><b>$&', statement });

    expect(body.match(/<svg role="img"/g)).toHaveLength(1);
    expect(body).toContain('&lt;!--code--&gt;');
    expect(body).not.toContain('<b>');
  });
});

describe('on paper', () => {
  let printer: Printer;
  let folder: string;
  beforeAll(async () => {
    printer = openPrinter({ browserPath: findBrowser() ?? '', browsers: 1 });
    folder = await mkdtemp(path.join(tmpdir(), 'code-'));
  });
  afterAll(async () => {
    await printer.close();
    await rm(folder, { recursive: true });
  });

  const prints = new Map<string, Promise<Uint8Array>>();
  const printed = (award: CertifiedAward, at = address): Promise<Uint8Array> => {
    const statement = statementOf(award);
    const page = withCode(pageOf(award, { ...issuer, verifyAddress: at }), { address: at, statement });
    const print = prints.get(page.body) ?? printer.print(page);
    prints.set(page.body, print);
    return print;
  };
  /** What a camera sees: each way is dots an inch and degrees by which the page lies askew. */
  const seen = async (pdf: Uint8Array, ...ways: readonly string[]): Promise<readonly (string | null)[]> => {
    const file = path.join(folder, 'certificate.pdf');
    await writeFile(file, pdf);
    return scannedCodes(file, ...ways);
  };

  it.each([
    { how: 'of three letters', name: 'Ark', at: address, award: 'bronze', ways: ['150@3'] },
    {
      how: 'of 60 letters',
      name: 'Ysgol Gynradd Gymraeg Tŷ Gwyn ar Ŵydd and its nursery school',
      at: address,
      award: 'silver',
      ways: ['150@-3'],
    },
    {
      how: 'in Tamil, of 120 letters',
      name: 'மேற்கு லண்டன் தமிழ்ப் பள்ளி '.repeat(5).slice(0, 120),
      at: longestAddress,
      award: 'gold',
      ways: ['150', '150@3', '150@-3'],
    },
  ] as const)('is read from the picture of a certificate for a name $how, also askew', async (each) => {
    const award = certified(each.name, each.award, true);
    const content = `${each.at}#${statementOf(award)}`;

    expect(await seen(await printed(award, each.at), ...each.ways)).toEqual(each.ways.map(() => content));
  });

  it('says beside it where to check, and which', async () => {
    const award = certified('Ark', 'bronze', true);
    const [page] = (await readPdf(await printed(award))).pages;

    expect(page?.text.replace(/\s+/g, ' ')).toContain(
      `Check this certificate: quality-mark.example.org/verify ${award.serial}`,
    );
  });
});
