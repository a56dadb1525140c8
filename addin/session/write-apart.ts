import type { Trouble } from '../excel/trouble.ts';
import { troubleOf } from '../excel/trouble.ts';
import type { Entry } from './entries.ts';
import { isAboutOneCell } from './troubles.ts';

interface Writing {
  readonly send: (entries: readonly Entry[]) => Promise<void>;
  readonly refuse: (entry: Entry, trouble: Trouble) => void;
}

/**
 * Excel tells that it refuses something, and not which cell: written one by one, the others get through.
 * @param trouble with all of them together
 * @returns the last trouble
 */
export async function writeApart(entries: readonly Entry[], trouble: Trouble, writing: Writing): Promise<Trouble> {
  const [only] = entries;
  if (entries.length === 1 && only) {
    writing.refuse(only, trouble);
    return trouble;
  }
  let last = trouble;
  for (const entry of entries) {
    try {
      await writing.send([entry]);
    } catch (error) {
      last = troubleOf(error);
      if (!isAboutOneCell(last)) return last;
      writing.refuse(entry, last);
    }
  }
  return last;
}
