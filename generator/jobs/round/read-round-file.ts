import type { ReadRound } from '../../../workbook/round/read/read-round.ts';
import { WrongRequest } from '../../failure.ts';
import type { FileToRead, Reader } from '../../intake/reader.ts';
import { exists } from '../../store/write-file.ts';
import { copyOf, wasWritten } from '../../store/written-files.ts';

/**
 * The decisions of a round's workbook.
 * @throws WrongRequest where they cannot be read without a doubt: nothing is issued then
 */
export async function readRoundFile(input: FileToRead, reader: Reader): Promise<ReadRound> {
  const { file } = input;
  const intake = await reader.round(input);
  if ('refusal' in intake) {
    const { refusal } = intake;
    const isFolder = refusal.code === 'not-a-file';
    const remedy = isFolder ? 'Name the workbook of the round.' : refusal.remedy;
    throw new WrongRequest('file-refused', { file, refusal: { ...refusal, remedy } });
  }
  const { faults } = intake.round;
  if (faults.length > 0) throw new WrongRequest('round-in-doubt', { file, faults });
  return intake.round;
}

/**
 * Where a round of this name is written, and the round that is there already. Somebody else's file is passed by, and the round
 * is beside it: `round (2).xlsx`.
 * @throws WrongRequest for a round that cannot be read: there may be decisions in it
 */
export async function findEarlierRound(
  out: string,
  reader: Reader,
): Promise<{ readonly place: string; readonly earlier: ReadRound | null }> {
  for (let copy = 1; ; copy += 1) {
    const place = copyOf(out, copy);
    if (!(await exists(place))) return { place, earlier: null };
    const intake = await reader.round({ file: place });
    const isOurs = intake.saysSo || (await wasWritten(place));
    if ('round' in intake) {
      if (isOurs) return { place, earlier: intake.round };
    } else if (intake.saysSo || (isOurs && intake.refusal.code !== 'not-a-round')) {
      // A file in the way of the agenda is nobody's return: there is nothing to send.
      throw new WrongRequest('no-round-here', { file: place, refusal: intake.refusal });
    }
  }
}
