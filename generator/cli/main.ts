#!/usr/bin/env node
import { CommanderError } from 'commander';
import { RegisterRefused } from '../../register/refused.ts';
import { isFailure } from '../failure.ts';
import { onItsLines } from '../on-one-line.ts';
import { systemCode, whyNot } from '../system-error.ts';
import { exitCodes } from './exit-codes.ts';
import { failureExit, failureWords, registerExit, registerWords } from './failure-words.ts';
import { program } from './program.ts';
import { swallowedFlags } from './swallowed-flags.ts';
import { WrongUsage } from './wrong-usage.ts';

// A reader that has seen enough (`pdqm check … | head`) closes the pipe; the work goes on all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  const { reason, remedy } = whyNot(error);
  say(`the results cannot be written (${reason}). ${remedy}`);
  process.exit(exitCodes.environment);
});

try {
  const swallowed = swallowedFlags(program, process.argv.slice(2));
  if (swallowed !== null) throw new WrongUsage(swallowed);
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  else if (error instanceof WrongUsage) {
    say(error.message);
    process.exitCode = exitCodes.usage;
  } else if (isFailure(error)) {
    say(failureWords(error));
    process.exitCode = failureExit(error);
  } else if (error instanceof RegisterRefused) {
    say(registerWords(error));
    process.exitCode = registerExit(error);
  } else if (systemCode(error) !== null && error instanceof Error && 'syscall' in error) {
    // Any other system error while a command runs.
    const place = 'path' in error ? `${String(error.path)}: ` : '';
    const { reason, remedy } = whyNot(error);
    say(`${place}${reason}. ${remedy}`);
    process.exitCode = exitCodes.environment;
  } else throw error;
}

function say(message: string): void {
  process.stderr.write(`pdqm: ${onItsLines(message)}\n`);
}
