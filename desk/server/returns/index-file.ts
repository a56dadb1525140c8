import { readFile } from 'node:fs/promises';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import path from 'node:path';
import type { Reading } from './reading.ts';

/** A file of the folder for returns, as it was when it was read. */
export interface Known {
  readonly file: string;
  readonly size: number;
  readonly changedMs: number;
  /** SHA-256 of its bytes; empty where they could not be read. */
  readonly hash: string;
  readonly reading: Reading;
}

interface Contents {
  readonly madeBy: string;
  readonly known: readonly Known[];
}

/**
 * What is known of an office's returns, so that thousands need not be read again when the desk opens. It is a copy of what the
 * files say: where it is damaged or another program made it, they are read again.
 */
export class IndexFile {
  private readonly file: string;
  private readonly madeBy: string;

  /** @param madeBy program and editions that the readings come from */
  constructor(file: string, madeBy: string) {
    this.file = file;
    this.madeBy = madeBy;
  }

  async load(): Promise<readonly Known[]> {
    try {
      const { madeBy, known } = JSON.parse(await readFile(this.file, 'utf8')) as Contents;
      return madeBy === this.madeBy && known.every(isKnown) ? known : [];
    } catch {
      return [];
    }
  }

  async save(known: readonly Known[]): Promise<void> {
    await makeFolder(path.dirname(this.file));
    await writeWhole(this.file, JSON.stringify({ madeBy: this.madeBy, known } satisfies Contents));
  }
}

function isKnown({ file, hash, reading }: Partial<Known>): boolean {
  return typeof file === 'string' && typeof hash === 'string' && Array.isArray(reading?.problems);
}
