import { certify, rehearseCertificates } from '../../jobs/certify.ts';
import { printAwards } from '../../jobs/register/print-awards.ts';
import { exists } from '../../store/write-file.ts';
import type { ExitCode } from '../exit-codes.ts';
import { requireOneSource } from '../one-source.ts';
import { run } from '../run.ts';
import { WrongUsage } from '../wrong-usage.ts';
import type { DocumentOptions } from './report.ts';

export interface CertificateOptions extends DocumentOptions {
  readonly decisions?: string;
  readonly fromReturns: boolean;
  readonly dryRun: boolean;
  readonly serial?: readonly string[];
}

export function certificateCommand(inputs: readonly string[], options: CertificateOptions): Promise<ExitCode> {
  const { out = null, force, shard, decisions, fromReturns, dryRun, serial: serials } = options;
  if (serials !== undefined) return printAgain(serials, inputs, options);
  if (inputs.length === 0)
    throw new WrongUsage(
      'Name the returns: workbooks or folders that hold some; or awards of the register with --serial.',
    );
  requireOneSource(decisions, fromReturns);
  const request = { inputs, out, force, shard, decisions, fromReturns };
  if (dryRun) {
    return run(options, (means) => rehearseCertificates(request, means), {
      isDryRun: true,
      account: ({ contactSheets }) => contactSheets.map((file) => `Contact sheet: ${file}`),
    });
  }
  return run(options, (means) => certify(request, means), { lacks: ({ environmentLacks }) => environmentLacks });
}

async function printAgain(
  serials: readonly string[],
  inputs: readonly string[],
  options: CertificateOptions,
): Promise<ExitCode> {
  const { out = null, force, shard, decisions, fromReturns, dryRun } = options;
  const isReturn = await Promise.all(serials.map((serial) => exists(serial)));
  if (inputs.length > 0 || isReturn.includes(true))
    throw new WrongUsage('Name returns, or awards with --serial, but not both.');
  if (decisions !== undefined || fromReturns || dryRun || shard !== undefined)
    throw new WrongUsage('--serial prints awards of the register as they stand: it takes --out and --force.');
  return run(options, (means) => printAwards({ serials, out, force }, means), {
    lacks: ({ environmentLacks }) => environmentLacks,
  });
}
