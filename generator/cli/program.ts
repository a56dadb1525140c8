import { Command, InvalidArgumentError, Option } from 'commander';
import type { Span } from '../../framework/dates.ts';
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
import type { LetterOptions } from './commands/letter.ts';
import type { ReportOptions } from './commands/report.ts';
import type { RoundOptions } from './commands/round.ts';
import type { SendOutOptions } from './commands/send-out.ts';
import type { VerifyOptions } from './commands/verify.ts';
import type { WorkerOptions } from './commands/worker.ts';
import { by, ending, office, quiet, severalOf } from './common-options.ts';
import { addRegister } from './register-program.ts';
import { WrongUsage } from './wrong-usage.ts';

const examples = `Examples:
  npm run --silent pdqm -- init office/                             settings, a register and folders to work in
  npm run --silent pdqm -- new --out "Quality Mark.xlsx"            a blank workbook
  npm run --silent pdqm -- new --schools edubasealldata20261123.csv --la 208 --out lambeth/
                                                one for each school of Lambeth, and issued.csv, the list of them
  npm run --silent pdqm -- new --due 12m --la 208 --out lambeth/    in an office: one for each school whose award lapses
  npm run --silent pdqm -- check returns/                           what is missing in each return
  npm run --silent pdqm -- check returns/*.xlsx --json > check.jsonl
  npm run --silent pdqm -- check returns/ --csv problems.csv        the problems as a file, to send on to schools
  npm run --silent pdqm -- report returns/ --out reports/           a verifier report of each return
  npm run --silent pdqm -- round round-3/ --out round-3.xlsx        the panel's agenda, with a place for each decision
  npm run --silent pdqm -- certificate round-3/ --decisions round-3.xlsx --dry-run
                                                what would be issued, and a contact sheet of it
  npm run --silent pdqm -- certificate round-3/ --decisions round-3.xlsx --out certificates/
                                                the certificates of a round
  npm run --silent pdqm -- certificate --serial PDQM-2026-4K7MW2XA  a lost certificate, printed again
  npm run --silent pdqm -- certificate round-3/ --shard 2/4         the second of four shares, for several machines
  npm run --silent pdqm -- certificate round-3/ --decisions round-3.xlsx --queue
                                                printed by workers, on any number of machines
  npm run --silent pdqm -- worker --office office/ --health /run/pdqm.json
                                                one of them, until it is told to end
  npm run --silent pdqm -- letter round-3/ --decisions round-3.xlsx --out letters/
                                                a letter to each school with what the panel decided
  npm run --silent pdqm -- letter returns/ --invitation --out letters/
                                                an invitation of each school to its verification visit
  npm run --silent pdqm -- consolidate returns/ --out borough.xlsx --pdf borough.pdf
                                                the picture of a borough, or of several
  npm run --silent pdqm -- consolidate returns/ --decisions round-3.xlsx round-4.xlsx
                                                with what the panel decided in these rounds
  npm run --silent pdqm -- send-out office/ --decisions round-3.xlsx
                                                a ZIP for each LA, a mail-merge list, all certificates as one PDF to print
  npm run --silent pdqm -- consolidate returns/ --out borough.xlsx --feedback feedback/
                                                and a page for each school: how it compares, and whom it could ask
  npm run --silent pdqm -- register --la Lambeth --state due         the awards of Lambeth that end within a year
  npm run --silent pdqm -- register --xlsx awards.xlsx              all awards as a workbook, with what lapses within a year
  npm run --silent pdqm -- verify certificate.pdf PDQM-2026-4K7MW2XA
                                                whether they are genuine and in force
  npm run --silent pdqm -- demo                                     see all of it on twelve sample schools
  npm run --silent pdqm -- desk                                     all of it in the browser, without commands
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

/** Serials as people type them, in small letters too. */
const serialsOf = (text: string, before?: readonly string[]): readonly string[] =>
  severalOf(text, before).map((serial) => serial.toUpperCase());

function spanIn(text: string): Span {
  const [, count = '', unit = ''] = /^([1-9]\d{0,2})([dmy])$/i.exec(text.trim()) ?? [];
  if (count === '') throw new InvalidArgumentError('Give days, months or years, such as 90d, 12m or 2y.');
  return { count: Number(count), unit: unit.toLowerCase() as Span['unit'] };
}

const json = new Option('--json', 'one line of JSON for each input on stdout').default(false);
const jobs = new Option('--jobs <n>', 'files read at once').argParser(wholeNumber);
const force = new Option('--force', 'make also what is unchanged').default(false);
const archive = new Option('--archive', 'make PDFs that an archive keeps (PDF/A), a few KB larger').default(false);
const shard = new Option('--shard <i/n>', 'work on the i-th of n shares of the inputs').argParser(shareIn);
const queue = new Option(
  '--queue',
  'have returns read and documents printed by workers (pdqm worker) that share the register in PostgreSQL',
).default(false);
const decisions = new Option(
  '--decisions <round.xlsx...>',
  'what the panel decided in these workbooks of rounds counts, and no decision that stands only in a return',
);
const edition = new Option('--edition <file>', 'use the framework edition in this JSON file');
const brand = new Option(
  '--brand <file>',
  'logos, colour, signatories and wording in this JSON file; else those of the office',
);
const templates = new Option(
  '--templates <folder>',
  'templates of your own, each in the place of the one of its name; else those of the office',
);
const paths = 'workbooks, folders that hold some, or globs';

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
  .exitOverride()
  // What stands after the name of a command is that command’s, also where the one above has an option of that name.
  .enablePositionalOptions();

program
  .command('init')
  .description('make a folder an office: settings, a register, a key, and places for returns, rounds and documents')
  .argument('<folder>', 'the folder')
  .addOption(
    new Option('--new-key', 'give an office a new key; certificates that the earlier ones signed stay genuine').default(
      false,
    ),
  )
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
  .addOption(
    new Option('--due <time>', 'one for each school whose award lapses within this time: 90d, 12m, 2y').argParser(
      spanIn,
    ),
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
  .addOption(new Option('--for <step>', 'check the return against the rules up to this step').choices(steps))
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
  .option('--out <folder>', 'folder to write to; else reports, in the office where there is one')
  .addOption(decisions)
  .addOption(archive)
  .addOption(templates)
  .addOption(force)
  .addOption(shard)
  .addOption(office)
  .addOption(edition)
  .addOption(queue)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(ending<[string[], ReportOptions]>(async () => (await import('./commands/report.ts')).reportCommand));

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
  .description('make the certificate of each return that has an award, and put it in the register of an office')
  .argument('[path...]', paths)
  .option('--out <folder>', 'folder to write to; else certificates, in the office where there is one')
  .option('--decisions <round.xlsx>', 'issue what the panel decided in this workbook of a round')
  .option('--from-returns', 'issue what stands on the returns’ own Panel sheets, as if the panel had said it', false)
  .option('--serial <serials...>', 'print these awards of the register again', serialsOf)
  .option('--dry-run', 'say what would be made and print a contact sheet of it; make nothing', false)
  .addOption(archive)
  .addOption(brand)
  .addOption(templates)
  .addOption(force)
  .addOption(shard)
  .addOption(office)
  .addOption(by)
  .addOption(edition)
  .addOption(queue)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(
    ending<[string[], CertificateOptions]>(async () => (await import('./commands/certificate.ts')).certificateCommand),
  );

program
  .command('letter')
  .description('write the letter that tells each school what the panel decided, or that invites it to its visit')
  .argument('<path...>', paths)
  .option('--out <folder>', 'folder to write to; else letters, in the office where there is one')
  .option('--decisions <round.xlsx>', 'what the panel decided in this workbook of a round')
  .option('--from-returns', 'what stands on the returns’ own Panel sheets, as if the panel had said it', false)
  .option('--invitation', 'invite each school that seeks the award to its verification visit', false)
  .addOption(archive)
  .addOption(brand)
  .addOption(templates)
  .addOption(force)
  .addOption(shard)
  .addOption(office)
  .addOption(edition)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(ending<[string[], LetterOptions]>(async () => (await import('./commands/letter.ts')).letterCommand));

program
  .command('consolidate')
  .description('put the returns of a borough, or of several, together in one workbook')
  .argument('<path...>', paths)
  .option('--out <file.xlsx>', 'the borough workbook', 'borough.xlsx')
  .option('--pdf <file.pdf>', 'make a report of it as well')
  .addOption(archive)
  .addOption(decisions)
  .option('--issued <list>', 'the list of issued workbooks, to see who has not returned')
  .option('--csv <folder>', 'write its tables as CSV files as well')
  .option('--feedback <folder>', 'make a page for each school as well: how it compares, and whom it could ask')
  .option('--suppress-small', 'leave out numbers under five, and every list that names a school', false)
  .addOption(templates)
  .addOption(office)
  .addOption(edition)
  .addOption(queue)
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
  .command('send-out')
  .description('put certificates, letters, reports and badges together for sending, and for the printer; send nothing')
  .argument('<folder>', 'the office, or a folder with what was made for a round')
  .option('--out <folder>', 'folder to write to; else send-out, in the office where there is one')
  .option(
    '--decisions <round.xlsx>',
    'only what the panel decided in this workbook of a round, in the order of its agenda',
  )
  .option('--from-returns', 'what stands on the returns’ own Panel sheets, as if the panel had said it', false)
  .addOption(
    new Option('--by <la|school>', 'a ZIP for each LA with a folder for each school, or a ZIP for each school')
      .choices(['la', 'school'])
      .default('la'),
  )
  .addOption(office)
  .addOption(edition)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(ending<[string, SendOutOptions]>(async () => (await import('./commands/send-out.ts')).sendOutCommand));

program
  .command('verify')
  .description('say whether certificates, badges, credentials or codes are genuine and hold')
  .argument('<path|text...>', 'files (PDF, PNG, SVG, JSON), folders that hold some, scanned addresses, or serials')
  .option('--published <folder>', 'check by the pages that an office has published, in place of its register')
  .addOption(office)
  .addOption(json)
  .addOption(quiet)
  .action(ending<[string[], VerifyOptions]>(async () => (await import('./commands/verify.ts')).verifyCommand));

program
  .command('demo')
  .description('make twelve sample returns and everything that follows from them')
  .option('--out <folder>', 'folder to write to', 'demo')
  .addOption(quiet)
  .action(ending<[DemoOptions]>(async () => (await import('./commands/demo.ts')).demoCommand));

program
  .command('worker')
  .description('print documents and read returns for all who hand them over with --queue, until told to end')
  .option('--health <file>', 'a file to write every few seconds how the worker is, as a line of JSON')
  .addOption(new Option('--jobs <n>', 'documents printed and returns read at once').argParser(wholeNumber))
  .addOption(office)
  .addOption(quiet)
  .action(ending<[WorkerOptions]>(async () => (await import('./commands/worker.ts')).workerCommand));

// It is a front of its own, which pdqm.mjs starts: here it is only named.
program
  .command('desk')
  .description('open the desk: everything in the browser, without commands')
  .allowUnknownOption()
  .allowExcessArguments()
  .helpOption(false)
  .action(() => {
    throw new WrongUsage('the desk is started with: npm run desk');
  });

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

addRegister(program);
