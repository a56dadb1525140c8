import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReadRound } from '../../workbook/round/read/read-round.ts';
import { WrongUsage } from '../failure.ts';
import { exists } from '../store/write-file.ts';
import { resourceLimits, stopped, timeLimit } from './intake.ts';
import type { RoundIntake, RoundTask } from './round-worker.ts';

/**
 * The decisions of a round's workbook.
 * @throws WrongUsage where they cannot be read without a doubt: nothing is issued then
 */
export async function readRoundFile(file: string, editionFile?: string): Promise<ReadRound> {
  const round = await orRefused({ file, editionFile, mustSaySo: false });
  const { faults } = round;
  if (faults.length === 0) return round;
  const lines = faults.map(
    ({ sheet, cell, message, remedy }) => `${file}, ${[sheet, cell].filter(Boolean).join('!')}: ${message} ${remedy}`,
  );
  throw new WrongUsage(lines.join('\n'));
}

/** The round that a file of this name holds already: null where there is no such file. @throws WrongUsage for another file */
export async function readEarlierRound(file: string, editionFile?: string): Promise<ReadRound | null> {
  return (await exists(file)) ? orRefused({ file, editionFile, mustSaySo: true }) : null;
}

async function orRefused(task: RoundTask): Promise<ReadRound> {
  const intake = await readRoundWithin(task);
  if ('round' in intake) return intake.round;
  const { message, remedy } = intake.refusal;
  // A file in the way of the agenda is nobody's return: there is nothing to send.
  const mend = task.mustSaySo ? 'It is left as it is; name another file with --out.' : remedy;
  throw new WrongUsage(`${task.file}: ${message} ${mend}`);
}

/** Under the same limits as a return. */
async function readRoundWithin(task: RoundTask): Promise<RoundIntake> {
  const pool = new Piscina<RoundTask, RoundIntake>({
    filename: fileURLToPath(new URL('./round-worker.js', import.meta.url)),
    maxThreads: 1,
    resourceLimits,
  });
  try {
    return await pool.run(task, { signal: AbortSignal.timeout(timeLimit * 1000) });
  } catch (error) {
    if (error instanceof WrongUsage) throw error;
    return { refusal: stopped(error) };
  } finally {
    await pool.destroy();
  }
}
