import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { WrongRequest } from '../failure.ts';
import type { Brand } from './brand.ts';
import { readBrand } from './brand.ts';
import { contrastWithWhite } from './contrast.ts';

const root = temporaryFolder();
let folders = 0;

const svg = (inner: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20"${more}>${inner}</svg>`;
const square = '<path d="M0 0h9v9z" fill="#123"/>';

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}
function png(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Author\0Somebody')),
    chunk('IDAT', deflateSync(Buffer.alloc(rows * (1 + 3 * width)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A brand’s file with its pictures beside it. */
function fileOf(said: unknown, files: Readonly<Record<string, string | Buffer>> = {}): string {
  folders += 1;
  const folder = path.join(root, String(folders), 'brand');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  const file = path.join(folder, 'brand.json');
  writeFileSync(file, typeof said === 'string' ? said : JSON.stringify(said));
  return file;
}
const withLogo = (logo: string | Buffer): string => fileOf({ logo: 'logo' }, { logo });

const welsh = { before: 'yn tystio bod', after: 'wedi ennill' };

async function faultOf(file: string): Promise<string> {
  const error: unknown = await readBrand(file).catch((thrown: unknown) => thrown);
  if (!(error instanceof WrongRequest)) throw new Error('Not refused', { cause: error });
  return error.message.replace(file, 'FILE');
}
const drawnIn = (brand: Brand): string =>
  Buffer.from(brand.logo?.address.replace(/^[^,]*,/, '') ?? '', 'base64').toString('latin1');

describe('a brand', () => {
  it('may say nothing', async () => {
    expect(await readBrand(fileOf({}))).toEqual({
      name: null,
      logo: null,
      partner: null,
      accent: null,
      signatories: [],
      wording: [],
      footer: null,
      ask: null,
    });
  });

  it('says all of it, with its pictures', async () => {
    const said = {
      name: 'Camden Learning',
      logo: 'logo.svg',
      partner: { name: 'A university', logo: 'partner.png' },
      accent: '#6b1f5c',
      signatories: [
        { name: 'Ada Lovelace', role: 'Chair of the award panel', signature: 'ada.png' },
        { name: 'Ben Jonson', role: 'Director' },
      ],
      wording: {
        cy: { before: 'yn tystio bod', after: 'wedi ennill', valid: '{awarded}: {from} – {until}' },
        en: { letters: { award: 'Do come to our dinner.' } },
      },
      footer: 'Registered charity 123456',
      ask: 'quality.mark@example.org',
    };
    const file = fileOf(said, { 'logo.svg': svg(square), 'partner.png': png(30, 10), 'ada.png': png(20, 10) });

    expect(await readBrand(file)).toMatchObject({
      ...said,
      wording: [
        { language: 'cy', ...said.wording.cy, letters: {} },
        { language: 'en', before: null, after: null, valid: null, letters: said.wording.en.letters },
      ],
      logo: { ratio: 2, address: expect.stringMatching(/^data:image\/svg\+xml;base64,/) as string },
      partner: { name: 'A university', logo: { ratio: 3 } },
      signatories: [
        { signature: { ratio: 2, address: expect.stringMatching(/^data:image\/png;base64,/) as string } },
        { signature: null },
      ],
    });
  });

  it.each([
    [
      'is not JSON',
      '{',
      'FILE: it is not JSON: look at line 1, where a comma, a quotation mark or a bracket is missing or too much.',
    ],
    [
      'misspells a setting',
      { lgo: 'x' },
      'FILE: the whole: there is no setting lgo; those here are name, logo, partner, accent, signatories, wording, footer, ask.',
    ],
    [
      'has three signatories',
      { signatories: Array(3).fill({ name: 'A', role: 'B' }) },
      'FILE: signatories: must be two at most.',
    ],
    ['has a signatory without a role', { signatories: [{ name: 'A' }] }, 'FILE: signatories.0.role: is missing.'],
    ['has two lines for one', { footer: 'a\nb' }, 'FILE: footer: must be one line.'],
    ['has a name for a colour', { accent: 'red;}' }, 'FILE: accent: must be a colour such as #17365c.'],
    [
      'has a colour of no contrast',
      { accent: '#ffe066' },
      'FILE: accent: #ffe066 has a contrast of 1.3 to 1 with white paper; 4.5 is the least that everybody can read.',
    ],
    [
      'has words and no language',
      { wording: { before: 'We certify', after: 'has it' } },
      'FILE: wording.before: must be a group of settings in { }; wording.after: must be a group of settings in { }.',
    ],
    [
      'has a language of its own',
      { wording: { welsh: { before: 'a', after: 'b' } } },
      'FILE: wording.welsh: must be a language, such as en or cy, with the lines in it.',
    ],
    [
      'has three languages',
      { wording: { cy: welsh, fr: welsh, en: {} } },
      'FILE: wording: must be in 2 languages at most.',
    ],
    ['says half in Welsh', { wording: { cy: { before: 'a' } } }, 'FILE: wording.cy.after: is missing.'],
    [
      'has a line without its days',
      { wording: { cy: { ...welsh, valid: 'Hyd {until}' } } },
      'FILE: wording.cy.valid: must say where the days stand: {from} and {until}.',
    ],
    [
      'leaves no place for the day of the award',
      { signatories: Array(2).fill({ name: 'A', role: 'B' }), wording: { cy: { ...welsh, valid: '{from} {until}' } } },
      'FILE: wording.cy.valid: must say {awarded} too, since two signatories leave no other place for that day.',
    ],
    [
      'has letters that no font has',
      { wording: { en: { after: '获得 it' } } },
      'FILE: wording.en.after: has letters that cannot be printed here: 获 得.',
    ],
    ['lacks a picture', { logo: 'logo.svg' }, 'FILE: logo: logo.svg cannot be read (it is not there).'],
    [
      'climbs out of its folder',
      { logo: '../../secret.svg' },
      'FILE: logo: ../../secret.svg is not in the folder of the brand.',
    ],
    [
      'names a file of the system',
      { logo: '/etc/passwd' },
      'FILE: logo: /etc/passwd is not in the folder of the brand.',
    ],
    [
      'names one of another disk',
      { logo: 'C:\\logo.png' },
      'FILE: logo: C:\\logo.png is not in the folder of the brand.',
    ],
    ['names a folder', { logo: '.' }, /^FILE: logo: \. is not in the folder of the brand\.$/],
  ])('that %s is refused on one line', async (_how, said, words) => {
    const fault = await faultOf(fileOf(said));

    expect(fault).not.toContain('\n');
    if (words instanceof RegExp) expect(fault).toMatch(words);
    else expect(fault).toBe(words);
  });

  it('that leads out of its folder by a link is refused', async () => {
    const file = fileOf({ logo: 'logo.svg' });
    writeFileSync(path.join(root, 'outside.svg'), svg(square));
    symlinkSync(path.join(root, 'outside.svg'), path.join(path.dirname(file), 'logo.svg'));

    expect(await faultOf(file)).toBe('FILE: logo: logo.svg is not in the folder of the brand.');
  });

  it('is told all that is wrong with it at once', async () => {
    const file = fileOf({ logo: 'a', partner: { name: 'B', logo: 'b' } }, { a: 'GIF89a', b: svg('<script/>') });

    expect(await faultOf(file)).toBe(
      'FILE: logo: a is a GIF picture; save it as PNG or SVG; partner.logo: b has a script.',
    );
  });
});

describe('a picture', () => {
  const bomb = Array.from(
    { length: 9 },
    (_, n) => `<g id="g${String(n + 1)}">${`<use href="#g${String(n)}"/>`.repeat(10)}</g>`,
  );
  it.each([
    ['a script', svg('<script>alert(1)</script>'), 'has a script'],
    ['a script in what is left out', svg('<metadata><script/></metadata>'), 'has a script'],
    ['a handler', svg(square, ' onload="alert(1)"'), 'has a script (onload)'],
    ['an address', svg('<use xlink:href="https://example.org/a.svg#b"/>'), /asks for something outside itself \(https/],
    ['a script for an address', svg('<use href="javascript:alert(1)"/>'), /asks for something outside itself/],
    ['an address of two lines', svg('<use href="//example.org&#10;/a"/>'), /asks for something outside itself/],
    ['an address in a colour', svg('<path fill="url(https://example.org/#a)"/>'), /outside itself \(in a fill\)/],
    ['an import', svg('<style>@import "https://example.org/a.css";</style>'), 'has a style that is not printed'],
    ['an escaped address', svg('<style>path{fill:u\\72l(//example.org)}</style>'), 'has a style that is not printed'],
    ['an address in a style', svg('<path style="fill:url(//example.org/a)"/>'), /outside itself \(in a style\)/],
    ['a page', svg('<foreignObject/>'), /has a <foreignObject>/],
    ['a picture', svg('<image href="data:image/png;base64,AA"/>'), /has a picture inside it/],
    ['text', svg('<text>Logo</text>'), /has text, whose font is not there/],
    ['a movement', svg('<animate/>'), 'has <animate>, which is not printed'],
    ['an entity bomb', `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${svg('&b;')}`, 'declares entities'],
    ['an entity that is not there', svg('&b;'), /is not a whole SVG picture/],
    ['a stylesheet', `<?xml-stylesheet href="a.css"?>${svg(square)}`, 'asks for a stylesheet'],
    ['parts that use parts', svg(`<g id="g0">${square}</g>${bomb.join('')}`), /draws its parts again and again/],
    ['a part that uses itself', svg('<g id="a"><use href="#a"/></g>'), 'draws itself again and again'],
    ['no end', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">', /is not a whole SVG picture/],
    ['no size', svg(square).replace('viewBox', 'view'), 'says no size: it has no viewBox'],
    ['no namespace', '<svg viewBox="0 0 9 9"/>', 'is not an SVG picture'],
    ['a thousand elements in each other', svg('<g>'.repeat(1000) + '</g>'.repeat(1000)), /more than 100 deep/],
    ['nothing', '', 'is not a PNG or SVG picture; choose another file'],
    ['words', 'This is our logo.\n', 'is not a PNG or SVG picture; choose another file'],
    ['a page of the web', '<html><body/></html>', 'is not an SVG picture'],
    ['WEBP inside', Buffer.from('RIFF....WEBPVP8 '), 'is a WEBP picture; save it as PNG or SVG'],
    ['JPEG inside', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'is a JPEG picture; save it as PNG or SVG'],
    ['bytes of any kind', Buffer.from([1, 2, 3, 255, 254]), 'is not a PNG or SVG picture; choose another file'],
    ['100 megapixels', png(10_000, 10_000, 1), 'has 10,000 by 10,000 pixels; at most 4,000 by 4,000 are taken'],
    ['fewer rows than it says', png(30, 20, 10), 'is not a whole PNG picture'],
    ['far more rows than it says', png(30, 20, 100_000), 'is not a whole PNG picture'],
    ['its end cut off', png(30, 20).subarray(0, -20), 'is not a whole PNG picture'],
    ['a bit turned', Buffer.from(png(30, 20)).fill(7, 60, 61), 'is not a whole PNG picture'],
    ['a size of 3 MB', Buffer.alloc(3 * 1024 * 1024), 'is larger than 2 MB'],
    ['the shape of a thread', png(2000, 10), 'is more than 20 times as long as it is wide'],
  ])('with %s is refused on one line', async (_what, content, words) => {
    const fault = await faultOf(withLogo(content));

    expect(fault).toMatch(/^FILE: logo: logo [^\n]*\.$/);
    const why = fault.slice('FILE: logo: logo '.length, -1);
    if (words instanceof RegExp) expect(why).toMatch(words);
    else expect(why).toBe(words);
  });

  it('is kept with what draws, and without what its program noted', async () => {
    const content = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" width="40px" height="20" i:version="1"><!-- note -->
      <title>Secret</title><metadata><i:a>Secret</i:a></metadata><i:view><i:grid/></i:view>
      <defs><linearGradient id="g"><stop offset="0" stop-color="#123"/></linearGradient><clipPath id="c"><rect width="9" height="9"/></clipPath></defs>
      <style>.a{fill:url(#g)}</style><g clip-path="url(#c)"><path class="a" d="M0 0h9v9z" i:label="Secret" data-note="Secret"/></g></svg>`;
    const kept = drawnIn(await readBrand(withLogo(content)));

    expect(kept).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 40 20" width="40" height="20">/);
    for (const drawing of [
      '<path class="a" d="M0 0h9v9z">',
      '.a{fill:url(#g)}',
      'clip-path="url(#c)"',
      '<stop offset="0"',
    ])
      expect(kept).toContain(drawing);
    expect(kept).not.toMatch(/Secret|inkscape|DOCTYPE|note|\?xml/);
  });

  it('as PNG is kept without notes', async () => {
    const kept = drawnIn(await readBrand(withLogo(png(30, 20))));

    expect(kept).toContain('IDAT');
    expect(kept).not.toMatch(/tEXt|Somebody/);
  });
});

it.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#777777', 4.48],
])('%s has a contrast of %d with white', (colour, ratio) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 2);
});
