import path from 'node:path';
import { officeAbove } from '../../office/office-above.ts';
import { makeOffice, renewKey } from '../../office/make-office.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { whoWorks } from '../who-works.ts';

export interface InitOptions {
  readonly quiet: boolean;
  readonly as?: string;
  readonly newKey: boolean;
}

export async function initCommand(folder: string, { quiet, as, newKey }: InitOptions): Promise<ExitCode> {
  if (newKey) return renew(folder, quiet);
  const settings = await makeOffice(folder, whoWorks(as));
  process.stdout.write(`${settings}\n`);
  if (!quiet) process.stderr.write(`Open ${settings} and fill in who issues the awards.\n`);
  const around = officeAbove(path.dirname(path.resolve(folder)));
  if (around !== null)
    process.stderr.write(
      `${folder} lies in another office, ${around}: commands that are run in it use the new one, which has no awards. If that was not meant, delete ${settings}.\n`,
    );
  return exitCodes.done;
}

async function renew(folder: string, quiet: boolean): Promise<ExitCode> {
  process.stdout.write(`${await renewKey(folder)}\n`);
  if (!quiet)
    process.stderr.write(
      'Certificates are signed with this key from now on; those before stay genuine. Publish again.\n',
    );
  return exitCodes.done;
}
