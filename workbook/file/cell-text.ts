/**
 * Text as the cell shows it: `_xHHHH_` stands for one UTF-16 unit (ECMA-376 Part 1, section 22.9.2.19 ST_Xstring), and
 * every line ends in a line feed. What is no character becomes U+FFFD.
 */
export function cellText(written: string): string {
  const decoded = written.includes('_x') ? unescape(written) : written;
  return decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
}

function unescape(written: string): string {
  return written
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
