import { Unzlib } from 'fflate';

/** The largest attachment that is read, in bytes; and how many are looked at. */
const largest = 200_000;
const most = 50;

/**
 * Files that are attached to a PDF, as texts, wherever in it they lie: also where another program has saved it again.
 * What is damaged, encrypted, packed otherwise or too large is passed over.
 */
export function attachedTexts(pdf: Uint8Array): readonly string[] {
  const texts: string[] = [];
  for (const { dictionary, start } of attachedStreams(pdf)) {
    const text = contentAt(pdf, start, dictionary);
    if (text !== null) texts.push(text);
  }
  return texts;
}

interface Stream {
  readonly dictionary: string;
  /** First byte of its content. */
  readonly start: number;
}

/** Streams whose dictionary says `/Type /EmbeddedFile`. */
function* attachedStreams(pdf: Uint8Array): Generator<Stream> {
  const marker = bytesOf('/EmbeddedFile');
  let looked = 0;
  for (let at = indexOf(pdf, marker, 0); at >= 0 && looked < most; at = indexOf(pdf, marker, at + marker.length)) {
    // The name of the tree of attachments begins alike.
    if (pdf[at + marker.length] === 0x73) continue;
    looked += 1;
    const text = latin1(pdf.subarray(Math.max(0, at - 1000), at + 3000));
    const here = Math.min(at, 1000);
    const [begin, end] = [text.lastIndexOf(' obj', here), text.indexOf('stream', here)];
    if (begin < 0 || end < 0 || text.slice(here, end).includes('endobj')) continue;
    const [lineEnd = ''] = /^stream(\r\n|\n|\r)?/.exec(text.slice(end)) ?? [];
    yield { dictionary: text.slice(begin, end), start: Math.max(0, at - 1000) + end + lineEnd.length };
  }
}

function contentAt(pdf: Uint8Array, start: number, dictionary: string): string | null {
  const end = indexOf(pdf, bytesOf('endstream'), start);
  if (end < 0 || end - start > largest) return null;
  const content = pdf.subarray(start, end);
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary)?.[1];
  // Where it says its length elsewhere, a line end may stand between it and what ends it.
  if (filter === undefined) return utf8(content)?.replace(/\r?\n$/, '') ?? null;
  return filter === 'FlateDecode' || filter === 'Fl' ? inflated(content) : null;
}

/** Null where it is not packed so, or holds more than is read. */
function inflated(packed: Uint8Array): string | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const unpack = new Unzlib((chunk) => {
    size += chunk.length;
    if (size > largest) throw new RangeError('Too large');
    chunks.push(chunk);
  });
  try {
    const step = 1024;
    for (let at = 0; at < packed.length; at += step)
      unpack.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return null;
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return utf8(all);
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
