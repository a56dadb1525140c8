import { readFile, stat } from 'node:fs/promises';
import { holdFoldersOf } from '../../../generator/store/folders-of-files.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import { exists } from '../../../generator/store/write-file.ts';
import { writeOver } from '../../../generator/store/written-files.ts';

/** A round’s workbook on the disk, read again only when it was written since. */
export class WorkbookFile {
  readonly path: string;
  /** When it was last read, and what it was. */
  private seen = { at: '', hash: '' };

  constructor(path: string) {
    this.path = path;
  }

  /** SHA-256; null where there is no workbook. */
  async hash(): Promise<string | null> {
    if (!(await exists(this.path))) return null;
    const { mtimeMs, size } = await stat(this.path);
    const at = `${String(mtimeMs)} ${String(size)}`;
    if (this.seen.at !== at) this.seen = { at, hash: hashOf(await readFile(this.path)) };
    return this.seen.hash;
  }

  /** @returns SHA-256 of what is written. @throws EnvironmentLacks */
  async write(bytes: Uint8Array): Promise<string> {
    const held = await holdFoldersOf([this.path]);
    try {
      await writeOver(this.path, bytes);
    } finally {
      await held.release();
    }
    return hashOf(bytes);
  }
}
