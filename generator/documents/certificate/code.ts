import qrcode from 'qrcode';
import type { Page } from '../../printing/page.ts';

/** What the code on a certificate leads to: a page, and what that page is to check. */
export interface CodeContent {
  /** Where anybody can check a certificate: printable ASCII, at most 80 characters, without `#`. */
  readonly address: string;
  /** Signed, in base32 (`register/proof`). */
  readonly statement: string;
}

/** A QR code as it is drawn. */
export interface Code {
  /** SVG path data of the dark modules, one unit a module, from the corner of the quiet zone. */
  readonly path: string;
  /** Of a side, with the quiet zone. */
  readonly modules: number;
  /** Millimetres of a side, with the quiet zone. */
  readonly side: number;
  readonly version: number;
}

/** Modules of white around a code (ISO/IEC 18004). */
const quiet = 4;
/** Millimetres: below 0.3 a telephone has to come close, and a scan of 150 dots an inch shows too little. */
const smallestModule = 0.33;
const smallestSide = 22;
const highestVersion = 15;
/** Of the eight masks the one with the lowest penalty on average, 4 % above the best; to search takes ten times as long. */
const maskPattern = 2;

/**
 * The address and the statement behind its `#`, which no browser sends anywhere.
 * @throws RangeError where that would be a code of more than version 15
 */
export function drawnCode({ address, statement }: CodeContent): Code {
  const { version, modules } = qrcode.create(
    [
      { mode: 'byte', data: new TextEncoder().encode(`${address}#`) },
      { mode: 'alphanumeric', data: statement },
    ],
    { errorCorrectionLevel: 'M', maskPattern },
  );
  if (version > highestVersion) throw new RangeError(`${address}: too long for a code, with its statement`);
  const across = modules.size + 2 * quiet;
  const side = Math.max(smallestSide, across * smallestModule);
  return { path: pathOf(modules), modules: across, side: Math.round(side * 1000) / 1000, version };
}

/** What stands in the body of a page where its code is to be drawn. */
const place = '<!--code-->';

/** The page with its code in the place that it keeps for one; nothing else moves. As it was where it has no such place. */
export function withCode(page: Page, content: CodeContent): Page {
  if (!page.body.includes(place)) return page;
  const { path, modules, side } = drawnCode(content);
  const [across, millimetres] = [String(modules), String(side)];
  const words = `Code to check this certificate: ${shownAddress(content.address)}`;
  const drawing = `<svg role="img" aria-label="${escaped(words)}" width="${millimetres}mm" height="${millimetres}mm" viewBox="0 0 ${across} ${across}"><path d="${path}"/></svg>`;
  return { ...page, body: page.body.replace(place, () => drawing) };
}

/** An address as it is read out and typed: `example.org/verify`. */
export function shownAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** The dark modules of each row as bars. */
function pathOf({ size, data }: { readonly size: number; readonly data: Uint8Array }): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      let to = from;
      while (to < size && data[row * size + to] === 1) to += 1;
      if (to === from) continue;
      path += `M${String(from + quiet)} ${String(row + quiet)}h${String(to - from)}v1h${String(from - to)}z`;
      from = to;
    }
  }
  return path;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
}
