import { certify, rehearseCertificates } from '../../jobs/certify.ts';
import type { ExitCode } from '../exit-codes.ts';
import { run } from '../run.ts';
import type { DocumentOptions } from './report.ts';

export interface CertificateOptions extends DocumentOptions {
  readonly decisions?: string;
  readonly dryRun: boolean;
}

export function certificateCommand(inputs: readonly string[], options: CertificateOptions): Promise<ExitCode> {
  const { out, force, shard, decisions, dryRun } = options;
  const request = { inputs, out, force, shard, decisions };
  if (dryRun) {
    return run(options, (means) => rehearseCertificates(request, means), {
      isDryRun: true,
      account: ({ contactSheets }) => contactSheets.map((file) => `Contact sheet: ${file}`),
    });
  }
  return run(options, (means) => certify(request, means), { lacks: ({ environmentLacks }) => environmentLacks });
}
