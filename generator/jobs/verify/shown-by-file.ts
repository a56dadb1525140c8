import { open } from 'node:fs/promises';
import { isPdf, shownInFile } from '../../../register/proof/shown-in-file.ts';
import type { Shown } from '../../../register/proof/shown.ts';
import { hashOf } from '../../store/manifest.ts';

/** The largest file that is looked at, in bytes. */
const largest = 50_000_000;

/** What a file shows to be checked; null where it shows nothing. */
export interface ShownByFile {
  readonly shown: Shown | null;
  /** Of a certificate: the register holds the hash of each that was issued, of badges and credentials it holds none. */
  readonly hash?: string;
}

/** @throws the system's error where the file cannot be read */
export async function shownByFile(file: string): Promise<ShownByFile> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > largest) return { shown: null };
    return shownByBytes(await handle.readFile());
  } finally {
    await handle.close();
  }
}

export function shownByBytes(bytes: Uint8Array): ShownByFile {
  const shown = shownInFile(bytes);
  return isPdf(bytes) ? { shown, hash: hashOf(bytes) } : { shown };
}
