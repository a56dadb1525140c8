import { Command, InvalidArgumentError, Option } from 'commander';
import { steps } from '../framework/problems.ts';
import { certificate } from './commands/certificate.ts';
import { check } from './commands/check.ts';
import type { CheckOptions } from './commands/check.ts';
import type { DocumentOptions } from './commands/documents.ts';
import { demo } from './commands/demo.ts';
import { newWorkbook } from './commands/new.ts';
import type { NewOptions } from './commands/new.ts';
import { report } from './commands/report.ts';
import type { ExitCode } from './failure.ts';

const examples = `Examples:
  pdqm new --out "Quality Mark.xlsx"            a blank workbook
  pdqm new --schools edubasealldata20261123.csv --la 208 --out lambeth/
                                                one for each school of Lambeth, and issued.csv, the list of them
  pdqm check returns/                           what is missing in each return
  pdqm check returns/*.xlsx --json > check.jsonl
  pdqm report returns/ --out reports/           a verifier report of each return
  pdqm certificate round-3/ --out certificates/ the certificates of a round
  pdqm demo                                     see all of it on twelve sample schools
`;

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new InvalidArgumentError('Give a whole number from 1 to 64.');
  return number;
};

/** Several words of one option, given at once or one after the other. */
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
const edition = new Option('--edition <file>', 'use the framework edition in this JSON file');
const paths = 'workbooks, folders that hold some, or globs';

function ending<Options>(run: (paths: readonly string[], options: Options) => Promise<ExitCode>) {
  return async (given: readonly string[], options: Options) => {
    process.exitCode = await run(given, options);
  };
}

/** The command line. A wrong one throws commander's own error; every other exit code is set on the process. */
export const program = new Command('pdqm')
  .description('Professional Development Quality Mark: workbooks in, reports and certificates out.')
  .addHelpText('beforeAll', examples)
  .showHelpAfterError('Run pdqm --help for examples.')
  .exitOverride();

program
  .command('new')
  .description('make a blank workbook, or a pre-filled one for each school of a list')
  .option('--out <path>', 'file (.xlsx) or folder to write to')
  .option(
    '--schools <file.csv>',
    'columns: organisation, la, urn, laestab, pd lead; or an extract of Get Information about Schools as downloaded',
  )
  .option('--la <codes>', 'only schools of these LAs: codes or names, separated by commas', severalOf)
  .addOption(edition)
  .addOption(json)
  .addOption(quiet)
  .action(async (options: NewOptions) => {
    process.exitCode = await newWorkbook(options);
  });

program
  .command('check')
  .description('list the problems of each return')
  .argument('<path...>', paths)
  .addOption(new Option('--for <step>', 'hold the return against the rules up to this step').choices(steps))
  .addOption(edition)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(ending<CheckOptions>(check));

program
  .command('report')
  .description('make the verifier report of each return')
  .argument('<path...>', paths)
  .option('--out <folder>', 'folder to write to', 'reports')
  .addOption(edition)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(ending<DocumentOptions>(report));

program
  .command('certificate')
  .description('make the certificate of each return that has an award')
  .argument('<path...>', paths)
  .option('--out <folder>', 'folder to write to', 'certificates')
  .addOption(edition)
  .addOption(jobs)
  .addOption(json)
  .addOption(quiet)
  .action(ending<DocumentOptions>(certificate));

program
  .command('demo')
  .description('make twelve sample returns and everything that follows from them')
  .option('--out <folder>', 'folder to write to', 'demo')
  .addOption(quiet)
  .action(async (options: { out: string; quiet: boolean }) => {
    process.exitCode = await demo(options);
  });
