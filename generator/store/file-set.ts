import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EnvironmentLacks } from '../failure.ts';
import { whyNotWritten } from '../system-error.ts';
import { hashOf } from './manifest.ts';
import { addToRecord } from './record-file.ts';
import { writeWhole } from './write-file.ts';
import { removeAsWritten, writeBeside, writtenAs } from './written-files.ts';

/** What belongs to the set in a folder, a line of JSON for each file. */
const recordName = '.pdqm-set.jsonl';

const line = z.object({ file: z.string() });

export interface SetFile {
  /** As it was asked for, and the place that it has. */
  readonly file: string;
  readonly place: string;
  readonly status: 'made' | 'unchanged';
}

/** Files that belong together and are written into one folder again and again, beside whatever else is there. */
export class FileSet {
  private readonly folder: string;
  /** Names of the set as it was before. */
  private readonly before: readonly string[];
  private readonly now = new Set<string>();

  private constructor(folder: string, before: readonly string[]) {
    this.folder = folder;
    this.before = before;
  }

  static async open(folder: string): Promise<FileSet> {
    const text = await readFile(path.join(folder, recordName), 'utf8').catch(() => '');
    return new FileSet(folder, namesIn(text));
  }

  /** Writes a file where it is not there as it should be, and never over another. @throws EnvironmentLacks */
  async write(name: string, bytes: Uint8Array | string): Promise<SetFile> {
    const file = path.join(this.folder, name);
    const hash = hashOf(bytes);
    for (const place of await writtenAs(file)) {
      if ((await hashIn(place)) !== hash) continue;
      this.note(place);
      return { file, place, status: 'unchanged' };
    }
    // Recorded first: if the run is killed after that, the next one knows what is part of the set.
    this.note(file);
    const place = await writeBeside(file, bytes);
    if (place !== file) this.note(place);
    return { file, place, status: 'made' };
  }

  /** Removes what was part of the set before and is not any more, where it is as it was written. @throws EnvironmentLacks */
  async close(): Promise<void> {
    await removeAsWritten(
      this.folder,
      this.before.filter((name) => !this.now.has(name)),
    );
    await writeWhole(path.join(this.folder, recordName), [...this.now].map(written).join(''));
  }

  private note(place: string): void {
    const name = path.basename(place);
    this.now.add(name);
    if (this.before.includes(name)) return;
    try {
      addToRecord(path.join(this.folder, recordName), written(name));
    } catch (cause) {
      throw new EnvironmentLacks('not-written', { file: place, ...whyNotWritten(cause, place) }, { cause });
    }
  }
}

function written(file: string): string {
  return `${JSON.stringify({ file })}\n`;
}

function hashIn(file: string): Promise<string | null> {
  return readFile(file).then(hashOf, () => null);
}

function namesIn(text: string): readonly string[] {
  return text.split('\n').flatMap((json) => {
    try {
      return [line.parse(JSON.parse(json)).file];
    } catch {
      return [];
    }
  });
}
