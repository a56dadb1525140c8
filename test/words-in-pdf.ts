import { inflateSync } from 'node:zlib';

/**
 * All words that the bytes of a PDF hold anywhere, in use or not: in strings of any encoding, in every stream,
 * decompressed, and in text that was set in glyphs of a font, read with each font's own table of letters. Words that were
 * set in pieces are put together; letters and digits only, in lower case.
 */
export function wordsInPdf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf);
  const parts = [withoutStreams(file), ...streamsOf(file).map((stream) => stream.toString('latin1'))];
  const tables = parts.filter((part) => part.includes('beginbfchar') || part.includes('beginbfrange')).map(lettersOf);
  return parts
    .flatMap((part) => {
      const strings = stringsOf(part);
      const set = tables.map((table) => strings.map((string) => glyphs(string, table)).join(''));
      return [part, strings.map(unicode).join(' '), strings.map(unicode).join(''), ...set];
    })
    .map(lettersOnly)
    .join('\n');
}

export function lettersOnly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

const stream = /stream\r?\n/g;

function withoutStreams(file: Buffer): string {
  return file.toString('latin1').replace(/stream\r?\n[\s\S]*?endstream/g, '');
}

/** What stands between each `stream` and its `endstream`, whatever refers to it. */
function streamsOf(file: Buffer): Buffer[] {
  const text = file.toString('latin1');
  return [...text.matchAll(stream)]
    .filter(({ index }) => text.slice(index - 3, index) !== 'end')
    .map(({ index, 0: opening }) => {
      const start = index + opening.length;
      const raw = file.subarray(start, text.indexOf('endstream', start));
      try {
        return inflateSync(raw);
      } catch {
        return raw;
      }
    });
}

/** The bytes of hexadecimal and of literal strings, one character a byte. */
function stringsOf(text: string): string[] {
  return [...text.matchAll(/<([0-9A-Fa-f\s]+)>|\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, hexadecimal, literal = '']) =>
    hexadecimal === undefined
      ? literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_escape, escaped: string) => unescaped(escaped))
      : Buffer.from(hexadecimal.replace(/\s/g, ''), 'hex').toString('latin1'),
  );
}

function unescaped(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
  return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
}

function unicode(string: string): string {
  if (string.startsWith('\xFE\xFF')) return Buffer.from(string.slice(2), 'latin1').swap16().toString('utf16le');
  return string.startsWith('\xEF\xBB\xBF') ? Buffer.from(string.slice(3), 'latin1').toString('utf8') : string;
}

/** Glyph numbers of two bytes each, in letters. */
function glyphs(string: string, table: ReadonlyMap<number, string>): string {
  const bytes = Buffer.from(string, 'latin1');
  return Array.from({ length: bytes.length >> 1 }, (_, index) => table.get(bytes.readUInt16BE(2 * index)) ?? '').join(
    '',
  );
}

/** A font's table from glyph numbers to letters (ISO 32000-1, 9.10.3). */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  const text = (hexadecimal: string) => unicode(`\xFE\xFF${Buffer.from(hexadecimal, 'hex').toString('latin1')}`);
  for (const [, lines = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      letters.set(Number.parseInt(glyph, 16), text(to));
    }
  }
  for (const [, lines = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = Number.parseInt(first, 16);
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph += 1) {
        letters.set(glyph, String.fromCodePoint((text(to).codePointAt(0) ?? 0) + glyph - start));
      }
    }
  }
  return letters;
}
