import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { pdfBytes, pdfText, textStringsOf } from './text-string.ts';
import { PdfUpdate, UnexpectedPdf } from './update.ts';
import type { Claim } from './xmp.ts';
import { xmpPacket } from './xmp.ts';

/** What is added to a finished document. */
export interface Additions {
  readonly attachment?: Attachment;
  /** Who stands behind the document; goes into its information and its XMP alike. */
  readonly about?: About;
}

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

export interface About {
  readonly author?: string;
  readonly subject?: string;
  readonly publisher?: string;
  /** Standards that it is known to keep. Optional: none is claimed. */
  readonly claims?: readonly Claim[];
}

/**
 * Adds a file, and what the document says of itself, to a PDF as Chromium wrote it; tags, title and all else stay.
 * The same document and additions give the same bytes.
 * @throws UnexpectedPdf where the PDF has another form, or an attachment or metadata already
 */
export function withAdditions(pdf: Uint8Array, { attachment, about }: Additions): Uint8Array {
  const update = new PdfUpdate(pdf);
  const entries: string[] = [];
  if (attachment !== undefined) entries.push(...attach(update, attachment));
  if (about !== undefined) entries.push(describe(update, about));
  if (entries.length === 0) return pdf;
  update.extend(update.root, [...entries, '/Version /1.7']);
  const id = createHash('sha256').update(update.before).digest('hex').slice(0, 32).toUpperCase();
  return update.write(update.hasId ? undefined : id);
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

/** @returns an entry of the catalog */
function describe(update: PdfUpdate, { author = '', subject = '', publisher = '', claims = [] }: About): string {
  const info = textStringsOf(update.textOf(update.info));
  const [, language] = /\/Lang \(([\w-]+)\)/.exec(update.textOf(update.root)) ?? [];
  const [created, modified] = [instantOf(info.get('CreationDate')), instantOf(info.get('ModDate'))];
  if (language === undefined || created === null || modified === null) throw new UnexpectedPdf('no language or date');
  const added = [
    author === '' ? '' : `/Author ${pdfText(author)}`,
    subject === '' ? '' : `/Subject ${pdfText(subject)}`,
  ].filter((entry) => entry !== '');
  if (added.length > 0) update.extend(update.info, added);
  const packet = xmpPacket({
    title: info.get('Title') ?? '',
    language,
    author,
    subject,
    publisher,
    creatorTool: info.get('Creator') ?? '',
    producer: info.get('Producer') ?? '',
    createdAt: created,
    modifiedAt: modified,
    claims,
  });
  const metadata = update.addStream('/Type /Metadata\n/Subtype /XML\n', packet);
  return `/Metadata ${String(metadata)} 0 R`;
}

/** `2026-11-28T22:36:29Z` as `(D:20261128223629+00'00')` */
export function pdfDate(instant: string): string {
  const digits = new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14);
  return `(D:${digits}+00'00')`;
}

/** The other way; null where it is not a date as Chromium writes it. */
export function instantOf(date = ''): string | null {
  const [, ...parts] = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00'00'$/.exec(date) ?? [];
  if (parts.length === 0) return null;
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
