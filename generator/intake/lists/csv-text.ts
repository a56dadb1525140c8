import { isUtf8 } from 'node:buffer';

/** What bytes 0x80 to 0x9F mean in Windows-1252; elsewhere it is Latin-1. Node's own decoder takes all of it for Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of a CSV file. Excel saves a plain CSV as Windows-1252, and as UTF-8 only where it is asked to. */
export function csvText(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : windows1252Text(bytes);
}

/** Each byte is a letter, so that a text may be cut anywhere. */
export function windows1252Text(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => windows1252.charAt(letter.charCodeAt(0) - 0x80));
}
