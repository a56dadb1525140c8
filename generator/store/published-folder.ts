import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EnvironmentLacks, WrongRequest } from '../failure.ts';
import { whyNotWritten } from '../system-error.ts';
import { makeFolder } from './folder-to-write-to.ts';
import { hashOf } from './manifest.ts';
import { addToRecord } from './record-file.ts';
import { exists, writeWhole } from './write-file.ts';

/** What was published into a folder, a line of JSON for each file. */
const recordName = '.pdqm-published.jsonl';

const line = z.object({
  file: z.string().regex(/^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$|^\.well-known\/[\w.-]+$/),
  hash: z.string(),
});
type Line = z.infer<typeof line>;

export interface PublishedFile {
  /** From the folder, with `/`. */
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** A folder of pages for a web server, published again and again; what somebody else has put or changed there is left. */
export class PublishedFolder {
  private readonly folder: string;
  /** Hashes of what was published before, by name. */
  private readonly before: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly now = new Map<string, string>();
  private readonly parents = new Set<string>();

  private constructor(folder: string, before: readonly Line[]) {
    const hashes = new Map<string, Set<string>>();
    for (const { file, hash } of before) hashes.set(file, (hashes.get(file) ?? new Set()).add(hash));
    this.folder = folder;
    this.before = hashes;
  }

  /** @throws WrongRequest where the folder holds something else */
  static async open(folder: string): Promise<PublishedFolder> {
    const text = await readFile(path.join(folder, recordName), 'utf8').catch(() => null);
    const [other] = text === null ? (await readdir(folder)).filter((name) => !name.startsWith('.pdqm')) : [];
    if (other !== undefined) throw new WrongRequest('not-published-here', { folder, other });
    return new PublishedFolder(folder, linesIn(text ?? ''));
  }

  /**
   * @returns whether it was written: what is as it should be is left
   * @throws WrongRequest where a file is not as it was published; EnvironmentLacks
   */
  async write({ name, content }: PublishedFile): Promise<boolean> {
    const file = path.join(this.folder, name);
    const hash = hashOf(content);
    this.now.set(name, hash);
    const found = await hashIn(file);
    if (found === hash) return false;
    const isOurs = found === null ? !(await exists(file)) : this.before.get(name)?.has(found);
    if (isOurs !== true) throw new WrongRequest('published-changed', { file });
    const parent = path.dirname(file);
    if (!this.parents.has(parent)) await makeFolder(parent);
    this.parents.add(parent);
    // Recorded first: if the run is killed in between, the old and the new content are both known.
    this.note({ file: name, hash });
    await writeWhole(file, content);
    return true;
  }

  /** Removes what was published before and is no part of it any more, where it is as it was. */
  async close(): Promise<void> {
    for (const [name, hashes] of this.before) {
      if (this.now.has(name)) continue;
      const file = path.join(this.folder, name);
      const found = await hashIn(file);
      if (found !== null && hashes.has(found)) await rm(file);
    }
    const lines = [...this.now].map(([file, hash]) => written({ file, hash }));
    await writeWhole(path.join(this.folder, recordName), lines.join(''));
  }

  private note(noted: Line): void {
    try {
      addToRecord(path.join(this.folder, recordName), written(noted));
    } catch (cause) {
      const file = path.join(this.folder, noted.file);
      throw new EnvironmentLacks('not-written', { file, ...whyNotWritten(cause, file) }, { cause });
    }
  }
}

/** What was published into a folder, by name, with its hash; nothing where nothing was. */
export async function publishedIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path.join(folder, recordName), 'utf8').catch(() => '');
  return new Map(linesIn(text).map(({ file, hash }) => [file, hash]));
}

function written(noted: Line): string {
  return `${JSON.stringify(noted)}\n`;
}

function hashIn(file: string): Promise<string | null> {
  return readFile(file).then(hashOf, () => null);
}

function linesIn(text: string): readonly Line[] {
  return text.split('\n').flatMap((json) => {
    try {
      return line.parse(JSON.parse(json));
    } catch {
      return [];
    }
  });
}
