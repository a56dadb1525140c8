import { makeOffice } from '../../office/make-office.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { whoWorks } from '../who-works.ts';

export interface InitOptions {
  readonly quiet: boolean;
  readonly as?: string;
}

export async function initCommand(folder: string, { quiet, as }: InitOptions): Promise<ExitCode> {
  const settings = await makeOffice(folder, whoWorks(as));
  process.stdout.write(`${settings}\n`);
  if (!quiet) process.stderr.write(`Open ${settings} and fill in who issues the awards.\n`);
  return exitCodes.done;
}
