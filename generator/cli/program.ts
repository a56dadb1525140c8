import { Command, InvalidArgumentError, Option } from 'commander';
import { steps } from '../../framework/problems.ts';
import { shareOf } from '../store/share.ts';
import type { Share } from '../store/share.ts';
import { version } from '../version.ts';
import type { CertificateOptions } from './commands/certificate.ts';
import type { CheckOptions } from './commands/check.ts';
import type { ConsolidateOptions } from './commands/consolidate.ts';
import type { DemoOptions } from './commands/demo.ts';
import type { NewOptions } from './commands/new.ts';
import type { InitOptions } from './commands/init.ts';
import type { DocumentOptions } from './commands/report.ts';
import type { RoundOptions } from './commands/round.ts';
import type { ExitCode } from './exit-codes.ts';

const examples = `Examples:
  npm run --silent pdqm -- init office/                             settings, a register and folders to work in
  npm run --silent pdqm -- new --out "Quality Mark.xlsx"            a blank workbook
  npm run --silent pdqm -- new --schools edubasealldata20261123.csv --la 208 --out lambeth/
                                                one for each school of Lambeth, and issued.csv, the list of them
  npm run --silent pdqm -- check returns/                           what is missing in each return
  npm run --silent pdqm -- check returns/*.xlsx --json > check.jsonl
  npm run --silent pdqm -- check returns/ --csv problems.csv        the problems as a file, to send on to schools
  npm run --silent pdqm -- report returns/ --out reports/           a verifier report of each return
  npm run --silent pdqm -- round round-3/ --out round-3.xlsx        the panel's agenda, with a place for each decision
  npm run --silent pdqm -- certificate round-3/ --decisions round-3.xlsx --dry-run
                                                what would be issued, and a contact sheet of it
  npm run --silent pdqm -- certificate round-3/ --decisions round-3.xlsx --out certificates/
                                                the certificates of a round
  npm run --silent pdqm -- certificate round-3/ --shard 2/4         the second of four shares, for several machines
  npm run --silent pdqm -- consolidate returns/ --out borough.xlsx --pdf borough.pdf
                                                the picture of a borough, or of several
  npm run --silent pdqm -- demo                                     see all of it on twelve sample schools
`;

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new InvalidArgumentError('Give a whole number from 1 to 64.');
  return number;
};

function shareIn(text: string): Share {
  const share = shareOf(text.replace('/', '-of-'));
  if (!share || share.number > share.of) throw new InvalidArgumentError('Give it as 1/4, 2/4, 3/4 or 4/4.');
  return share;
}

/** Values of a repeatable option, separated by commas or given one at a time. */
const severalOf = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
];

const quiet = new Option('--quiet', 'no progress or summary on stderr').default(false);
const json = new Option('--json', 'one line of JSON for each input on stdout').default(false);
const jobs = new Option('--jobs <n>', 'files read at once').argParser(wholeNumber);
const force = new Option('--force', 'make also what is unchanged').default(false);
const shard = new Option('--shard <i/n>', 'work on the i-th of n shares of the inputs').argParser(shareIn);
const office = new Option(
  '--office <folder>',
  'the office whose register remembers the awards; else the nearest pdqm.json at or above this folder',
);
const by = new Option('--as <name>', 'who is noted in the register for this; else the user of this computer');
const edition = new Option('--edition <file>', 'use the framework edition in this JSON file');
const paths = 'workbooks, folders that hold some, or globs';

/** @param load what the command needs is loaded when it is given, since all of it takes longer than most commands run */
function ending<Given extends unknown[]>(load: () => Promise<(...given: Given) => Promise<ExitCode>>) {
  return async (...given: [...Given, Command]) => {
    const run = await load();
    process.exitCode = await run(...(given.slice(0, -1) as Given));
  };
}

/** Commander's message about a wrong command line, in the form of our other messages. */
function wrongUsageWords(said: string): string {
  const file = /unknown option '(-[^']*\.\w+)'/.exec(said)?.[1];
  const hint = file === undefined ? '' : `For a file whose name begins with -, write ./${file}\n`;
  return `${said.replace(/^error: /, 'pdqm: ')}${hint}`;
}

/** The command line. A wrong one throws commander's own error; every other exit code is set on the process. */
export const program = new Command('pdqm')
  .description('Professional Development Quality Mark: workbooks in, reports and certificates out.')
  .version(version, '--version', 'the version of this program')
  .addHelpText('before', examples)
  .configureOutput({ outputError: (said, write) => write(wrongUsageWords(said)) })
  .showHelpAfterError('Run npm run --silent pdqm -- --help for examples.')
  .exitOverride();

program
  .command('init')
  .description('make a folder an office: settings, a register, and places for returns, rounds and documents')
  .argument('<folder>', 'the folder')
  .addOption(by)
  .addOption(quiet)
  .action(ending<[string, InitOptions]>(async () => (await import('./commands/init.ts')).initCommand));

program
  .command('new')
  .description('make a blank workbook, or a pre-filled one for each school of a list')
  .option('--out <path>', 'file (.xlsx) or folder to write to')
  .option(
    '--schools <file>',
    'a list (.csv or .xlsx) with the columns organisation, la, urn, laestab, pd lead; or an extract of Get Information about Schools as downloaded',
  )
  .option('--la <codes>', 'only schools of these LAs: codes or names, separated by commas', severalOf)
  .addOption(office)
  .addOption(edition)
  .addOption(json)
  .addOption(quiet)
  .action(ending<[NewOptions]>(async () => (await import('./commands/new.ts')).newCommand));

program
  .command('check')
  .description('list the problems of each return')
  .argument('<path...>', paths)
  .addOption(new Option('--for <step>', 'hold the return against the rules up to this step').choices(steps))
  .option('--csv <file.csv>', 'write the problems to a file as well, to send on to schools')
  .addOption(office)
  .addOption(edition)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(ending<[string[], CheckOptions]>(async () => (await import('./commands/check.ts')).checkCommand));

program
  .command('report')
  .description('make the verifier report of each return')
  .argument('<path...>', paths)
  .option('--out <folder>', 'folder to write to', 'reports')
  .addOption(force)
  .addOption(shard)
  .addOption(office)
  .addOption(edition)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(ending<[string[], DocumentOptions]>(async () => (await import('./commands/report.ts')).reportCommand));

program
  .command('round')
  .description('make the agenda workbook of a panel round, which takes the decisions')
  .argument('<path...>', paths)
  .option('--out <file.xlsx>', 'workbook to write; one of an earlier run keeps the decisions in it', 'round.xlsx')
  .option('--force', 'give up what cannot be kept of an earlier round', false)
  .addOption(office)
  .addOption(edition)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(ending<[string[], RoundOptions]>(async () => (await import('./commands/round.ts')).roundCommand));

program
  .command('certificate')
  .description('make the certificate of each return that has an award')
  .argument('<path...>', paths)
  .option('--out <folder>', 'folder to write to', 'certificates')
  .option('--decisions <round.xlsx>', 'issue what the panel decided in this workbook of a round')
  .option('--dry-run', 'say what would be made and print a contact sheet of it; make nothing', false)
  .addOption(force)
  .addOption(shard)
  .addOption(office)
  .addOption(edition)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(
    ending<[string[], CertificateOptions]>(async () => (await import('./commands/certificate.ts')).certificateCommand),
  );

program
  .command('consolidate')
  .description('put the returns of a borough, or of several, together in one workbook')
  .argument('<path...>', paths)
  .option('--out <file.xlsx>', 'the borough workbook', 'borough.xlsx')
  .option('--pdf <file.pdf>', 'make a report of it as well')
  .option('--issued <list>', 'the list of issued workbooks, to see who has not returned')
  .option('--csv <folder>', 'write its tables as CSV files as well')
  .option('--suppress-small', 'leave out numbers under five, and every list that names a school', false)
  .addOption(office)
  .addOption(edition)
  .addOption(jobs)
  .addOption(
    new Option(
      '--json',
      'one line of JSON for each input on stdout, and the whole as JSON beside the workbook',
    ).default(false),
  )
  .addOption(quiet)
  .action(
    ending<[string[], ConsolidateOptions]>(async () => (await import('./commands/consolidate.ts')).consolidateCommand),
  );

program
  .command('demo')
  .description('make twelve sample returns and everything that follows from them')
  .option('--out <folder>', 'folder to write to', 'demo')
  .addOption(quiet)
  .action(ending<[DemoOptions]>(async () => (await import('./commands/demo.ts')).demoCommand));

/** What a command's help says besides its examples. */
const notes: Readonly<Record<string, string>> = {
  check:
    'Write -- before check: without it npm takes --csv for flags of its own, prints its version and does nothing.\n' +
    'node pdqm.mjs check returns/ --csv problems.csv goes round npm altogether.\n',
};

for (const command of program.commands) {
  const own = examples.split(/\n(?= {2}npm)/).filter((example) => example.includes(`pdqm -- ${command.name()} `));
  command.addHelpText('after', `\nExamples:\n${own.map((example) => example.trimEnd()).join('\n')}\n`);
  const note = notes[command.name()];
  if (note !== undefined) command.addHelpText('after', note);
}
