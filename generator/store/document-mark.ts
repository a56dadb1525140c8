import { createHash } from 'node:crypto';
import { z } from 'zod';
import { packed } from '../packed-pdf.ts';
import { PdfFile } from '../pdf-file.ts';

/**
 * The mark in a document's information dictionary (ISO 32000-1, 14.3.3), which identifies it if the folder's record is
 * lost. It says nothing about the school or the machine.
 */
export const markedFacts = z.object({
  /** Name that the document was made under. */
  file: z.string(),
  /** Which kind of document it is: the name of its template. */
  kind: z.string(),
  /** Code of the place of the return that it was made of (`inputCode`). */
  input: z.string(),
  /** SHA-256 of the return's bytes, in hexadecimal, as are all hashes here. */
  inputHash: z.string(),
  /** Hash of the template. */
  template: z.string(),
  /** Id of the edition and the hash of its content. */
  edition: z.string(),
  /** Hash of everything that was printed and used for printing: the same hash means the same document. */
  printed: z.string(),
  /** Version of this software. */
  version: z.string(),
  /** When it was made, as ISO date and time. */
  made: z.iso.datetime(),
});

export type MarkedFacts = z.infer<typeof markedFacts>;

const key = '/PDQM (';
const digestLength = 64;
/** Bytes from the document’s beginning in which the mark is looked for. */
export const markWithin = 4096;

/**
 * The document with what it is, and a digest of all its bytes. A PDF that is not built as Chromium's is left as it is.
 * @param isLast whether nothing is added to it afterwards, nor is it put together with others, so that it can be packed
 */
export function withMark(pdf: Buffer, marked: MarkedFacts, isLast = false): Buffer {
  const information = Number(/\/Info (\d+) 0 R/.exec(pdf.subarray(-512).toString('latin1'))?.[1]);
  const file = Number.isNaN(information) ? null : PdfFile.read(pdf);
  if (file === null) return pdf;
  const text = Buffer.from(JSON.stringify(markedFacts.parse(marked))).toString('base64url');
  const entry = `${key}${'0'.repeat(digestLength)}${text})`;
  file.replace(
    information,
    file.textOf(information).replace(/^\s*<</, () => `<<${entry}\n`),
  );
  const whole = isLast ? packed(file.write()) : file.write();
  const at = whole.indexOf(entry);
  if (at < 0) return pdf;
  whole.write(digestOf(whole), at + key.length, 'latin1');
  return whole;
}

/** The mark of a document; null if it has none, or has been changed since it was made. */
export function markOf(pdf: Buffer): MarkedFacts | null {
  const at = pdf.subarray(0, markWithin).indexOf(key);
  const end = pdf.indexOf(')', at);
  if (at < 0 || end < 0) return null;
  const start = at + key.length;
  const digest = pdf.toString('latin1', start, start + digestLength);
  const blank = Buffer.from(pdf).fill('0', start, start + digestLength);
  if (digestOf(blank) !== digest) return null;
  try {
    const text = pdf.toString('latin1', start + digestLength, end);
    return markedFacts.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
}

/** Whether the beginning of a file says that a mark may be in it. */
export function mayHaveMark(beginning: Buffer): boolean {
  return beginning.includes(key);
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
