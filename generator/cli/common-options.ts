import type { Command } from 'commander';
import { Option } from 'commander';
import type { ExitCode } from './exit-codes.ts';

export const quiet = new Option('--quiet', 'no progress or summary on stderr').default(false);
export const office = new Option(
  '--office <folder>',
  'the office whose register remembers the awards; else the nearest pdqm.json at or above this folder',
);
export const by = new Option('--as <name>', 'who is noted in the register for this; else the user of this computer');

/** Several words of one option, given at once or one after the other. */
export const severalOf = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
];

/** @param load what the command needs is loaded when it is given, since all of it takes longer than most commands run */
export function ending<Given extends unknown[]>(
  load: () => Promise<(...given: Given) => Promise<ExitCode>>,
): (...given: [...Given, Command]) => Promise<void> {
  return async (...given: [...Given, Command]) => {
    const run = await load();
    process.exitCode = await run(...(given.slice(0, -1) as Given));
  };
}
