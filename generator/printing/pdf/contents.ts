import { deflateSync, inflateSync } from 'node:zlib';
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

/** Larger by a third than at the usual level, in two fifths of the time. Level 1 takes as long. */
const quickly = { level: 2, chunkSize: 1 << 16 };

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
      return content === null ? [] : [{ page, stream, box: [left, bottom, right, top] as const, content }];
    });
  });
}

/** Forms (ISO 32000-1, 8.10), with their contents, by their numbers. */
export function formContents(file: PdfFile): ReadonlyMap<number, string> {
  const forms = new Map<number, string>();
  for (const number of file.beginningWith('<</Type /XObject\n/Subtype /Form\n')) {
    const content = contentOf(file, number);
    if (content !== null) forms.set(number, content);
  }
  return forms;
}

/** The numbers of forms that hold tagged content, or draw another that does. */
export function taggedForms(forms: ReadonlyMap<number, string>): ReadonlySet<number> {
  const tagged = new Set([...forms].filter(([, content]) => content.includes('/MCID ')).map(([number]) => number));
  for (let before = -1; before !== tagged.size;) {
    before = tagged.size;
    for (const [number, content] of forms) {
      const drawsTagged = [...content.matchAll(/^\/X(\d+) Do$/gm)].some(([, form]) => tagged.has(Number(form)));
      if (drawsTagged) tagged.add(number);
    }
  }
  return tagged;
}

/** @param written the content as it is to be; nothing is done where it is so already */
export function replaceContent(file: PdfFile, stream: number, content: string, written: string): void {
  const entries = file.streamOf(stream)?.entries;
  if (written === content || entries === undefined) return;
  file.replaceStream(stream, entries, deflateSync(Buffer.from(written, 'latin1'), quickly));
}

/** Content is about eight times as long as its stream: given room for it at once, zlib takes half the time. */
function contentOf(file: PdfFile, number: number): string | null {
  const deflated = file.streamOf(number)?.deflated;
  return deflated === undefined
    ? null
    : inflateSync(deflated, { chunkSize: Math.max(1 << 14, 10 * deflated.length) }).toString('latin1');
}
