import { loadEditions } from '../../editions.ts';
import { openTools } from '../../jobs/open-tools.ts';
import type { WorkerBeat } from '../../jobs/work.ts';
import { work } from '../../jobs/work.ts';
import { writeWhole } from '../../store/write-file.ts';
import { counted } from '../../counted.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { heedInterruptions } from '../interruption.ts';
import type { OfficeOptions } from '../open-office.ts';
import { openOffice } from '../open-office.ts';

export interface WorkerOptions extends OfficeOptions {
  /** Pages printed and returns read at once. */
  readonly jobs?: number;
  /** File that says how the worker is. */
  readonly health?: string;
}

/** Ends with 0 where it was told to end: that is how a worker ends. */
export async function workerCommand(options: WorkerOptions): Promise<ExitCode> {
  const { jobs, health, quiet } = options;
  const office = await openOffice(options);
  const tools = openTools({ office, editions: await loadEditions(), threads: jobs, browsers: jobs });
  const interruption = heedInterruptions();
  const show = async (beat: WorkerBeat, last: WorkerBeat | null): Promise<void> => {
    if (health !== undefined) await writeWhole(health, `${JSON.stringify(beat)}\n`);
    if (!quiet && (last?.state !== beat.state || last.documents !== beat.documents))
      process.stderr.write(`${words(beat)}\n`);
  };
  try {
    const beats = work({ threads: jobs }, { ...tools, signal: interruption.signal });
    let last: WorkerBeat | null = null;
    for (let next = await beats.next(); ; next = await beats.next()) {
      await show(next.value, last);
      last = next.value;
      if (next.done === true) return exitCodes.done;
    }
  } finally {
    interruption.close();
    await tools.close();
    await office?.close();
  }
}

const states: Readonly<Record<WorkerBeat['state'], string>> = {
  waiting: 'waits for work',
  working: 'works',
  'database-gone': 'waits for PostgreSQL, which does not answer',
  ended: 'has ended',
};

function words({ worker, program, state, documents, failed }: WorkerBeat): string {
  const done = [counted(documents, 'document'), ...(failed > 0 ? [`${String(failed)} failed`] : [])].join(', ');
  return `Worker ${worker} (${program}) ${states[state]}: ${done} so far.`;
}
