import type { Head } from '../../../register/chain.ts';
import { counted } from '../../counted.ts';
import { exportRegister, restoreRegister } from '../../jobs/register/copies.ts';
import { moveRegister } from '../../jobs/register/move.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { RegisterOptions } from '../in-register.ts';
import { inRegister } from '../in-register.ts';

export interface MoveOptions extends RegisterOptions {
  readonly to: string;
}

export function exportCommand(file: string | undefined, options: RegisterOptions): Promise<ExitCode> {
  return inRegister(options, async (means) => {
    const { lines, place, head, broken } = await exportRegister(file ?? null, means);
    if (place === null) process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    else process.stdout.write(`${place}\n`);
    if (file !== undefined && place !== null && place !== file)
      say(options, `There is another ${file} already, so the events are in ${place}`);
    if (broken !== null) {
      process.stderr.write(
        `${broken} So this export cannot be restored: audit the register, and take your last backup.\n`,
      );
      return exitCodes.incomplete;
    }
    say(options, `Exported: ${account(head)}.`);
    return exitCodes.done;
  });
}

export function restoreCommand(file: string, options: RegisterOptions): Promise<ExitCode> {
  return inRegister(options, async (means) => {
    const { head, isKeyLater, missing } = await restoreRegister(file, means);
    process.stdout.write(`Restored: ${account(head)}.\n`);
    say(
      options,
      'Compare it with the one that you have written down: an export whose end is missing does not show it.',
    );
    if (isKeyLater)
      process.stderr.write(
        'No key of this office is as old as these certificates, so those that were signed are not genuine here. Copy the folder keys/ of the earlier office here, in place of this one’s.\n',
      );
    if (missing > 0)
      process.stderr.write(
        `${counted(missing, 'certificate')} of the register ${missing === 1 ? 'is' : 'are'} not here. Copy the folder certificates/ of the earlier office here.\n`,
      );
    return exitCodes.done;
  });
}

export function moveCommand(options: MoveOptions): Promise<ExitCode> {
  return inRegister(options, async (means) => {
    const { from, to, head, isInSettings } = await moveRegister(options.to, means);
    process.stdout.write(`The register is now ${to}: ${account(head)}.\n`);
    if (isInSettings) say(options, 'The office’s pdqm.json names it.');
    else
      process.stderr.write(
        `Set PDQM_REGISTER to its address, with the password where it has one: pdqm.json is as it was.\n`,
      );
    say(options, `${from} is left as it was, to be read; nobody can write to it any more.`);
    return exitCodes.done;
  });
}

function account({ length, hash }: Head): string {
  return `${counted(length, 'event')}; the last event is ${hash}`;
}

function say({ quiet }: RegisterOptions, line: string): void {
  if (!quiet) process.stderr.write(`${line}\n`);
}
