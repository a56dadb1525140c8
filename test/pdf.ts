import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

/** What an independent reader finds in a PDF, given as a path or as bytes; of all its pages, or of the first so many. */
export async function readPdf(pdf: string | Uint8Array, mostPages = Infinity): Promise<PdfContent> {
  if (typeof pdf === 'string') return readFile(pdf, mostPages);
  const folder = await mkdtemp(join(tmpdir(), 'read-pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    await writeFile(path, pdf);
    return await readFile(path, mostPages);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readFile(path: string, mostPages: number): Promise<PdfContent> {
  const program = projectPath('test', 'read-pdf.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, path, String(mostPages)], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as PdfContent;
}
