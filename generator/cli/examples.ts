import { asTyped } from './as-typed.ts';

/** What is typed after `pdqm`, and what that does. */
type Example = readonly [typed: string, does?: string];

/** In the order in which the help of the whole program shows them. */
const general: readonly Example[] = [
  ['init office/', 'settings, a register and folders to work in'],
  ['new --out "Quality Mark.xlsx"', 'a blank workbook'],
  [
    'new --schools edubasealldata20261123.csv --la 208 --out lambeth/',
    'one for each school of Lambeth, and issued.csv, the list of them',
  ],
  ['new --due 12m --la 208 --out lambeth/', 'in an office: one for each school whose award lapses'],
  ['check returns/', 'what is missing in each return'],
  ['check returns/*.xlsx --json > check.jsonl'],
  ['check returns/ --csv problems.csv', 'the problems as a file, to send on to schools'],
  ['report returns/ --out reports/', 'a verifier report of each return'],
  ['round round-3/ --out round-3.xlsx', 'the panel’s agenda, with a place for each decision'],
  ['certificate round-3/ --decisions round-3.xlsx --dry-run', 'what would be issued, and a contact sheet of it'],
  ['certificate round-3/ --decisions round-3.xlsx --out certificates/', 'the certificates of a round'],
  ['certificate --serial PDQM-2026-4K7MW2XA', 'a lost certificate, printed again'],
  ['certificate round-3/ --shard 2/4', 'the second of four shares, for several machines'],
  ['certificate round-3/ --decisions round-3.xlsx --queue', 'printed by workers, on any number of machines'],
  ['worker --office office/ --health /run/pdqm.json', 'a worker, until it is told to end'],
  ['letter round-3/ --decisions round-3.xlsx --out letters/', 'a letter to each school with what the panel decided'],
  ['letter returns/ --invitation --out letters/', 'an invitation to its verification visit for each school'],
  ['consolidate returns/ --out borough.xlsx --pdf borough.pdf', 'the picture of a borough, or of several'],
  ['consolidate returns/ --decisions round-3.xlsx round-4.xlsx', 'with what the panel decided in these rounds'],
  [
    'consolidate returns/ --out borough.xlsx --feedback feedback/',
    'and a page for each school: how it compares, and whom it could ask',
  ],
  [
    'send-out office/ --decisions round-3.xlsx',
    'a ZIP for each LA, a mail-merge list, all certificates as one PDF to print',
  ],
  ['register --la Lambeth --state due', 'the awards of Lambeth that end within a year'],
  ['register --xlsx awards.xlsx', 'all awards as a workbook, with what lapses within a year'],
  ['verify certificate.pdf PDQM-2026-4K7MW2XA', 'whether they are genuine and in force'],
  ['demo', 'see all of it on twelve sample schools'],
  ['desk', 'all of it in the browser, without commands'],
];

/** For the help of the register and its commands. */
const ofRegister: readonly Example[] = [
  ['register --la Lambeth,Southwark --state due', 'what ends within twelve months'],
  ['register --on 31/08/2027 --json', 'the states of a day, a line of JSON for each award'],
  ['register --search "st mary"', 'by school, serial, URN or LAESTAB'],
  ['register --all-offices --csv awards.csv', 'those of all offices in one PostgreSQL database'],
  ['register --xlsx awards.xlsx', 'as a workbook, with a sheet of what lapses within a year'],
  ['register history PDQM-2026-G6TGXQQ9'],
  ['register correct PDQM-2026-G6TGXQQ9 --organisation "St Mary’s School" --reason "The name was misspelt"'],
  ['register correct PDQM-2026-G6TGXQQ9 --urn 140123 --reason "An academy since September"'],
  ['register withdraw PDQM-2026-G6TGXQQ9 --on 1/9/2027 --reason "The school has closed"'],
  ['register reinstate PDQM-2026-G6TGXQQ9 --reason "Withdrawn in error"'],
  ['register audit'],
  ['register export register.jsonl', 'a copy that can be restored'],
  ['register import awards.xlsx --dry-run', 'what would be added'],
  ['register import awards.xlsx'],
  ['register publish --out public/'],
  ['register prepare thameside --in postgres://owner@db.example.org/awards --reader everybody'],
  ['register restore register.jsonl'],
  ['register move --to postgres://pdqm@db.example.org/register'],
  ['register move --to "postgres://thameside@db.example.org/awards?schema=thameside"'],
  ['register move --to register.sqlite', 'back from PostgreSQL'],
];

/** Column of a help text in which it says what an example does. */
const column = 68;
/** Where there is no room for that beside the example. */
const columnBelow = 48;

function line([typed, does]: Example): string {
  const example = `  ${asTyped(typed)}`;
  if (does === undefined) return example;
  return example.length < column - 1
    ? `${example.padEnd(column)}${does}`
    : `${example}\n${' '.repeat(columnBelow)}${does}`;
}

const help = (examples: readonly Example[]): string => `Examples:\n${examples.map(line).join('\n')}\n`;

export const allExamples = help(general);

/** @param name of a command */
export const examplesOf = (name: string): string =>
  help(general.filter(([typed]) => `${typed} `.startsWith(`${name} `)));

/** @param name of a command of the register; null for the list of awards */
export const registerExamples = (name: string | null): string =>
  help(ofRegister.filter(([typed]) => typed.startsWith(`register ${name ?? '-'}`)));
