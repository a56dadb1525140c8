import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReadRound } from '../../workbook/round/read-round.ts';
import { WrongUsage } from '../failure.ts';
import { remedyHere } from '../output/remedy-here.ts';
import { copyOf, wasWritten } from '../output/written-files.ts';
import { exists } from '../output/write-file.ts';
import { resourceLimits, stopped, timeLimit } from './intake.ts';
import type { RoundIntake, RoundTask } from './round-worker.ts';

/**
 * The decisions of a round's workbook.
 * @throws WrongUsage where they cannot be read without a doubt: nothing is issued then
 */
export async function readRoundFile(file: string, editionFile?: string): Promise<ReadRound> {
  const intake = await readRoundWithin({ file, editionFile });
  if ('refusal' in intake) throw new WrongUsage(`${file}: ${intake.refusal.message} ${remedyHere(intake.refusal)}`);
  const { round } = intake;
  const { faults } = round;
  if (faults.length === 0) return round;
  const lines = faults.map(
    ({ sheet, cell, message, remedy }) => `${file}, ${[sheet, cell].filter(Boolean).join('!')}: ${message} ${remedy}`,
  );
  throw new WrongUsage(lines.join('\n'));
}

/**
 * Where a round of this name is written, and the round that is there already. Somebody else's file is passed by, and the round
 * is beside it: `round (2).xlsx`.
 * @throws WrongUsage for a round that cannot be read: there may be decisions in it
 */
export async function findEarlierRound(
  out: string,
  editionFile?: string,
): Promise<{ readonly place: string; readonly earlier: ReadRound | null }> {
  for (let copy = 1; ; copy += 1) {
    const place = copyOf(out, copy);
    if (!(await exists(place))) return { place, earlier: null };
    const intake = await readRoundWithin({ file: place, editionFile });
    const isOurs = intake.saysSo || (await wasWritten(place));
    if ('round' in intake) {
      if (isOurs) return { place, earlier: intake.round };
    } else if (intake.saysSo || (isOurs && intake.refusal.code !== 'not-a-round')) {
      // A file in the way of the agenda is nobody's return: there is nothing to send.
      throw new WrongUsage(`${place}: ${intake.refusal.message} It is left as it is; name another file with --out.`);
    }
  }
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
    return { saysSo: false, refusal: stopped(error) };
  } finally {
    await pool.destroy();
  }
}
