import type { Award } from '../../../register/award.ts';
import { counted } from '../../counted.ts';
import { awardLine } from '../../jobs/register/award-line.ts';
import { importAwards } from '../../jobs/register/import-awards.ts';
import { awardTable, usualWidth } from '../award-table.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { RegisterOptions } from '../in-register.ts';
import { inRegister } from '../in-register.ts';
import { onOneLine } from '../../on-one-line.ts';

export interface ImportOptions extends RegisterOptions {
  readonly dryRun: boolean;
}

export function importCommand(file: string, options: ImportOptions): Promise<ExitCode> {
  const { dryRun, json = false, quiet } = options;
  return inRegister(options, async (means) => {
    const { added, known, faults } = await importAwards({ file, dryRun }, means);
    if (faults.length > 0) {
      const lines = faults.map(({ line, message }) => onOneLine(`${file}, line ${String(line)}: ${message}`));
      process.stderr.write(`${lines.join('\n')}\nNothing was imported.\n`);
      return exitCodes.incomplete;
    }
    const width = process.stdout.isTTY ? process.stdout.columns : usualWidth;
    const lines = json
      ? added.map((each) => JSON.stringify(awardLine(each)))
      : added.length === 0
        ? []
        : awardTable(added, means.edition, width);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    if (!quiet) process.stderr.write(`${account(added.length, known, dryRun)}\n`);
    return exitCodes.done;
  });
}

function account(added: number, { length: known }: readonly Award[], dryRun: boolean): string {
  const awards = counted(added, 'award');
  const what = dryRun ? `Dry run, nothing was imported: would import ${awards}` : `Imported ${awards}`;
  if (known === 0) return `${what}.`;
  const ofList = added === 0 ? counted(known, 'award') : `${String(known)} more`;
  return `${what}; the register had ${ofList} of the list already.`;
}
