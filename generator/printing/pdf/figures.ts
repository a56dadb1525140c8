import type { PdfFile } from '../../pdf-file.ts';
import type { PageContent } from './contents.ts';
import type { Box } from './extents.ts';
import { extentsOf } from './extents.ts';
import type { Element, Structure } from './structure.ts';
import { contentsOf, replaceElement } from './structure.ts';

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
  for (const element of structure.values()) {
    if (element.kind !== 'Figure') continue;
    const [first, ...more] = contentsOf(element, structure);
    if (first === undefined) continue;
    const { page } = first;
    const contents = [first, ...more].filter((each) => each.page === page).map(({ content }) => content);
    figures.push({ number: element.number, page, contents });
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
      const element = structure.get(figure.number);
      if (place !== null && element !== undefined) giveBox(file, structure, element, place);
    }
  }
  return ofPages;
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

function giveBox(file: PdfFile, structure: Structure, figure: Element, box: Box): void {
  const { text } = figure;
  const attributes = `<</O /Layout /BBox [${box.map((side) => side.toFixed(2)).join(' ')}]>>`;
  if (text.includes('/BBox')) return;
  const [before, after] = text.includes('/A [')
    ? ['/A [', `/A [${attributes} `]
    : ['/S /Figure', `/S /Figure\n/A ${attributes}`];
  replaceElement(file, structure, figure, text.replace(before, after));
}
