import { prepareRegister } from '../../jobs/register/prepare.ts';
import { asTyped, quoted } from '../as-typed.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';

export interface PrepareOptions {
  readonly in: string;
  readonly reader?: string;
  readonly quiet: boolean;
}

export async function prepareCommand(name: string, options: PrepareOptions): Promise<ExitCode> {
  const { in: address, reader = null, quiet } = options;
  const { address: own, queue, isRoleNew } = await prepareRegister({ name, address, reader });
  process.stdout.write(`${own}\n`);
  if (!quiet) {
    process.stderr.write(
      `The register of ${name} is in the schema ${name}, and its queue will be in ${queue}. In its office, move the register there: ${asTyped(`register move --to ${quoted(own)}`)}\n`,
    );
    if (isRoleNew)
      process.stderr.write(`The role ${name} has no password yet: give it one with \\password ${name} in psql.\n`);
  }
  return exitCodes.done;
}
