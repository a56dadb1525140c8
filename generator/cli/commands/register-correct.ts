import type { Corrected } from '../../jobs/register/edit.ts';
import { correctAward } from '../../jobs/register/edit.ts';
import type { Result } from '../../result.ts';
import { asTyped, quoted } from '../as-typed.ts';
import { showEdited } from '../edited-award.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { failureExit, failureWords } from '../failure-words.ts';
import type { RegisterOptions } from '../in-register.ts';
import { onOneLine } from '../../on-one-line.ts';
import { resultText } from '../result-text.ts';
import { openMeans } from '../run.ts';

export interface CorrectOptions extends RegisterOptions {
  readonly organisation?: string;
  readonly la?: string;
  readonly urn?: string;
  readonly laestab?: string;
  readonly reason?: string;
}

export async function correctCommand(serial: string, options: CorrectOptions): Promise<ExitCode> {
  const { organisation, la, urn, laestab, reason = null } = options;
  const { means, interruption, close } = await openMeans(options);
  try {
    const corrected = await correctAward({ serial, organisation, la, urn, laestab, reason }, means);
    showEdited(corrected, options, 'says so already');
    if (!options.quiet)
      for (const { message, remedy } of corrected.queries)
        process.stderr.write(`${onOneLine(`${message} ${remedy}`)}\n`);
    for (const { serial: other, school } of corrected.leftBehind)
      process.stderr.write(
        `${onOneLine(`${other} (${school.organisation}) still has the number that was replaced here, so it does not count as an award of this school. If it is one, correct it too:`)} ${commandFor(other, options)}\n`,
      );
    showCertificate(corrected, options.quiet);
    return interruption.exitCode ?? exitOf(corrected);
  } finally {
    await close();
  }
}

/** The same correction of the numbers of another award. */
function commandFor(serial: string, { urn, laestab, reason, office, as }: CorrectOptions): string {
  const flags = Object.entries({ urn, laestab, reason, as, office })
    .filter((flag): flag is [string, string] => flag[1] !== undefined)
    .map(([name, value]) => `--${name} ${quoted(value)}`);
  return asTyped(['register correct', serial, ...flags].join(' '));
}

/** Of the certificate of the new issue; what is wrong with it, with `--quiet` too. */
function showCertificate({ certificate, failure }: Corrected, quiet: boolean): void {
  if (failure !== null) process.stderr.write(`pdqm: ${failureWords(failure)}\n`);
  else if (certificate === null) return;
  else if (!quiet || !isMade(certificate)) process.stderr.write(resultText(certificate));
  if (certificate !== null && isMade(certificate)) return;
  process.stderr.write(
    'The correction is on record, and its certificate was not made. The same command makes it once this is put right.\n',
  );
}

function exitOf({ certificate, environmentLacks, failure }: Corrected): ExitCode {
  if (failure !== null) return failureExit(failure);
  if (environmentLacks) return exitCodes.environment;
  return certificate === null || isMade(certificate) ? exitCodes.done : exitCodes.incomplete;
}

function isMade({ status }: Result): boolean {
  return status === 'made' || status === 'unchanged';
}
