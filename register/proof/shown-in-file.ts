import { bakedInPng, bakedInSvg, isPng } from './baking.ts';
import { filesInPdf } from './in-pdf.ts';
import type { Shown } from './shown.ts';
import { credentialIn, shownIn } from './shown.ts';

/** What a file shows to be checked: a certificate (PDF), a badge (PNG, SVG), a credential (JSON); null where it shows nothing. */
export function shownInFile(bytes: Uint8Array): Shown | null {
  if (isPdf(bytes)) return inPdf(bytes);
  if (isPng(bytes)) return credentialOrNone(bakedInPng(bytes));
  const text = new TextDecoder().decode(bytes);
  return text.includes('<svg') ? credentialOrNone(bakedInSvg(text)) : shownIn(text);
}

function inPdf(bytes: Uint8Array): Shown | null {
  for (const file of filesInPdf(bytes)) {
    const shown = credentialIn(new TextDecoder().decode(file.bytes));
    if (shown !== null) return shown;
  }
  return null;
}

function credentialOrNone(text: string | null): Shown | null {
  return text === null ? null : credentialIn(text);
}

/** A PDF may begin behind a few other bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF');
}
