/** A text string of PDF (ISO 32000-1, 7.9.2.2), whatever its letters. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return pdfBytes(text);
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}

/** A string of PDF whose letters are bytes. */
export function pdfBytes(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text strings of a dictionary without others inside, such as a document’s information, by their names. */
export function textStringsOf(dictionary: string): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  const entry = /\/(\w+)\s*(?:\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>)/g;
  for (const [, name = '', literal, hex = ''] of dictionary.matchAll(entry)) {
    const bytes =
      literal === undefined
        ? Buffer.from(hex.replace(/\s/g, ''), 'hex')
        : Buffer.from(unescaped(literal.replace(/\r\n?/g, '\n')), 'latin1');
    strings.set(name, decoded(bytes));
  }
  return strings;
}

function unescaped(literal: string): string {
  return literal.replace(/\\(?:([0-7]{1,3})|\n|([\s\S]))/g, (_whole, octal: string | undefined, letter = '') =>
    octal === undefined ? (escapes[letter as string] ?? String(letter)) : String.fromCharCode(parseInt(octal, 8) & 255),
  );
}

function decoded(bytes: Buffer): string {
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isWide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}
