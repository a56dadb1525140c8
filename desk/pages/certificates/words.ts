import type { DocumentFolder, DocumentRow } from '../../api/certificates.ts';
import { documentPath } from '../../api/certificates.ts';

export const folderTitles: Readonly<Record<DocumentFolder, string>> = {
  certificates: 'Certificates',
  letters: 'Letters',
  reports: 'Verifier reports',
  'send-out': 'To send out',
  'contact-sheets': 'Contact sheets',
};

export function hrefOfDocument({ folder, file }: Pick<DocumentRow, 'folder' | 'file'>, isShown = false): string {
  return `${documentPath}?${new URLSearchParams({ folder, file, ...(isShown ? { show: '1' } : {}) }).toString()}`;
}

/** `320 KB` */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('en-GB')} KB`;
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}

/** The last part of a path of this computer, whichever its system. */
export function lastPart(place: string): string {
  return /[^\\/]*$/.exec(place)?.[0] ?? place;
}
