import { open } from 'node:fs/promises';
import type { Shown } from '../../../register/proof/shown.ts';
import { shownInFile } from '../../../register/proof/shown-in-file.ts';
import { hashOf } from '../../store/manifest.ts';

/** The largest file that is looked at, in bytes. */
const largest = 50_000_000;

/** What a file shows to be checked, and its hash; `shown` is null where it shows nothing, or cannot be read. */
export async function shownByFile(file: string): Promise<{ readonly shown: Shown | null; readonly hash?: string }> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return { shown: null };
  try {
    const { size } = await handle.stat();
    if (size > largest) return { shown: null };
    const bytes = await handle.readFile();
    return { shown: shownInFile(bytes), hash: hashOf(bytes) };
  } catch {
    return { shown: null };
  } finally {
    await handle.close();
  }
}
