import { damaged } from './unreadable-workbook.ts';

/** What XML text must not contain (XML 1.0, section 2.2); lone surrogates do not come out of decoding. */
const noCharacter = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/;

/** @throws UnreadableWorkbook `damaged` */
export function requireCharacters(text: string): void {
  if (noCharacter.test(text)) throw damaged('a character that XML has not');
}

/**
 * The text between two tags: line ends are line feeds (section 2.11), references are what they stand for.
 * @throws UnreadableWorkbook `damaged`
 */
export function characterData(written: string): string {
  if (written.includes(']]>')) throw damaged('the end of a CDATA section without its beginning');
  return withoutReferences(withLineFeeds(written));
}

/** Where a text can be parted whose rest has yet to come: after each of its references, line ends and `]]>`. */
export function endOfWholeText(written: string): number {
  const reference = written.lastIndexOf('&');
  const end = reference < 0 || written.includes(';', reference) ? written.length : reference;
  return end - (/(?:\]{1,2}|\r)$/.exec(written.slice(Math.max(0, end - 2), end))?.[0].length ?? 0);
}

/** Line ends and tabs. */
export function controlsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x20) count += 1;
  return count;
}

export function withLineFeeds(written: string): string {
  return written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
}

/**
 * The value between quotation marks: every blank is a space (section 3.3.3).
 * @throws UnreadableWorkbook `damaged`
 */
export function attributeValue(written: string): string {
  if (!/[<&\t\n\r]/.test(written)) return written;
  if (written.includes('<')) throw damaged('a tag inside an attribute');
  return withoutReferences(written.replace(/\r\n|[\t\n\r]/g, ' '));
}

/** Section 4.6: there are no others without a DTD, which is refused. */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function withoutReferences(text: string): string {
  let resolved = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0) throw damaged('a reference without an end');
    resolved += text.slice(from, at) + meaningOf(text.slice(at + 1, end));
    from = end + 1;
  }
  return from === 0 ? text : resolved + text.slice(from);
}

/** Section 4.1 */
function meaningOf(reference: string): string {
  const entity = entities.get(reference);
  if (entity !== undefined) return entity;
  const [, hex, decimal] = /^#(?:x([\dA-Fa-f]+)|(\d+))$/.exec(reference) ?? [];
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (!isCharacter) throw damaged('a reference to nothing');
  const character = String.fromCodePoint(code);
  requireCharacters(character);
  return character;
}

/** Section 2.3 */
const nameStart =
  'A-Za-z_:\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const nameFurther = '\\u0300-\\u036f\\u00b7\\u203f-\\u2040.0-9-';
const xmlName = new RegExp(`^[${nameStart}][${nameFurther}${nameStart}]*$`, 'u');

/** By character code: 1 for what may stand in a name, 2 for what may begin one. */
const asciiNames = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_:]/.test(character) ? 2 : /[\d.-]/.test(character) ? 1 : 0;
});

/**
 * Where the name that begins here ends (section 2.3). Read by hand: it is done for every tag and attribute.
 * @throws UnreadableWorkbook `damaged` when there is none
 */
export function endOfName(text: string, start: number): number {
  let at = start;
  let plain = asciiNames[text.charCodeAt(start)] === 2;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) plain = false;
    else if (asciiNames[code] === 0) break;
  }
  if (!plain && !xmlName.test(text.slice(start, at))) throw damaged('a name that is none');
  return at;
}

/** Where the blanks that begin here end. */
export function endOfBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
