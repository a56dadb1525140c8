import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { pdfBytes, pdfText } from './text-string.ts';
import { PdfUpdate } from './update.ts';

/** A file that travels inside the document. */
export interface Attachment {
  /** A file’s name without a path. */
  readonly name: string;
  /** `application/json` */
  readonly mediaType: string;
  /** What it is to the document (ISO 32000-2, 7.11.3). */
  readonly relationship: 'Data' | 'Source' | 'Supplement';
  readonly description: string;
  readonly bytes: Uint8Array;
  /** An instant: `2026-11-28T22:36:29Z`, with or without parts of a second. */
  readonly modified: string;
}

/**
 * Puts a file into a PDF as this program prints one; tags, title and all else stay. The same document and file give the same
 * bytes.
 * @throws UnexpectedPdf where the PDF has another form, or a file inside already
 */
export function withAttachment(pdf: Uint8Array, attachment: Attachment): Uint8Array {
  const update = new PdfUpdate(pdf);
  update.extend(update.root, attach(update, attachment));
  return update.write();
}

/** @returns entries of the catalog */
function attach(update: PdfUpdate, attachment: Attachment): readonly string[] {
  const { name, mediaType, relationship, description, bytes, modified } = attachment;
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mediaType)) throw new RangeError(`${mediaType} is no media type`);
  if (name === '' || /[/\\\p{Cc}]/u.test(name)) throw new RangeError('the name of an attachment has no path');
  const subtype = mediaType.replace(/[^\w.-]/g, (letter) => `#${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  const checkSum = createHash('md5').update(bytes).digest('hex').toUpperCase();
  const params = `<</Size ${String(bytes.length)} /ModDate ${pdfDate(modified)} /CheckSum <${checkSum}>>>`;
  const file = update.addStream(
    `/Type /EmbeddedFile\n/Subtype /${subtype}\n/Params ${params}\n/Filter /FlateDecode\n`,
    deflateSync(bytes),
  );
  const plainName = name.replace(/[^\x20-\x7e]/g, '_');
  const reference = `${String(file)} 0 R`;
  const specification = update.add(
    `<</Type /Filespec\n/F ${pdfBytes(plainName)}\n/UF ${pdfText(name)}\n/Desc ${pdfText(description)}\n` +
      `/AFRelationship /${relationship}\n/EF <</F ${reference} /UF ${reference}>>>>`,
  );
  return [
    `/Names <</EmbeddedFiles <</Names [${pdfText(name)} ${String(specification)} 0 R]>>>>`,
    `/AF [${String(specification)} 0 R]`,
  ];
}

/** `2026-11-28T22:36:29Z` as `(D:20261128223629+00'00')` */
export function pdfDate(instant: string): string {
  const digits = new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14);
  return `(D:${digits}+00'00')`;
}
