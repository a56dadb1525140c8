import { constants, deflateSync, inflateSync } from 'node:zlib';
import { PdfFile } from '../pdf-file.ts';

/*
 * Drawings that many documents share, drawn once. A border of fine lines costs a browser several times as much as all
 * that is written on it, for each document anew; laid under as bytes it costs next to nothing. Where a PDF is not what
 * is expected here the answer is null, and the browser draws the document as a whole.
 */

const opening = '<!--ground-->';
const closing = '<!--/ground-->';

/** A body in two: its ground, which two comments at its very beginning enclose, and the rest. Null without a ground. */
export function partGround(body: string): { readonly ground: string; readonly rest: string } | null {
  const end = body.indexOf(closing);
  if (!body.startsWith(opening) || end === -1) return null;
  return { ground: body.slice(opening.length, end), rest: body.slice(end + closing.length) };
}

/** The body that was parted. */
export function onGround(ground: string, rest: string): string {
  return `${opening}${ground}${closing}${rest}`;
}

/** Lines and fills of a page as a form of PDF (ISO 32000-1, 8.10), which refers to nothing outside itself. */
export interface Drawing {
  /** Entries of the form's dictionary. */
  readonly entries: string;
  readonly stream: Buffer;
}

/** Nothing but line widths and the like: no font, no picture, nothing that stands elsewhere. */
const resourcesOfADrawing =
  /\/Resources <<(?:\/ProcSet \[[^\]]*\]\s*)?\/ExtGState <<((?:\/\w+ \d+ 0 R\s*)+)>>>>\s*\/MediaBox (\[[\d. ]+\])\s*\/Contents (\d+) 0 R/;

/** What a PDF of one page shows. Null where that is more than a drawing, e.g. text. */
export function drawingOf(pdf: Buffer): Drawing | null {
  const file = PdfFile.read(pdf);
  const [page, ...more] = file?.pages ?? [];
  if (file === null || page === undefined || more.length > 0) return null;
  const [, states, box, contents] = resourcesOfADrawing.exec(file.textOf(page)) ?? [];
  const stream = file.deflated(Number(contents));
  if (states === undefined || box === undefined || stream === null) return null;
  const inlined = states.replace(/(\d+) 0 R/g, (_reference, number: string) => file.textOf(Number(number)));
  return {
    entries: `/Type /XObject\n/Subtype /Form\n/BBox ${box}\n/Resources <</ExtGState <<${inlined}>>>>\n/Filter /FlateDecode\n`,
    stream: deflateSync(inflateSync(stream), { level: constants.Z_BEST_COMPRESSION }),
  };
}

/** Marked as an artifact, which screen readers skip. */
const drawnAsArtifact = Buffer.from('/Artifact BMC\nq /Ground Do Q\nEMC');

/**
 * Lays drawings under all that stands on the pages of a PDF, one for each page; the same one stands in it once.
 * @returns false where they cannot be laid there
 */
export function layUnder(file: PdfFile, drawings: readonly Drawing[]): boolean {
  const { pages } = file;
  const texts = pages.map((page) => file.textOf(page));
  if (pages.length !== drawings.length) return false;
  if (!texts.every((text) => text.includes('/Resources <<') && /\/Contents \d+ 0 R/.test(text))) return false;
  const numbers = new Map([...new Set(drawings)].map((each) => [each, file.addStream(each.entries, each.stream)]));
  const call = file.addStream('', drawnAsArtifact);
  for (const [index, drawing] of drawings.entries()) {
    const text = withGround(texts[index] ?? '', numbers.get(drawing) ?? 0);
    file.replace(pages[index] ?? 0, text.replace(/\/Contents (\d+ 0 R)/, `/Contents [${String(call)} 0 R $1]`));
  }
  return true;
}

/** Beside pictures of the page’s own, where it has some. */
function withGround(page: string, drawing: number): string {
  const ground = `/Ground ${String(drawing)} 0 R`;
  return page.includes('/XObject <<')
    ? page.replace('/XObject <<', `/XObject <<${ground}\n`)
    : page.replace('/Resources <<', `/Resources <</XObject <<${ground}>>\n`);
}
