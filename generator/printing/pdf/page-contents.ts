import { inflateSync } from 'node:zlib';
import type { PdfFile } from '../../pdf-file.ts';
import type { Box } from './extents.ts';

/** What a page shows. */
export interface PageContent {
  /** The number of the page, and of the stream of its content. */
  readonly page: number;
  readonly stream: number;
  readonly box: Box;
  readonly content: string;
}

/** The contents of all pages, but for those that are drawn as artifacts already. */
export function pageContents(file: PdfFile): readonly PageContent[] {
  return file.pages.flatMap((page) => {
    const text = file.textOf(page);
    const [left = 0, bottom = 0, right = 0, top = 0] = (/\/MediaBox \[([\d. -]+)\]/.exec(text)?.[1] ?? '')
      .split(' ')
      .map(Number);
    const [, contents = ''] = /\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(text) ?? [];
    return [...contents.matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => {
      const stream = Number(number);
      const content = contentOf(file, stream);
      if (content === null) return [];
      return [{ page, stream, box: [left, bottom, right, top] as const, content }];
    });
  });
}

/** Forms (ISO 32000-1, 8.10) that hold tagged content, or draw another that does, with their contents, by their numbers. */
export function taggedForms(file: PdfFile): ReadonlyMap<number, string> {
  const forms = new Map<number, string>();
  for (const number of file.numbers) {
    if (!file.openingOf(number).includes('/Subtype /Form')) continue;
    const content = contentOf(file, number);
    if (content !== null) forms.set(number, content);
  }
  const tagged = new Map([...forms].filter(([, content]) => content.includes('/MCID ')));
  for (let before = -1; before !== tagged.size;) {
    before = tagged.size;
    for (const [number, content] of forms) {
      const drawsTagged = [...content.matchAll(/^\/X(\d+) Do$/gm)].some(([, form]) => tagged.has(Number(form)));
      if (drawsTagged) tagged.set(number, content);
    }
  }
  return tagged;
}

function contentOf(file: PdfFile, number: number): string | null {
  const stream = file.streamOf(number);
  return stream === null ? null : inflateSync(stream.deflated).toString('latin1');
}
