import { awardLine } from '../../jobs/register/award-line.ts';
import { counted } from '../../counted.ts';
import { listAwards } from '../../jobs/register/list.ts';
import type { Written } from '../../jobs/problem-list.ts';
import { awardTable, countLine, usualWidth } from '../award-table.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import type { RegisterOptions } from '../in-register.ts';
import { inRegister } from '../in-register.ts';

export interface RegisterListOptions extends RegisterOptions {
  readonly la?: readonly string[];
  readonly award?: readonly string[];
  readonly state?: readonly string[];
  readonly on?: string;
  readonly search?: string;
  readonly csv?: string;
  readonly xlsx?: string;
  readonly allOffices: boolean;
}

export function registerCommand(options: RegisterListOptions): Promise<ExitCode> {
  const { la: las, award: awards, state: states, on, search, csv, xlsx, allOffices, json = false, quiet } = options;
  const say = (line: string) => quiet || process.stderr.write(`${line}\n`);
  return inRegister(options, async (means) => {
    const isWritten = csv !== undefined || xlsx !== undefined;
    // What writes workbooks takes longer to load than most lists to make.
    const toWrite = isWritten ? await import('../../jobs/register/write-list.ts') : null;
    toWrite?.requireNames({ csv, xlsx });
    const listed = await listAwards({ las, awards, states, on, search, allOffices }, means);
    const written = (await toWrite?.writeList(listed, { csv, xlsx }, means)) ?? [];
    if (json) printLines(listed.awards.map((each) => JSON.stringify(awardLine(each))));
    else if (!isWritten && listed.awards.length > 0)
      printLines(awardTable(listed.awards, means.edition, process.stdout.columns || usualWidth));
    if (listed.movedTo !== null) say(`This register was moved to ${listed.movedTo}: here it is as it was then.`);
    for (const { office, to } of listed.offices?.movedAway ?? [])
      say(`${office}: this register was moved to ${to}, and its awards are left out here.`);
    for (const each of written) say(placeOf(each));
    if (listed.offices !== null)
      say(`${counted(listed.offices.listed.length, 'office')}: ${listed.offices.listed.join(', ')}`);
    say(countLine(listed.awards, listed.day));
    return exitCodes.done;
  });
}

function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function placeOf({ file, place }: Written): string {
  return place === file
    ? `The awards are in ${place}`
    : `There is another ${file} already, so the awards are in ${place}`;
}
