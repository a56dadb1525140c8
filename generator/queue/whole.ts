import { hashOf } from '../store/manifest.ts';
import type { DocumentStore, StoredName } from './document-store.ts';

/**
 * Puts bytes under their hash, in place of what a machine may have left there as it lost its power.
 * @returns the hash
 * @throws EnvironmentLacks
 */
export async function putWhole(store: DocumentStore, run: string, bytes: Uint8Array): Promise<string> {
  const name = { run, hash: hashOf(bytes) };
  while (!(await store.put(name, bytes)) && (await wholeOf(store, name)) === null) await store.remove(name);
  return name.hash;
}

/** Null where nothing has the name, or it is not whole. @throws EnvironmentLacks */
export async function wholeOf(store: DocumentStore, name: StoredName): Promise<Uint8Array | null> {
  const bytes = await store.get(name);
  return bytes !== null && hashOf(bytes) === name.hash ? bytes : null;
}
