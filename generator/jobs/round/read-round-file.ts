import type { ReadRound } from '../../../workbook/round/read/read-round.ts';
import { WrongRequest } from '../../failure.ts';
import type { FileToRead, Reader } from '../../intake/reader.ts';
import { exists } from '../../store/write-file.ts';

/**
 * The decisions of a round's workbook.
 * @throws WrongRequest where they cannot be read without a doubt: nothing is issued then
 */
export async function readRoundFile(input: FileToRead, reader: Reader): Promise<ReadRound> {
  const { file } = input;
  const intake = await reader.round({ ...input, mustSaySo: false });
  if ('refusal' in intake) throw new WrongRequest('file-refused', { file, refusal: intake.refusal });
  const { faults } = intake.round;
  if (faults.length > 0) throw new WrongRequest('round-in-doubt', { file, faults });
  return intake.round;
}

/** The round that a file of this name holds already: null where there is no such file. @throws WrongRequest for another file */
export async function readEarlierRound(file: string, reader: Reader): Promise<ReadRound | null> {
  if (!(await exists(file))) return null;
  const intake = await reader.round({ file, mustSaySo: true });
  // A file in the way of the agenda is nobody's return: there is nothing to send.
  if ('refusal' in intake) throw new WrongRequest('no-round-here', { file, refusal: intake.refusal });
  return intake.round;
}
