import type { PdfFile } from '../../pdf-file.ts';
import type { Box } from './extents.ts';
import { extentsOf } from './extents.ts';
import type { PageContent } from './page-contents.ts';
import type { Structure } from './structure.ts';

/**
 * Says of each figure where it stands on its page (ISO 32000-1, table 344).
 * @returns the numbers of the contents of figures, by pages
 */
export function placeFigures(
  file: PdfFile,
  structure: Structure,
  pages: readonly PageContent[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const ofPages = new Map<number, Set<number>>();
  const figures: { readonly number: number; readonly page: number; readonly contents: readonly number[] }[] = [];
  for (const [number, { kind, text }] of structure) {
    if (kind !== 'Figure') continue;
    const { page, contents } = contentsOf(text, structure);
    if (page === null) continue;
    figures.push({ number, page, contents });
    const all = ofPages.get(page) ?? new Set<number>();
    contents.forEach((content) => all.add(content));
    ofPages.set(page, all);
  }
  for (const { page, box, content } of pages) {
    const wanted = ofPages.get(page);
    if (wanted === undefined || wanted.size === 0) continue;
    const extents = extentsOf(content, wanted);
    for (const figure of figures.filter((each) => each.page === page)) {
      const place = around(
        figure.contents.map((each) => extents.get(each)),
        box,
      );
      if (place !== null) giveBox(file, figure.number, place);
    }
  }
  return ofPages;
}

/** The marked contents of an element and of all within. */
function contentsOf(
  text: string,
  structure: Structure,
): { readonly page: number | null; readonly contents: readonly number[] } {
  let page: number | null = null;
  const contents: number[] = [];
  const waiting = [text];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    const [, number] = /\/Pg (\d+) 0 R/.exec(each) ?? [];
    if (number !== undefined) page ??= Number(number);
    const [, kids = ''] = /\/K (\[[^\]]*\]|\d+(?: 0 R)?)/.exec(each) ?? [];
    for (const [, kid, isElement] of kids.matchAll(/(\d+)( 0 R)?/g)) {
      if (isElement === undefined) contents.push(Number(kid));
      else waiting.push(structure.get(Number(kid))?.text ?? '');
    }
  }
  return { page, contents };
}

function around(extents: readonly (Box | undefined)[], [left, bottom, right, top]: Box): Box | null {
  const boxes = extents.filter((box) => box !== undefined);
  if (boxes.length === 0) return null;
  return [
    Math.max(left, Math.min(...boxes.map((box) => box[0]))),
    Math.max(bottom, Math.min(...boxes.map((box) => box[1]))),
    Math.min(right, Math.max(...boxes.map((box) => box[2]))),
    Math.min(top, Math.max(...boxes.map((box) => box[3]))),
  ];
}

function giveBox(file: PdfFile, figure: number, box: Box): void {
  const text = file.textOf(figure);
  const attributes = `<</O /Layout /BBox [${box.map((side) => side.toFixed(2)).join(' ')}]>>`;
  if (text.includes('/BBox')) return;
  if (text.includes('/A [')) file.replace(figure, text.replace('/A [', `/A [${attributes} `));
  else if (!/\/A[ <]/.test(text)) file.replace(figure, text.replace('/S /Figure', `/S /Figure\n/A ${attributes}`));
}
