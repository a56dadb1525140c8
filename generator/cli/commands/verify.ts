import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { dayOf, today } from '../../../framework/today.ts';
import { loadEditions } from '../../editions.ts';
import type { ToldVerification } from '../../jobs/verify/verify.ts';
import { verifyInputs } from '../../jobs/verify/verify.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { RegisterOptions } from '../in-register.ts';
import { openOffice } from '../open-office.ts';
import { onOneLine } from '../../on-one-line.ts';

export interface VerifyOptions extends RegisterOptions {
  readonly published?: string;
}

export async function verifyCommand(inputs: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  const { published, json = false, quiet } = options;
  const office = published === undefined ? await openOffice(options) : null;
  const [edition] = await loadEditions();
  let holdAll = true;
  let asOf: string | null = null;
  try {
    for await (const told of verifyInputs({ inputs, published }, { office, today: today() })) {
      process.stdout.write(`${json ? JSON.stringify(told.verification) : textOf(told, edition)}\n`);
      holdAll &&= told.holds;
      asOf = told.verification.statusAsOf;
    }
  } finally {
    await office?.close();
  }
  if (!quiet && asOf !== null) process.stderr.write(`Status as of ${longDate(dayOf(new Date(asOf)))}\n`);
  return holdAll ? exitCodes.done : exitCodes.incomplete;
}

function textOf({ verification, words, serial }: ToldVerification, { awards }: Edition): string {
  const { input, organisation, award, issuer, problems } = verification;
  // The end of a path tells more than its beginning.
  const short = input.length > 120 ? `…${input.slice(-120)}` : input;
  const title = award && awards[award].title;
  const whose = [organisation, title, serial, issuer && `issued by ${issuer}`].filter((fact) => fact !== null);
  const lines = [
    `${short}: ${words}`,
    ...(whose.length > 0 ? [`    ${whose.join(' · ')}`] : []),
    ...problems.map(({ message, remedy }) => `    ${message} ${remedy}`),
  ];
  return lines.map(onOneLineIndented).join('\n');
}

function onOneLineIndented(line: string): string {
  return line.replace(/^ */, '').length === line.length ? onOneLine(line) : `    ${onOneLine(line.trim())}`;
}
