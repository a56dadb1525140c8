import { EnvironmentLacks } from '../failure.ts';

/** A name in the store: nothing that a job says can be a path. */
export interface StoredName {
  /** The run that it belongs to, as 32 hexadecimal digits: what one run removes no other needs. */
  readonly run: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
}

/** Where what is handed over lies while it is worked on: pages, returns, and what was made of them. */
export interface DocumentStore {
  /** As people know it. */
  readonly address: string;
  /** Null where nothing has the name. @throws EnvironmentLacks */
  get(name: StoredName): Promise<Uint8Array | null>;
  /** @returns false where something has the name, which is left as it is. @throws EnvironmentLacks */
  put(name: StoredName, bytes: Uint8Array): Promise<boolean>;
  remove(name: StoredName): Promise<void>;
  /** Removes all that a run has left. */
  removeRun(run: string): Promise<void>;
  close(): void;
}

export function unusable(address: string, reason: string, cause?: unknown): EnvironmentLacks {
  return new EnvironmentLacks('documents-unusable', { address, reason }, { cause });
}

/** Bytes of the largest thing that is read from a store. */
export const mostBytes = 256 * 1024 * 1024;

export const runPattern = /^[0-9a-f]{32}$/;
export const hashPattern = /^[0-9a-f]{64}$/;

/** @throws Error for a name that is none */
export function keyOf({ run, hash }: StoredName): string {
  if (!hashPattern.test(hash)) throw new Error('This is not the name of a document.');
  return `${runOf(run)}/${hash}`;
}

/** @throws Error for a name that is none */
export function runOf(run: string): string {
  if (!runPattern.test(run)) throw new Error('This is not the name of a run.');
  return run;
}
