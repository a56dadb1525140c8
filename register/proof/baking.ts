import { utf8ToBytes } from '@noble/hashes/utils.js';

/*
 * How a picture carries a credential (Open Badges 3.0, 5.3): a PNG in a chunk of text, an SVG in an element of its own.
 */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keyword = 'openbadgecredential';
/** The largest credential that is read, in bytes; and how many chunks are looked at. */
const largest = 200_000;
const mostChunks = 10_000;

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** @param png without a credential @throws RangeError where it is none */
export function bakedPng(png: Uint8Array, credential: string): Uint8Array {
  const [head] = chunksOf(png);
  if (!isPng(png) || head === undefined) throw new RangeError('No PNG');
  // Keyword, not packed, no language, no translation.
  const data = Uint8Array.from([...utf8ToBytes(keyword), 0, 0, 0, 0, 0, ...utf8ToBytes(credential)]);
  const chunk = chunkOf('iTXt', data);
  const baked = new Uint8Array(png.length + chunk.length);
  baked.set(png.subarray(0, head.end));
  baked.set(chunk, head.end);
  baked.set(png.subarray(head.end), head.end + chunk.length);
  return baked;
}

/** The credentials in a PNG: one, or none, unless somebody has added another. */
export function bakedInPng(png: Uint8Array): readonly string[] {
  if (!isPng(png)) return [];
  const found: string[] = [];
  const named = utf8ToBytes(`${keyword}\0`);
  for (const { type, data } of chunksOf(png)) {
    if (type !== 'iTXt' || data.length > largest || !named.every((byte, index) => data[index] === byte)) continue;
    const isPacked = data[named.length] !== 0;
    const language = data.indexOf(0, named.length + 2);
    const translation = data.indexOf(0, language + 1);
    const text = isPacked || language < 0 || translation < 0 ? null : utf8(data.subarray(translation + 1));
    if (text !== null) found.push(text);
  }
  return found;
}

const namespace = 'https://purl.imsglobal.org/ob/v3p0';

/** @param svg with `<svg …>` as its root, without a credential @throws RangeError where it is none */
export function bakedSvg(svg: string, credential: string): string {
  const root = /<svg\b[^>]*>/.exec(svg);
  if (root === null || root[0].endsWith('/>')) throw new RangeError('No SVG');
  const opened = `${root[0].slice(0, -1)} xmlns:openbadges="${namespace}">`;
  const whole = credential.replaceAll(']]>', ']]]]><![CDATA[>');
  const element = `<openbadges:credential><![CDATA[${whole}]]></openbadges:credential>`;
  return svg.slice(0, root.index) + opened + element + svg.slice(root.index + root[0].length);
}

const [opening, closing] = ['<openbadges:credential', '</openbadges:credential>'];

/** The credentials in an SVG: one, or none, unless somebody has added another. */
export function bakedInSvg(svg: string): readonly string[] {
  const found: string[] = [];
  for (let start = svg.indexOf(opening); start >= 0; start = svg.indexOf(opening, start + 1)) {
    const end = svg.indexOf(closing, start);
    if (end < 0 || end - start > largest) break;
    const inside = svg.slice(svg.indexOf('>', start) + 1, end);
    found.push([...inside.matchAll(/<!\[CDATA\[([^]*?)\]\]>/g)].map(([, text]) => text).join(''));
    start = end;
  }
  return found;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Where it ends in the file, its check included. */
  readonly end: number;
}

function* chunksOf(png: Uint8Array): Generator<Chunk> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = signature.length;
  for (let count = 0; count < mostChunks && at + 12 <= png.length; count += 1) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > png.length) return;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    yield { type, data: png.subarray(at + 8, at + 8 + length), end };
    at = end;
  }
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(utf8ToBytes(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** As PNG has it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
