import { crc32, inflateSync } from 'node:zlib';
import { requireShape, Unusable } from './unusable.ts';

export interface CleanPng {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels of a side. */
const mostPixels = 4000;
/** Chunks without which a picture would look different; notes of programs and cameras are left out. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** How many values a pixel has, by the colour type (PNG, 11.2.2). */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const broken = 'is not a whole PNG picture';

/**
 * A PNG picture without what draws nothing. It is unpacked once, to see that it is whole.
 * @throws Unusable
 */
export function cleanPng(png: Buffer): CleanPng {
  const chunks = [...chunksOf(png)];
  const header = chunks[0]?.type === 'IHDR' ? chunks[0].data : null;
  if (header?.length !== 13 || chunks.at(-1)?.type !== 'IEND') throw new Unusable(broken);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, type, , , interlaced] = header.subarray(8);
  if (width > mostPixels || height > mostPixels)
    throw new Unusable(
      `has ${count(width)} by ${count(height)} pixels; at most ${count(mostPixels)} by ${count(mostPixels)} are taken`,
    );
  const values = channels[type ?? -1];
  if (width === 0 || height === 0 || values === undefined || ![1, 2, 4, 8, 16].includes(depth ?? 0))
    throw new Unusable(broken);
  requireShape(width, height);
  const bytes = height * (1 + Math.ceil((width * values * (depth ?? 0)) / 8));
  const data = Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data));
  const found = unpacked(data, 2 * bytes + 64);
  // Of a picture that appears bit by bit, rows have several lengths.
  if (interlaced === 0 ? found !== bytes : found < bytes) throw new Unusable(broken);
  const whole = chunks.filter((chunk) => kept.has(chunk.type)).map((chunk) => chunk.whole);
  return { bytes: Buffer.concat([pngSignature, ...whole]), width, height };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With its length, type and checksum. */
  readonly whole: Buffer;
}

function* chunksOf(png: Buffer): Generator<Chunk> {
  for (let at = pngSignature.length; at < png.length;) {
    if (at + 12 > png.length) throw new Unusable(broken);
    const end = at + 12 + png.readUInt32BE(at);
    if (end > png.length) throw new Unusable(broken);
    const whole = png.subarray(at, end);
    const type = whole.toString('latin1', 4, 8);
    if (crc32(whole.subarray(4, -4)) !== whole.readUInt32BE(whole.length - 4)) throw new Unusable(broken);
    yield { type, data: whole.subarray(8, -4), whole };
    if (type === 'IEND') return;
    at = end;
  }
}

function unpacked(data: Buffer, most: number): number {
  try {
    return inflateSync(data, { maxOutputLength: most }).length;
  } catch (cause) {
    throw new Unusable(broken, { cause });
  }
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
