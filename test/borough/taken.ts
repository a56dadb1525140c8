import type { Inputs } from '../../framework/borough/consolidate.ts';
import type { Edition } from '../../framework/edition.ts';
import { receiptOf } from '../../framework/receipt.ts';
import type { SyntheticBorough } from './synthetic-borough.ts';

/** The inputs that the files of a made-up borough are when they have been read. */
export function takenOf({ files, badFiles }: Pick<SyntheticBorough, 'files' | 'badFiles'>, edition: Edition): Inputs {
  return {
    taken: files.map(({ file, schoolReturn, stage, savedAt }) => ({
      file,
      schoolReturn,
      stage,
      savedAt,
      editionId: edition.id,
      receipt: receiptOf(schoolReturn, edition),
      problems: [],
    })),
    unread: badFiles.map((file) => ({ file, code: 'damaged', message: 'It is damaged.', remedy: 'Send it again.' })),
    others: [],
  };
}
