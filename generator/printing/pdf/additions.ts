import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PdfUpdate, pdfDate, pdfText } from './update.ts';
import { xmp } from './xmp.ts';

/** A file that goes with a PDF, inside it. */
export interface Attachment {
  /** Letters, digits, hyphens and a full stop. */
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly content: string;
}

/** What a PDF says of itself beside what Chromium writes into it. */
export interface PdfFacts {
  readonly title: string;
  readonly language: string;
  readonly author: string | null;
  /** An ISO instant. */
  readonly made: string;
}

/**
 * A PDF of Chromium’s with a file attached to the whole of it, and with what it is in XMP. All else stays as it is.
 * @throws RangeError where it is no PDF of Chromium’s
 */
export function withAdditions(pdf: Uint8Array, attachment: Attachment, facts: PdfFacts): Uint8Array {
  const update = new PdfUpdate(pdf);
  const file = attached(attachment, facts.made, update);
  const metadata = update.add('/Type /Metadata\n/Subtype /XML', Buffer.from(xmp(facts)));
  const names = `/Names <</EmbeddedFiles <</Names [${pdfText(attachment.name)} ${file}]>>>>`;
  update.setCatalog(`${update.catalog}\n${names}\n/AF [${file}]\n/Metadata ${metadata}`);
  return update.finish();
}

function attached({ name, mediaType, description, content }: Attachment, made: string, update: PdfUpdate) {
  const bytes = Buffer.from(content);
  const checkSum = createHash('md5').update(bytes).digest('hex');
  const params = `/Params <</Size ${String(bytes.length)}\n/ModDate ${pdfDate(made)}\n/CheckSum <${checkSum}>>>`;
  const subtype = mediaType.replace('/', '#2F').replace('+', '#2B');
  const stream = update.add(
    `/Type /EmbeddedFile\n/Subtype /${subtype}\n${params}\n/Filter /FlateDecode`,
    deflateSync(bytes),
  );
  return update.add(
    `/Type /Filespec\n/F ${pdfText(name)}\n/UF ${pdfText(name)}\n/Desc ${pdfText(description)}\n/AFRelationship /Data\n/EF <</F ${stream}\n/UF ${stream}>>`,
  );
}
