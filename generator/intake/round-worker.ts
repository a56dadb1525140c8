import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { UnreadableWorkbook } from '../../workbook/file/unreadable-workbook.ts';
import { NotARound } from '../../workbook/round/read/not-a-round.ts';
import type { ReadRound } from '../../workbook/round/read/read-round.ts';
import { isRound, readRound } from '../../workbook/round/read/read-round.ts';
import { loadEditions } from '../editions.ts';
import type { Refusal } from './read-file.ts';
import { FileRefused, readFileBounded } from './read-file.ts';

export interface RoundTask {
  readonly file: string;
  readonly editionFile?: string | undefined;
  /** Refused where a workbook does not say that it is a round, whatever its sheets look like. */
  readonly mustSaySo: boolean;
}

export type RoundIntake = { readonly round: ReadRound } | { readonly refusal: Refusal };

/** Reads a round in a thread of its own: people mail it about as they do returns. */
export default async function readInThread({ file, editionFile, mustSaySo }: RoundTask): Promise<RoundIntake> {
  const editions = await loadEditions(editionFile);
  try {
    const source = readWorkbookFile(await readFileBounded(file));
    if (mustSaySo && !isRound(source)) {
      const message = 'There is a file of this name already, and it is no round.';
      throw new NotARound('not-a-round', message, 'Name another with --out.');
    }
    return { round: readRound(source, editions) };
  } catch (error) {
    if (error instanceof FileRefused) return { refusal: error.refusal };
    if (error instanceof UnreadableWorkbook || error instanceof NotARound) {
      return { refusal: { code: error.code, message: error.message, remedy: error.remedy } };
    }
    throw error;
  }
}
