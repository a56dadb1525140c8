import { isAscii, isUtf8 } from 'node:buffer';
import { damaged } from './unreadable-workbook.ts';

/** Bytes of a piece: V8 keeps larger texts apart, each in pages of its own, which takes ten times as long. */
const chunkLength = 32_768;

/**
 * The characters of an XML part, in pieces, without the byte order mark. OPC allows UTF-8 and UTF-16 only
 * (ECMA-376 Part 2, 5th edition, section 6.2.5).
 * @throws UnreadableWorkbook `damaged` when the bytes are no text
 */
export function* xmlText(part: Buffer): Generator<string> {
  const [first = 0, second = 0] = part;
  if (first === 0xff || second === 0) yield* utf16(part, 'utf-16le');
  else if (first === 0xfe || first === 0) yield* utf16(part, 'utf-16be');
  else yield* utf8(part);
}

function* utf8(part: Buffer): Generator<string> {
  if (!isUtf8(part)) throw damaged('text that is not UTF-8');
  let start = part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf ? 3 : 0;
  while (start < part.length) {
    let end = Math.min(start + chunkLength, part.length);
    while (((part[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    yield isAscii(part.subarray(start, end)) ? part.toString('latin1', start, end) : part.toString('utf8', start, end);
    start = end;
  }
}

function* utf16(part: Buffer, encoding: 'utf-16le' | 'utf-16be'): Generator<string> {
  const text = decodeUtf16(part, encoding);
  for (let start = 0; start < text.length; start += chunkLength) yield text.slice(start, start + chunkLength);
}

function decodeUtf16(part: Buffer, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part);
  } catch (error) {
    throw damaged(error);
  }
}
