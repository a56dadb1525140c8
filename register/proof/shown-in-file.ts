import { bakedInPng, bakedInSvg, isPng } from './baking.ts';
import { filesInPdf } from './in-pdf.ts';
import type { Shown } from './shown.ts';
import { credentialIn, longestShown, shownIn } from './shown.ts';

/** What a file shows to be checked: a certificate (PDF), a badge (PNG, SVG), a credential (JSON); null where it shows nothing. */
export function shownInFile(bytes: Uint8Array): Shown | null {
  if (isPdf(bytes)) return theOne(filesInPdf(bytes).map((file) => new TextDecoder().decode(file.bytes)));
  if (isPng(bytes)) return theOne(bakedInPng(bytes));
  const text = new TextDecoder().decode(bytes);
  return text.includes('<svg') ? theOne(bakedInSvg(text)) : shownIn(text);
}

/** Characters of all that is looked at in a file: the certificates of a large round, in one PDF, have a few millions. */
const mostTogether = 8_000_000;

/** Programs show the first or the last of several: whoever adds one shows each what it likes. The same one twice is one. */
function theOne(texts: readonly string[]): Shown | null {
  const found = new Map<string, Shown>();
  let left = mostTogether;
  for (const text of texts.filter(({ length }) => length <= longestShown)) {
    left -= text.length;
    if (left < 0) return null;
    const shown = credentialIn(text);
    if (shown?.kind === 'credential') found.set(JSON.stringify(shown.json), shown);
  }
  const signed = [...found.values()].filter(isSigned);
  return signed.length > 1 ? { kind: 'several', count: signed.length } : (signed[0] ?? [...found.values()][0] ?? null);
}

/** Whether it says that somebody signed it; a file of something else may lie beside a credential. */
function isSigned(shown: Shown): boolean {
  return shown.kind === 'credential' && (shown.json === null || Object.hasOwn(Object(shown.json) as object, 'proof'));
}

/** A PDF may begin behind a few other bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF');
}
