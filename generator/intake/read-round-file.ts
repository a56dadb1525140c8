import { UnreadableWorkbook } from '../../workbook/file/unreadable-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { NotARound } from '../../workbook/round/not-a-round.ts';
import type { ReadRound } from '../../workbook/round/read-round.ts';
import { isRound, readRound } from '../../workbook/round/read-round.ts';
import type { Editions } from '../editions.ts';
import { WrongUsage } from '../failure.ts';
import { exists } from '../output/write-file.ts';
import { FileRefused, readFileBounded } from './read-file.ts';

/**
 * The decisions of a round's workbook.
 * @throws WrongUsage where they cannot be read without a doubt: nothing is issued then
 */
export async function readRoundFile(file: string, editions: Editions): Promise<ReadRound> {
  const round = await orRefused(file, async () => readRound(readWorkbookFile(await readFileBounded(file)), editions));
  const { faults } = round;
  if (faults.length === 0) return round;
  const lines = faults.map(
    ({ sheet, cell, message, remedy }) => `${file}, ${[sheet, cell].filter(Boolean).join('!')}: ${message} ${remedy}`,
  );
  throw new WrongUsage(lines.join('\n'));
}

/** The round that a file of this name holds already: null where there is no such file. @throws WrongUsage for another file */
export async function readEarlierRound(file: string, editions: Editions): Promise<ReadRound | null> {
  if (!(await exists(file))) return null;
  return orRefused(file, async () => {
    const source = readWorkbookFile(await readFileBounded(file));
    if (!isRound(source)) {
      const message = 'There is a file of this name already, and it is no round.';
      throw new NotARound('not-a-round', message, 'Name another with --out.');
    }
    return readRound(source, editions);
  });
}

async function orRefused(file: string, read: () => Promise<ReadRound>): Promise<ReadRound> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof FileRefused) {
      throw new WrongUsage(`${file}: ${cause.refusal.message} ${cause.refusal.remedy}`, { cause });
    }
    if (cause instanceof UnreadableWorkbook || cause instanceof NotARound) {
      throw new WrongUsage(`${file}: ${cause.message} ${cause.remedy}`, { cause });
    }
    throw cause;
  }
}
