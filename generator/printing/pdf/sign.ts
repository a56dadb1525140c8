import { pdfDate } from './attachment.ts';
import { cmsSignature } from './cms.ts';
import type { KeyFile, SigningKey } from './signing-key.ts';
import { readSigningKey } from './signing-key.ts';
import { PdfUpdate, UnexpectedPdf } from './update.ts';

/** Signs documents with the issuing body’s own certificate (PAdES, ETSI EN 319 142-1, baseline B). */
export interface PdfSigner {
  /**
   * What is changed in the document afterwards breaks the signature: it is the last thing that is written.
   * @throws UnexpectedPdf where the document was not written by this program, or is signed already
   */
  sign(pdf: Uint8Array, signedAt: Date): Uint8Array;
}

/**
 * Opens the key once, for many documents.
 * @throws WrongRequest `signing-key` where the file, its password or its certificate cannot be used at that time
 */
export async function openSigner(keyFile: KeyFile, now: Date): Promise<PdfSigner> {
  const key = await readSigningKey(keyFile, now);
  // All that a signature holds besides certificates fits into 2 KB.
  const room = key.chain.reduce((sum, each) => sum + each.toSchema().toBER().byteLength, 2048);
  return { sign: (pdf, signedAt) => signed(pdf, key, room, signedAt) };
}

const offsetDigits = 10;
const unsetOffset = '9'.repeat(offsetDigits);
const unsetRange = `/ByteRange [0 ${unsetOffset} ${unsetOffset} ${unsetOffset}]`;

function signed(pdf: Uint8Array, key: SigningKey, room: number, signedAt: Date): Buffer {
  const update = new PdfUpdate(pdf);
  const [page] = update.pages;
  if (page === undefined) throw new UnexpectedPdf('no page');
  const value = update.add(
    `<</Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n/M ${pdfDate(signedAt.toISOString())}\n` +
      `${unsetRange}\n/Contents <${'0'.repeat(2 * room)}>>>`,
  );
  // Of no size and off the page: nothing is to be seen of it, and nothing is missing in the document’s structure.
  const field = update.add(
    `<</Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (Signature)\n/TU (Signature)\n/F 132\n/Rect [-1 -1 -1 -1]\n` +
      `/P ${String(page)} 0 R\n/V ${String(value)} 0 R>>`,
  );
  addAnnotation(update, page, field);
  update.extend(update.root, [`/AcroForm <</SigFlags 3 /Fields [${String(field)} 0 R]>>`]);
  return seal(update.write(), update.before.length, key);
}

function addAnnotation(update: PdfUpdate, page: number, annotation: number): void {
  const text = update.textOf(page);
  const reference = `${String(annotation)} 0 R`;
  if (!text.includes('/Annots')) update.extend(page, [`/Annots [${reference}]`]);
  else if (/\/Annots \[[\d R\s]*\]/.test(text))
    update.replace(page, text.replace(/(\/Annots \[[\d R\s]*)\]/, `$1 ${reference}]`));
  else throw new UnexpectedPdf('links in a form of their own');
}

/** Fills in which bytes are signed, all but the signature itself, and then the signature. */
function seal(pdf: Buffer, from: number, key: SigningKey): Buffer {
  const range = pdf.indexOf(unsetRange, from, 'latin1');
  const start = pdf.indexOf('<', pdf.indexOf('/Contents ', range, 'latin1'), 'latin1');
  const end = pdf.indexOf('>', start, 'latin1') + 1;
  const numbers = [start, end, pdf.length - end].map((number) => String(number).padEnd(offsetDigits));
  pdf.write(`/ByteRange [0 ${numbers.join(' ')}]`, range, 'latin1');
  const signature = cmsSignature([pdf.subarray(0, start), pdf.subarray(end)], key)
    .toString('hex')
    .toUpperCase();
  if (signature.length > end - start - 2) throw new RangeError('the signature is longer than its place');
  pdf.write(signature, start + 1, 'latin1');
  return pdf;
}
