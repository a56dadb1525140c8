import { writeInvitations, writeLetters } from '../../jobs/letters.ts';
import type { ExitCode } from '../exit-codes.ts';
import { requireOneSource } from '../one-source.ts';
import { run } from '../run.ts';
import { WrongUsage } from '../wrong-usage.ts';
import type { DocumentOptions } from './report.ts';

export interface LetterOptions extends DocumentOptions {
  readonly decisions?: string;
  readonly fromReturns: boolean;
  readonly invitation: boolean;
}

export function letterCommand(inputs: readonly string[], options: LetterOptions): Promise<ExitCode> {
  const { out = null, force, shard, decisions, fromReturns, invitation } = options;
  const request = { inputs, out, force, shard };
  const lacks = { lacks: ({ environmentLacks }: { readonly environmentLacks: boolean }) => environmentLacks };
  requireOneSource(decisions, fromReturns);
  if (!invitation)
    return run(options, (means) => writeLetters({ ...request, decisions, fromReturns }, means), {
      ...lacks,
      document: 'letter',
    });
  if (decisions !== undefined || fromReturns)
    throw new WrongUsage(
      '--invitation is for the visit, before the panel decides: it takes neither --decisions nor --from-returns.',
    );
  return run(options, (means) => writeInvitations(request, means), lacks);
}
