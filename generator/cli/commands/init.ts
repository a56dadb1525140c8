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
