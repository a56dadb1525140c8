import { codeAlphabet } from '../../framework/receipt.ts';
import { serialIn } from '../edits.ts';

/** What somebody shows to have it checked. */
export type Shown =
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'credential'; readonly json: unknown }
  /** Different credentials in one file, which should hold one. */
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'serial'; readonly serial: string };

/** The longest text that is looked at, in characters. */
export const longestShown = 100_000;

const statement = /^[A-Z2-7]{150,1000}$/;
const serial = new RegExp(`^PDQM-\\d{4}-[${codeAlphabet}]{8}$`);
/** Of a published page, badge or credential: each is named after the award’s serial. */
const address = /^https?:.*\/([^/]+?)(?:\.\w+)?$/i;

/**
 * What a text is: a scanned address, the code behind it, a credential, a serial as people type it, or the address of the
 * award’s own page.
 * @returns null where it is none of these
 */
export function shownIn(text: string): Shown | null {
  if (text.length > longestShown) return null;
  const plain = text.trim();
  if (plain.startsWith('{')) return credentialIn(plain);
  const code = plain
    .slice(plain.indexOf('#') + 1)
    .replace(/\s/g, '')
    .toUpperCase();
  if (statement.test(code)) return { kind: 'statement', text: code };
  const typed = serialIn(address.exec(plain)?.[1] ?? plain);
  return serial.test(typed) ? { kind: 'serial', serial: typed } : null;
}

/** A credential as text, wherever it was found. Where a key stands twice, programs read different things: nothing counts of that. */
export function credentialIn(text: string): Shown | null {
  try {
    const json: unknown = JSON.parse(text);
    return { kind: 'credential', json: keysIn(text) === keysIn(JSON.stringify(json)) ? json : null };
  } catch {
    return null;
  }
}

/** How many keys stand in a text that is JSON. */
function keysIn(text: string): number {
  return [...text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)].filter(([, colon]) => colon).length;
}
