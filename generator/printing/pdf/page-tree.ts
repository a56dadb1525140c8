import type { PdfObjects } from './objects.ts';
import { UnexpectedPdf } from './update.ts';

const mostPages = 100_000;

/** @throws UnexpectedPdf with this reason where there is no such object */
export function required(number: number | null, why: string): number {
  if (number === null) throw new UnexpectedPdf(why);
  return number;
}

/** The pages below a node in their order, and the nodes themselves. */
export function pagesOf(
  from: PdfObjects,
  node: number,
): { readonly pages: readonly number[]; readonly trees: readonly number[] } {
  const [pages, trees, waiting] = [[] as number[], [] as number[], [node]];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const { text } = from.get(number);
    if (/\/Type \/Page\b/.test(text)) pages.push(number);
    else {
      const [, kids = ''] = /\/Kids \[([\d R\s]*)\]/.exec(text) ?? [];
      trees.push(number);
      waiting.push(...[...kids.matchAll(/(\d+) 0 R/g)].map(([, kid]) => Number(kid)).reverse());
    }
    if (pages.length + trees.length > mostPages) throw new UnexpectedPdf('too many pages');
  }
  if (pages.length === 0) throw new UnexpectedPdf('no pages');
  return { pages, trees };
}

/** What of the structure is on each page and annotation, by the keys that those bear. */
export function parentsOf(
  from: PdfObjects,
  structure: string,
): readonly { readonly key: number; readonly object: number }[] {
  const { text } = from.get(required(from.referredTo(structure, 'ParentTree'), 'no parents of its tags'));
  const [, entries] = /\/Nums \[([\d R\s]*)\]/.exec(text) ?? [];
  if (entries === undefined) throw new UnexpectedPdf('parents of its tags in a form of their own');
  return [...entries.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, object]) => ({
    key: Number(key),
    object: Number(object),
  }));
}
