import type { Command } from 'commander';
import { Option } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import { shareIn, wholeNumber } from './option-values.ts';

export const quiet = new Option('--quiet', 'no progress or summary on stderr').default(false);
export const office = new Option(
  '--office <folder>',
  'the office whose register remembers the awards; else the nearest pdqm.json at or above this folder',
);
export const by = new Option('--as <name>', 'who is noted in the register for this; else the user of this computer');
export const json = new Option('--json', 'one line of JSON for each input on stdout').default(false);
export const jobs = new Option('--jobs <n>', 'files read at once').argParser(wholeNumber);
export const force = new Option('--force', 'make what is unchanged as well').default(false);
export const archive = new Option('--archive', 'make PDFs that an archive keeps (PDF/A), a few KB larger').default(
  false,
);
export const shard = new Option('--shard <i/n>', 'work on the i-th of n shares of the inputs').argParser(shareIn);
export const queue = new Option(
  '--queue',
  'have returns read and documents printed by workers (pdqm worker) that share the register in PostgreSQL',
).default(false);
export const decisions = new Option(
  '--decisions <round.xlsx...>',
  'count what the panel decided in these workbooks of rounds, and no decision that stands only in a return',
);
export const edition = new Option('--edition <file>', 'use the framework edition in this JSON file');
export const brand = new Option(
  '--brand <file>',
  'logos, colour, signatories and wording in this JSON file; else those of the office',
);
export const templates = new Option(
  '--templates <folder>',
  'templates of your own, each in the place of the one of its name; else those of the office',
);

/** @param load what the command needs is loaded when it is given, since all of it takes longer than most commands run */
export function ending<Given extends unknown[]>(
  load: () => Promise<(...given: Given) => Promise<ExitCode>>,
): (...given: [...Given, Command]) => Promise<void> {
  return async (...given: [...Given, Command]) => {
    const run = await load();
    process.exitCode = await run(...(given.slice(0, -1) as Given));
  };
}
