import type { JournalEntry, Reading } from '../../store/journal.ts';

/** A return whose document is up to date, so that the return need not be read. */
export interface RecalledReturn {
  readonly file: string;
  readonly entry: JournalEntry;
  readonly reading: Reading;
}

/** Returns that need not be read again, by file. */
export type Recalled = ReadonlyMap<string, RecalledReturn>;
