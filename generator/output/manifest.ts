import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from './write-file.ts';

/** Lies in the folder of the documents that it tells of. */
const manifestName = '.pdqm-manifest.json';

/** By file name: digests of what was printed and of the file that came of it. */
const entries = z.record(z.string(), z.object({ printed: z.string(), file: z.string() }));

/** What was made in a folder, so that what is unchanged is not made twice. */
export class Manifest {
  private readonly folder: string;
  private readonly entries: Map<string, { readonly printed: string; readonly file: string }>;

  private constructor(folder: string, found: z.infer<typeof entries>) {
    this.folder = folder;
    this.entries = new Map(Object.entries(found));
  }

  /** A manifest that is not there, or is damaged, knows of nothing: everything is then made anew. */
  static async open(folder: string): Promise<Manifest> {
    try {
      return new Manifest(folder, entries.parse(JSON.parse(await readFile(path.join(folder, manifestName), 'utf8'))));
    } catch {
      return new Manifest(folder, {});
    }
  }

  /** Whether the file is there as it was made, and was made of the same. */
  async has(fileName: string, printed: string): Promise<boolean> {
    const entry = this.entries.get(fileName);
    if (entry?.printed !== printed) return false;
    try {
      return digestOf(await readFile(path.join(this.folder, fileName))) === entry.file;
    } catch {
      return false;
    }
  }

  record(fileName: string, printed: string, file: Uint8Array): void {
    this.entries.set(fileName, { printed, file: digestOf(file) });
  }

  async save(): Promise<void> {
    await writeWhole(
      path.join(this.folder, manifestName),
      `${JSON.stringify(Object.fromEntries(this.entries), null, 1)}\n`,
    );
  }
}

export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
