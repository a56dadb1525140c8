import path from 'node:path';
import { counted } from '../../counted.ts';
import type { SendOutSummary } from '../../jobs/send-out/send-out.ts';
import { sendOut } from '../../jobs/send-out/send-out.ts';
import type { PackBy } from '../../jobs/send-out/pack-names.ts';
import { officeAbove } from '../../office/office-above.ts';
import type { ExitCode } from '../exit-codes.ts';
import { requireOneSource } from '../one-source.ts';
import type { CommonOptions } from '../run.ts';
import { run } from '../run.ts';

export interface SendOutOptions extends CommonOptions {
  readonly out?: string;
  readonly by: PackBy;
  readonly decisions?: string;
  readonly fromReturns: boolean;
}

export function sendOutCommand(folder: string, options: SendOutOptions): Promise<ExitCode> {
  const { out = null, by, decisions, fromReturns } = options;
  requireOneSource(decisions, fromReturns);
  // The office in which the documents lie knows which of them hold, wherever the command is given.
  const office = options.office ?? officeAbove(folder);
  return run(
    office === null ? options : { ...options, office },
    (means) => sendOut({ folder, out, by, decisions, fromReturns }, means),
    {
      account: (summary) => (summary === null ? [] : placesOf(summary)),
      interrupted: 'Interrupted: not all is written. The same command finishes it.',
    },
  );
}

function placesOf({ packs, lists, printFiles }: SendOutSummary): readonly string[] {
  const [first] = packs;
  if (first === undefined) return [];
  return [
    `Packs: ${String(packs.length)} in ${path.dirname(first)}`,
    `Mail-merge list: ${lists.join(', ')}`,
    ...printFiles.map(({ place, pages }) => `For the printer: ${place} (${counted(pages, 'page')})`),
    'Nothing was sent: that is for you to do.',
  ];
}
