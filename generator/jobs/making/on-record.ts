import type { Problem } from '../../../framework/problems.ts';

/** Where a document stands on record beside its folder's own journal, and comes to stand before it has its name. */
export interface OnRecord {
  /** Whether this file is the document that is on record. */
  isThis(file: string, hash: string): boolean;
  /** The file that is on record, where it is there as it was recorded; null where there is none. */
  whole(): Promise<string | null>;
  /** Notes what else has become known, of a document that is on record. */
  note(): Promise<void>;
  /** Puts a file on record. What it answers cannot be lost any more. */
  record(file: string, hash: string): Promise<Settled>;
}

/** What came of putting a document on record: it is; another run's is, in this moment; or it cannot be. */
export type Settled =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'elsewhere'; readonly file: string }
  | { readonly kind: 'refused'; readonly problem: Problem };
