import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { UnreadableWorkbook } from '../../workbook/file/unreadable-workbook.ts';
import { NotARound } from '../../workbook/round/not-a-round.ts';
import type { ReadRound } from '../../workbook/round/read-round.ts';
import { isRound, readRound } from '../../workbook/round/read-round.ts';
import { loadEditions } from '../editions.ts';
import type { Refusal } from './read-file.ts';
import { FileRefused, readFileBounded } from './read-file.ts';

export interface RoundTask {
  readonly file: string;
  readonly editionFile?: string | undefined;
}

export type RoundIntake = {
  /** Whether the workbook says that it is a round, whatever its sheets look like. */
  readonly saysSo: boolean;
} & ({ readonly round: ReadRound } | { readonly refusal: Refusal });

/** Reads a round in a thread of its own: people mail it about as they do returns. */
export default async function readInThread({ file, editionFile }: RoundTask): Promise<RoundIntake> {
  const editions = await loadEditions(editionFile);
  let saysSo = false;
  try {
    const source = readWorkbookFile(await readFileBounded(file));
    saysSo = isRound(source);
    return { saysSo, round: readRound(source, editions) };
  } catch (error) {
    if (error instanceof FileRefused) return { saysSo, refusal: error.refusal };
    if (error instanceof UnreadableWorkbook || error instanceof NotARound) {
      return { saysSo, refusal: { code: error.code, message: error.message, remedy: error.remedy } };
    }
    throw error;
  }
}
