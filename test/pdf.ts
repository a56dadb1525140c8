import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../generator/project-folder.ts';

export interface PdfContent {
  readonly title: string | null;
  readonly language: string | null;
  readonly tagged: boolean;
  /** Titles of the top-level bookmarks. */
  readonly outline: readonly string[];
  readonly pages: readonly PdfPage[];
  /** Fonts that some text uses. */
  readonly fonts: readonly { readonly name: string; readonly type3: boolean; readonly embedded: boolean }[];
}

/** Lengths in points, from the lower left corner. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** Its elements of structure, each with what is in it: `P“Alt”(mc0 Span(mc1))`. */
  readonly tags: string;
  /** Addresses that parts of the page lead to; one that is broken over lines may stand here more than once. */
  readonly links: readonly string[];
}

/** Text that was set in one go; `x` and `y` are where its base line starts. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Answer = { readonly number: number } & ({ readonly content: PdfContent } | { readonly fault: string });

let reader: ChildProcess | null = null;
let asked = 0;
const waiting = new Map<number, { resolve(content: PdfContent): void; reject(fault: Error): void }>();

afterAll(async () => {
  if (reader?.connected !== true) return;
  const ended = once(reader, 'exit');
  reader.disconnect();
  await ended;
});

/** Points of the smallest letters of a document, to a tenth. */
export function smallestLetters({ pages }: PdfContent): number {
  const written = pages.flatMap(({ runs }) => runs.filter(({ text }) => text.trim() !== ''));
  return Math.round(Math.min(...written.map(({ height }) => height)) * 10) / 10;
}

/** What an independent reader finds in a PDF, given as a path or as bytes; of all its pages, or of the first so many. */
export function readPdf(pdf: string | Uint8Array, mostPages = Infinity): Promise<PdfContent> {
  const from = (reader ??= startReader());
  const number = (asked += 1);
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    from.send({ number, pdf, mostPages });
  });
}

/** What a PDF says, given as a path or as bytes: its pages one after the other, in one line. */
export async function pdfText(pdf: string | Uint8Array): Promise<string> {
  const { pages } = await readPdf(pdf);
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** One for all PDFs of a test file: its start takes longer than to read a certificate. */
function startReader(): ChildProcess {
  const child = fork(projectPath('test', 'read-pdf.mjs'), { execArgv: [], serialization: 'advanced' });
  child.on('message', (answer: Answer) => {
    const asker = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('content' in answer) asker?.resolve(answer.content);
    else asker?.reject(new Error(answer.fault));
  });
  child.on('exit', (code) => {
    for (const asker of waiting.values()) asker.reject(new Error(`The reader of PDFs ended with ${String(code)}`));
  });
  return child;
}
