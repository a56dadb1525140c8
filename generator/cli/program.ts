import { Command, Help, Option } from 'commander';
import { steps } from '../../framework/problems.ts';
import { onItsLines } from '../on-one-line.ts';
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
import {
  archive,
  brand,
  by,
  decisions,
  edition,
  ending,
  force,
  jobs,
  json,
  office,
  queue,
  quiet,
  shard,
  templates,
} from './common-options.ts';
import { asTyped } from './as-typed.ts';
import { beforeItsCommand } from './before-its-command.ts';
import { allExamples, examplesOf } from './examples.ts';
import { requireValues } from './empty-values.ts';
import { refuseTwice } from './given-twice.ts';
import { serialsOf, severalOf, spanIn, wholeNumber } from './option-values.ts';
import { addRegister } from './register-program.ts';
import { WrongUsage } from './wrong-usage.ts';

const paths = 'workbooks, folders that hold some, or globs';

/** Commander's message about a wrong command line, in the form of our other messages. */
function wrongUsageWords(said: string): string {
  const option = /unknown option '(-[^']*)'/.exec(said)?.[1] ?? '';
  const [flag = ''] = option.split('=');
  const early = beforeItsCommand(program, flag, process.argv.slice(2));
  if (early !== null) return `pdqm: ${early}`;
  const hint = /\.\w+$/.test(option) ? `For a file whose name begins with -, write ./${option}\n` : '';
  return `${said.replace(/^error: /, 'pdqm: ')}${hint}`;
}

/** The command line. A wrong one throws commander's own error; every other exit code is set on the process. */
export const program = new Command('pdqm')
  .description('Professional Development Quality Mark: workbooks in, reports and certificates out.')
  .version(version, '--version', 'the version of this program')
  .helpOption('-h, --help', 'this help')
  .helpCommand('help [command]', 'the help of a command')
  .addHelpText('before', allExamples)
  .configureOutput({ outputError: (said, write) => write(`${onItsLines(wrongUsageWords(said).trimEnd())}\n`) })
  .showHelpAfterError(`Run ${asTyped('--help')} for examples.`)
  // That a flag is off unless it is given goes without saying.
  .configureHelp({
    optionDescription: (option) => (option.isBoolean() ? option.description : new Help().optionDescription(option)),
  })
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
  .description('say whether certificates, badges, credentials or codes are genuine and in force')
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

program.hook('preAction', (_, command) => {
  requireValues(command);
});

/** What a command's help says besides its examples. */
const notes: Readonly<Record<string, string>> = {
  check:
    'Write -- before check: without it npm takes --csv for flags of its own, prints its version and does nothing.\n' +
    'node pdqm.mjs check returns/ --csv problems.csv does without npm.\n',
};

for (const command of program.commands) {
  command.addHelpText('after', `\n${examplesOf(command.name())}`);
  const note = notes[command.name()];
  if (note !== undefined) command.addHelpText('after', note);
}

addRegister(program);
refuseTwice(program);
