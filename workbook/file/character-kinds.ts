/**
 * Kinds of characters, a bit each, both with all that is beyond ASCII: of a text that means what is written, without references,
 * line ends to be changed and what may end a CDATA section.
 */
export const plainInText = 1;
/** Of the value of an attribute that means what is written. */
export const plainInValue = 2;

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (/[^<&\]\r]/.test(character) ? plainInText : 0) + (/[^<&"'\t\n\r]/.test(character) ? plainInValue : 0);
});

/** Where the characters of a kind that begin here end. */
export function endOfRun(kind: number, text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 && ((kinds[code] ?? 0) & kind) === 0) break;
  }
  return at;
}

/** As `startsWith`, which takes longer over a few characters. */
export function isAt(text: string, at: number, part: string): boolean {
  for (let index = 0; index < part.length; index += 1) {
    if (text.charCodeAt(at + index) !== part.charCodeAt(index)) return false;
  }
  return true;
}
