import { spawnSync } from 'node:child_process';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { bakedInPng, bakedInSvg, bakedPng, bakedSvg } from './baking.ts';

/** One dark pixel. */
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
]);
const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>';

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Chunks as another program reads them, with their checks. */
function chunks(bytes: Uint8Array): readonly { type: string; data: Buffer }[] {
  const found: { type: string; data: Buffer }[] = [];
  const file = Buffer.from(bytes);
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    found.push({ type: named.toString('latin1', 0, 4), data: named.subarray(4) });
    at += 12 + length;
  }
  return found;
}

const anyCredential = fc.oneof(
  fc.json(),
  fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify({ text, ']]>': `<![CDATA[${text}]]>]]>` })),
);

describe('a picture that carries a credential', () => {
  it('PNG: gives it back, in a chunk that the specification names', () => {
    fc.assert(
      fc.property(anyCredential, (credential) => {
        const baked = bakedPng(png, credential);
        expect(bakedInPng(baked)).toEqual([credential]);
        const all = chunks(baked);
        expect(all.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
        expect(all[1]?.data.subarray(0, 24).toString('latin1')).toBe('openbadgecredential\0\0\0\0\0');
      }),
    );
  });

  it('SVG: gives it back, and is still XML', () => {
    fc.assert(
      fc.property(anyCredential, (credential) => {
        expect(bakedInSvg(bakedSvg(svg, credential))).toEqual([credential]);
      }),
    );
    const baked = bakedSvg(svg, JSON.stringify({ text: ']]> & <b> مدرسة' }));
    const { error, status } = spawnSync('xmllint', ['--noout', '-'], { input: baked });
    if (!error) expect(status).toBe(0);
  });

  it('gives nothing where there is none, and throws at no damage', () => {
    expect(bakedInPng(png)).toEqual([]);
    expect(bakedInSvg(svg)).toEqual([]);
    const baked = bakedPng(png, '{"a":1}');
    for (let at = 0; at < baked.length; at += 1) {
      bakedInPng(baked.subarray(0, at));
      bakedInPng(baked.map((byte, index) => (index === at ? byte ^ 0xff : byte)));
    }
    expect(() => bakedPng(Buffer.from('GIF89a'), '{}')).toThrow(RangeError);
    expect(() => bakedSvg('<p>no picture</p>', '{}')).toThrow(RangeError);
  });
});
