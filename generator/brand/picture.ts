import { cleanPng, pngSignature } from './png.ts';
import { cleanSvg } from './svg.ts';
import { Unusable } from './unusable.ts';

/** A picture of a brand, checked and cleaned. */
export interface Picture {
  /** With all of it inside: `data:image/…`. */
  readonly address: string;
  /** Width by height. */
  readonly ratio: number;
}

/** Bytes of a picture. */
export const largestPicture = 2 * 1024 * 1024;

/** What pictures begin with that are neither PNG nor SVG. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^RIFF[^]{4}WEBP/, 'a WEBP'],
  [/^\xff\xd8\xff/, 'a JPEG'],
  [/^GIF8/, 'a GIF'],
  [/^BM/, 'a BMP'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF'],
  [/^%PDF/, 'a PDF'],
  [/^[^]{4}ftyp(?:avif|heic|mif1)/, 'an AVIF or HEIC'],
];

/**
 * An SVG or PNG picture, whatever its file is called.
 * @throws Unusable
 */
export function pictureIn(bytes: Buffer): Picture {
  if (bytes.subarray(0, 8).equals(pngSignature)) {
    const { bytes: png, width, height } = cleanPng(bytes);
    return { address: addressOf('image/png', png), ratio: width / height };
  }
  const start = bytes.toString('latin1', 0, 16);
  const other = others.find(([beginning]) => beginning.test(start))?.[1];
  if (other !== undefined) throw new Unusable(`is ${other} picture; save it as PNG or SVG`);
  const { text, width, height } = cleanSvg(textIn(bytes));
  return { address: addressOf('image/svg+xml', Buffer.from(text)), ratio: width / height };
}

function textIn(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trimStart().startsWith('<')) return text;
  } catch (cause) {
    throw new Unusable(neither, { cause });
  }
  throw new Unusable(neither);
}

const neither = 'is not a PNG or SVG picture; choose another file';

function addressOf(type: string, content: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(content).toString('base64')}`;
}
