/** Bytes of a name that leave room for what is added to it within the 255 of common file systems. */
const longest = 150;

/** Names of devices on Windows, with any extension. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * A text as part of a file's name: safe on Windows, macOS and Linux, never a path, and never taken for a flag.
 * @param fallback is used if nothing of the text is left
 * @param most bytes that it may have
 */
export function safeName(text: string, fallback: string, most = longest): string {
  const cleaned = text
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-.~\s]+/, '');
  const name = cut(cleaned, most).replace(/[.\s]+$/, '');
  if (name === '') return fallback;
  return devices.test(name) ? `${fallback} ${name}` : name;
}

function cut(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en-GB').segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}
