import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { PdfFile } from '../../pdf-file.ts';
import { srgbProfile } from './srgb.ts';
import { pdfText, textStringsOf } from './text-string.ts';
import type { Claim } from './xmp.ts';
import { xmpPacket } from './xmp.ts';

/** Who stands behind a document; goes into its information and its XMP alike. An empty text says nothing. */
export interface About {
  readonly author: string;
  readonly subject: string;
  readonly publisher: string;
}

/**
 * Writes what a document says of itself: in its information, in XMP, and by a name of its own (`/ID`).
 * @param claims standards that it is known to keep; with one of PDF/A it says which colours it means
 */
export function describe(file: PdfFile, about: About, claims: readonly Claim[]): void {
  const information = file.textOf(file.info);
  const info = textStringsOf(information);
  const catalog = file.textOf(file.root);
  const [, language = ''] = /\/Lang \(([\w-]+)\)/.exec(catalog) ?? [];
  const added = [
    about.author === '' ? '' : `\n/Author ${pdfText(about.author)}`,
    about.subject === '' ? '' : `\n/Subject ${pdfText(about.subject)}`,
  ].join('');
  if (added !== '')
    file.replace(
      file.info,
      information.replace(/>>$/, () => `${added}>>`),
    );
  const packet = xmpPacket({
    ...about,
    title: info.get('Title') ?? '',
    language,
    creatorTool: info.get('Creator') ?? '',
    producer: info.get('Producer') ?? '',
    createdAt: instantOf(info.get('CreationDate')) ?? longAgo,
    modifiedAt: instantOf(info.get('ModDate')) ?? longAgo,
    claims,
  });
  const metadata = file.addStream('/Type /Metadata\n/Subtype /XML\n', packet);
  const colours = claims.some((claim) => claim !== 'pdfua-1') ? outputIntent(file) : '';
  const entries = `\n/Version /1.7\n/Metadata ${String(metadata)} 0 R${colours}>>`;
  file.replace(
    file.root,
    catalog.replace(/>>$/, () => entries),
  );
  file.nameAs(createHash('sha256').update(packet).update(catalog).digest('hex').slice(0, 32).toUpperCase());
}

const longAgo = '1970-01-01T00:00:00Z';

let profile: Buffer | null = null;

/** What the colours of the document mean, which are given in RGB. @returns an entry of the catalog */
function outputIntent(file: PdfFile): string {
  profile ??= deflateSync(srgbProfile());
  const stream = file.addStream('/N 3\n/Filter /FlateDecode\n', profile);
  return `\n/OutputIntents [<</Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB IEC61966-2.1)\n/Info (sRGB IEC61966-2.1)\n/DestOutputProfile ${String(stream)} 0 R>>]`;
}

/** `D:20261128223629+00'00'`, as Chromium writes it, as `2026-11-28T22:36:29Z`; null for what is no such date. */
export function instantOf(date = ''): string | null {
  const [, ...parts] = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00'00'$/.exec(date) ?? [];
  if (parts.length === 0) return null;
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
