import type { Command } from 'commander';
import { Option } from 'commander';
import { listed } from '../../framework/sentences.ts';
import type { CorrectOptions } from './commands/register-correct.ts';
import type { ImportOptions } from './commands/register-import.ts';
import type { MoveOptions } from './commands/register-copies.ts';
import type { PrepareOptions } from './commands/register-prepare.ts';
import type { PublishOptions } from './commands/register-publish.ts';
import type { RegisterListOptions } from './commands/register.ts';
import type { TurnOptions } from './commands/register-turns.ts';
import { asTyped } from './as-typed.ts';
import { by, ending, office, quiet } from './common-options.ts';
import { registerExamples } from './examples.ts';
import type { ExitCode } from './exit-codes.ts';
import type { RegisterOptions } from './in-register.ts';
import { severalOf } from './option-values.ts';
import { WrongUsage } from './wrong-usage.ts';

const reason = new Option('--reason <text>', 'why: whoever asks will read it years later');
const serial = ['<serial>', 'serial of the award, such as PDQM-2026-G6TGXQQ9'] as const;
const json = (what: string) => new Option('--json', what).default(false);
const awardJson = json('the award as a line of JSON on stdout');

/** Adds the commands of the register. */
export function addRegister(program: Command): void {
  const register = program
    .command('register')
    .description(
      'list the awards of the register, with their states on a day; its commands put awards right and keep it',
    )
    .option('--la <codes>', 'only awards of these LAs: codes or names, separated by commas', severalOf)
    .option('--award <awards>', 'only these: bronze, silver, gold, separated by commas', severalOf)
    .option(
      '--state <states>',
      'only those that are in force (with a last day more than twelve months away), due (with one within twelve months), lapsed, superseded or withdrawn',
      severalOf,
    )
    .option('--on <date>', 'show the states on this day; today if you leave it out')
    .option(
      '--search <text>',
      'only those whose school name has these words, or whose serial, URN or LAESTAB begins like this',
    )
    .option('--all-offices', 'the awards of every office in the database that this role may read', false)
    .option('--csv <file.csv>', 'write the awards to a file in place of the list')
    .option('--xlsx <file.xlsx>', 'write them to a workbook in place of the list, with what lapses within a year')
    .addOption(json('one line of JSON for each award on stdout'))
    .allowExcessArguments()
    .enablePositionalOptions()
    .action(async (options: RegisterListOptions, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) throw notACommand(unknown, register);
      await ending<[RegisterListOptions]>(async () => (await import('./commands/register.ts')).registerCommand)(
        options,
        command,
      );
    });
  common(register);

  add(register, 'history', 'all that happened to an award, and to the school’s awards before and after it')
    .argument(...serial)
    .addOption(json('one line of JSON for each event on stdout'))
    .action(
      own<[string, RegisterOptions]>(async () => (await import('./commands/register-history.ts')).historyCommand),
    );

  add(
    register,
    'correct',
    'put right what a certificate says of its school, and make its next issue; the decision stands',
  )
    .argument(...serial)
    .option('--organisation <text>', 'the name of the school, as it should be on the certificate')
    .option('--la <code>', 'its local authority: code or name')
    .option('--urn <number>', 'its URN')
    .option('--laestab <number>', 'its LAESTAB')
    .addOption(reason)
    .addOption(awardJson)
    .action(own<[string, CorrectOptions]>(async () => (await import('./commands/register-correct.ts')).correctCommand));

  add(register, 'withdraw', 'withdraw an award')
    .argument(...serial)
    .addOption(reason)
    .option('--on <date>', 'the first day on which it does not hold; today if you leave it out')
    .addOption(awardJson)
    .action(own<[string, TurnOptions]>(async () => (await import('./commands/register-turns.ts')).withdrawCommand));

  add(register, 'reinstate', 'let an award that was withdrawn hold again')
    .argument(...serial)
    .addOption(reason)
    .option('--on <date>', 'the first day on which it holds again; today if you leave it out')
    .addOption(awardJson)
    .action(own<[string, TurnOptions]>(async () => (await import('./commands/register-turns.ts')).reinstateCommand));

  add(register, 'audit', 'check every event and every certificate against what was recorded')
    .addOption(json('what was found as a line of JSON on stdout'))
    .action(own<[RegisterOptions]>(async () => (await import('./commands/register-audit.ts')).auditCommand));

  add(register, 'export', 'all events as lines of JSON, for a backup')
    .argument('[file]', 'file to write to; stdout if you leave it out')
    .action(
      own<[string | undefined, RegisterOptions]>(
        async () => (await import('./commands/register-copies.ts')).exportCommand,
      ),
    );

  add(register, 'import', 'take awards of earlier years from a list, all of it or nothing')
    .argument('<file>', 'CSV or .xlsx with the columns organisation, la, urn, award, date of award')
    .option('--dry-run', 'say what would be added; add nothing', false)
    .addOption(json('each award that was added as a line of JSON on stdout'))
    .action(own<[string, ImportOptions]>(async () => (await import('./commands/register-import.ts')).importCommand));

  add(register, 'publish', 'write pages for a web server, on which anybody can look awards up and check certificates')
    .requiredOption('--out <folder>', 'an empty folder, or one that was published into before')
    .addOption(json('what was published as a line of JSON on stdout'))
    .action(own<[PublishOptions]>(async () => (await import('./commands/register-publish.ts')).publishCommand));

  add(register, 'restore', 'fill an empty register from an export')
    .argument('<file>', 'what a register was exported to')
    .action(own<[string, RegisterOptions]>(async () => (await import('./commands/register-copies.ts')).restoreCommand));

  add(register, 'move', 'move the register from a file to PostgreSQL, or back')
    .requiredOption(
      '--to <address>',
      'a file that is not there yet, or postgres://…, with ?schema=OFFICE where several offices share the database',
    )
    .action(own<[MoveOptions]>(async () => (await import('./commands/register-copies.ts')).moveCommand));

  register
    .command('prepare')
    .description('make a place for the register of an office in a PostgreSQL database that several offices share')
    .argument('<office>', 'name of the office: of its schema, and of the role that it logs in with')
    .requiredOption('--in <address>', 'postgres://… of the database, with the role that owns it')
    .option('--reader <role>', 'a role that may read the registers of all offices')
    .addOption(quiet)
    .action(own<[string, PrepareOptions]>(async () => (await import('./commands/register-prepare.ts')).prepareCommand));

  register.addHelpText('after', `\n${registerExamples(null)}`);
  for (const command of register.commands) command.addHelpText('after', `\n${registerExamples(command.name())}`);
}

function add(register: Command, name: string, description: string): Command {
  return common(register.command(name).description(description));
}

function common(command: Command): Command {
  return command.addOption(office).addOption(by).addOption(quiet);
}

/** Of options that stand before the name of a command, those that it has too are its own. */
function own<Given extends unknown[]>(load: () => Promise<(...given: Given) => Promise<ExitCode>>) {
  const run = ending<Given>(load);
  return async (...given: [...Given, Command]) => {
    const command = given.at(-1) as Command;
    const { parent } = command;
    for (const option of parent?.options ?? []) {
      const name = option.attributeName();
      if (parent?.getOptionValueSource(name) !== 'cli') continue;
      if (!command.options.some((each) => each.attributeName() === name))
        throw new WrongUsage(`${option.long ?? ''} is not an option of register ${command.name()}.`);
      command.setOptionValue(name, parent.getOptionValue(name));
    }
    await run(...given);
  };
}

function notACommand(word: string, register: Command): WrongUsage {
  const names = register.commands.map((command) => command.name());
  return new WrongUsage(
    `register ${word}: there is no such command. The commands are ${listed(names)}. To look for an award: ${asTyped(`register --search "${word}"`)}`,
  );
}
