import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { systemCode } from '../../system-error.ts';

interface Place {
  readonly start: number;
  readonly length: number;
}

/**
 * What is read in a first pass over many files, for a second one: on the disk, where it may take as much room as it needs,
 * and nobody else may read it. Where the disk does not take it, the second pass reads the file again.
 */
export class PutAside<Item extends { readonly file: string }> {
  private readonly below: string;
  private readonly places = new Map<string, Place>();
  private folder: string | null = null;
  private opened: number | null = null;
  private end = 0;
  private isFull = false;

  /** @param below the folder for what goes for good at the end; the system's own where left out */
  constructor(below: string = tmpdir()) {
    this.below = below;
  }

  has(file: string): boolean {
    return this.places.has(file);
  }

  put(item: Item): void {
    if (this.isFull) return;
    const bytes = deflateRawSync(serialize(item), { level: constants.Z_BEST_SPEED });
    try {
      this.write(bytes);
    } catch (error) {
      if (systemCode(error) === null) throw error;
      this.isFull = true;
      return;
    }
    this.places.set(item.file, { start: this.end, length: bytes.length });
    this.end += bytes.length;
  }

  /** Undefined where it was not put aside. */
  get(file: string): Item | undefined {
    const place = this.places.get(file);
    if (place === undefined || this.opened === null) return undefined;
    const bytes = Buffer.alloc(place.length);
    readSync(this.opened, bytes, 0, place.length, place.start);
    return deserialize(inflateRawSync(bytes)) as Item;
  }

  close(): void {
    this.places.clear();
    if (this.opened !== null) closeSync(this.opened);
    this.opened = null;
    this.removeFolder();
  }

  private write(bytes: Uint8Array): void {
    this.opened ??= this.open();
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.opened, bytes, done, bytes.length - done, this.end + done);
  }

  private open(): number {
    this.folder = mkdtempSync(path.join(this.below, 'pdqm-'));
    const opened = openSync(path.join(this.folder, 'returns'), 'wx+', 0o600);
    // Without a name nothing is left of it, even by a run that is killed. Where a system keeps the names of open files, it goes at the end.
    if (process.platform !== 'win32') this.removeFolder();
    return opened;
  }

  private removeFolder(): void {
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
    this.folder = null;
  }
}
