import { Unzlib } from 'fflate';

/** A file that was found inside a PDF. */
export interface EmbeddedFile {
  /** `application/json`; null where the PDF does not say. */
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
}

/** What is too large to look through. Everything else about a PDF is let pass. */
export class PdfTooLarge extends Error {
  override readonly name = 'PdfTooLarge';
}

const megabyte = 1024 ** 2;
/** A print-ready PDF of a round’s certificates has some 30 MB. */
const largestPdf = 128 * megabyte;
/** A credential has a few kilobytes. */
const largestFile = megabyte;
/** Bytes of all files together. */
const mostUnpacked = 32 * megabyte;
const mostFiles = 1000;
const mostStreams = 200_000;
/** Before a stream stands its dictionary, and in it nothing long. */
const longestDictionary = 2048;
/** So many packed bytes are unpacked at a time: a thousandfold at most, before the length is looked at again. */
const piece = 1024;

/**
 * The files that a PDF holds, in the order of its bytes. They are found by their own dictionaries (ISO 32000-1, 7.11.4),
 * wherever the PDF’s tables lead: so also in a damaged PDF, and in one that another program saved again. Files that are
 * packed otherwise than by Flate, longer than 1 MB or encrypted are left out.
 * @throws PdfTooLarge
 */
export function filesInPdf(pdf: Uint8Array): readonly EmbeddedFile[] {
  if (pdf.length > largestPdf) throw new PdfTooLarge(`more than ${String(largestPdf / megabyte)} MB`);
  // One character a byte.
  const text = new TextDecoder('latin1').decode(pdf);
  const files: EmbeddedFile[] = [];
  let left = mostUnpacked;
  let at = 0;
  for (let count = 0; count < mostStreams && files.length < mostFiles && left > 0; count += 1) {
    const keyword = text.indexOf('stream', at);
    if (keyword === -1) break;
    at = keyword + 'stream'.length;
    const dictionary = dictionaryBefore(text, keyword);
    if (dictionary === null) continue;
    const start = at + (text.startsWith('\r\n', at) ? 2 : 1);
    const end = endOf(text, start, dictionary);
    const mediaType = mediaTypeOf(dictionary);
    if (isFile(dictionary, mediaType)) {
      const bytes = unpacked(pdf.subarray(start, Math.min(end, start + largestFile)), dictionary);
      left -= bytes?.length ?? largestFile;
      if (bytes !== null) files.push({ mediaType, bytes });
    }
    at = end;
  }
  return files;
}

function dictionaryBefore(text: string, keyword: number): string | null {
  const before = text.slice(Math.max(0, keyword - longestDictionary), keyword);
  const start = before.lastIndexOf(' obj');
  if (start === -1 || !before.trimEnd().endsWith('>>')) return null;
  return before.slice(start + ' obj'.length);
}

/** By the length that the dictionary gives, where a stream ends there; else by its closing keyword. */
function endOf(text: string, start: number, dictionary: string): number {
  const [, length = 'NaN'] = /\/Length\s+(\d{1,9})(?!\d|\s+\d+\s+R)/.exec(dictionary) ?? [];
  const told = start + Number(length);
  if (/^\s{0,2}endstream/.test(text.slice(told, told + 12))) return told;
  const end = text.indexOf('endstream', start);
  return end === -1 ? text.length : end;
}

function mediaTypeOf(dictionary: string): string | null {
  const [, name] = /\/Subtype\s*\/([\w.+#-]+)/.exec(dictionary) ?? [];
  if (name === undefined) return null;
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The type may be left out; that of the file’s content tells it, too. */
function isFile(dictionary: string, mediaType: string | null): boolean {
  return /\/Type\s*\/EmbeddedFile(?!\w)/.test(dictionary) || (mediaType?.includes('/') ?? false);
}

/** Null where it is not packed in a way that is understood, or too long. */
function unpacked(bytes: Uint8Array, dictionary: string): Uint8Array | null {
  if (/\/(?:DecodeParms|Crypt)(?!\w)/.test(dictionary)) return null;
  if (!/\/Filter(?!\w)/.test(dictionary)) return bytes;
  if (!/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary)) return null;
  const pieces: Uint8Array[] = [];
  const found = { length: 0, isWhole: false };
  const inflate = new Unzlib((unpackedPiece, isLast) => {
    pieces.push(unpackedPiece);
    found.length += unpackedPiece.length;
    found.isWhole = isLast;
  });
  try {
    for (let at = 0; at < bytes.length && found.length <= largestFile; at += piece) {
      inflate.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    }
  } catch {
    return null;
  }
  return found.isWhole && found.length <= largestFile ? joined(pieces, found.length) : null;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const each of pieces) {
    whole.set(each, at);
    at += each.length;
  }
  return whole;
}
