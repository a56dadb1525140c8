import type { Command, Option } from 'commander';
import { projectPath } from '../project-folder.ts';
import { quoted, scriptAsTyped } from './as-typed.ts';
import type { Environment } from './npm-settings.ts';
import { prefix, scripts, settingsElsewhere } from './npm-settings.ts';

/** Flags that npm reads as several one-letter flags of its own, with the settings that result. */
const splitByNpm: Readonly<Record<string, readonly string[]>> = {
  la: ['npm_config_long', 'npm_config_all'],
  pdf: ['npm_config_parseable', 'npm_config_force'],
};

/** Flags that npm knows under another name, with the setting and value that result. */
const renamedByNpm: Readonly<Record<string, { readonly typed: string; readonly key: string; readonly value: string }>> =
  {
    quiet: { typed: '--quiet', key: 'npm_config_loglevel', value: 'warn' },
    'dry-run': { typed: '-n', key: 'npm_config_yes', value: '' },
  };

interface Kept {
  /** The option of the command that was meant; null where the command has none, or where it could be several. */
  readonly option: Option | null;
  /** As npm was given it, as far as it can be told. */
  readonly typed: string;
  /** What npm took for its value: `true` where it stood alone or before its value, which is then among the arguments. */
  readonly value: string;
}

/**
 * `npm run pdqm certificate x --dry-run`, without `--`, keeps the flag to npm itself: the program is started without it,
 * and finds it in its environment only.
 * @param args what the program was given
 * @returns what npm kept, with a line that works; null where it has kept nothing
 */
export function swallowedFlags(
  program: Command,
  args: readonly string[],
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const { npm_lifecycle_event: script, npm_package_json: manifest } = env;
  if (script === undefined || !scripts.includes(script) || manifest !== projectPath('package.json')) return null;
  const first = program.commands.find((each) => each.name() === (script === 'demo' ? script : args[0]));
  const command = first?.commands.find((each) => each.name() === args[1]) ?? first;
  // npm passes flags on only after --, so that --quiet before it was meant for npm.
  const isAfterDashes = args.some((arg) => arg.startsWith('-'));
  const kept = keptByNpm(program, command, env).filter((each) => !isAfterDashes || !isQuiet(each));
  if (kept.length === 0) return null;
  const said = `npm kept ${kept.map(({ typed }) => typed).join(', ')} for itself`;
  const stray = kept.find(({ option }) => option === null);
  if (stray) {
    const named =
      script === 'demo' || !first || !command ? [] : [...new Set([first, command])].map((each) => each.name());
    const help = scriptAsTyped(script, [...named, '--help'].join(' '), platform);
    return `${said}, so nothing was done. ${command?.name() ?? script} has no ${stray.typed}. What it has:\n  ${help}`;
  }
  return `${said}, so nothing was done. ${platform === 'win32' ? 'Type' : 'Write -- before what is for pdqm'}:\n  ${scriptAsTyped(script, wordsThatWork(args, kept), platform)}`;
}

function isQuiet({ option }: Kept): boolean {
  return option?.name() === 'quiet';
}

function keptByNpm(program: Command, command: Command | undefined, env: Environment): readonly Kept[] {
  const elsewhere = settingsElsewhere(env);
  // On Windows, a name is found in any case; npm writes what it was given in small letters.
  const given = Object.keys(env).filter(
    (key) => key.startsWith(prefix) && !(elsewhere.has(key) && elsewhere.get(key) === env[key]),
  );
  const every = optionsOf(program.commands.flatMap((each) => [each, ...each.commands]));
  const own = command ? optionsOf([command]) : every;
  const strange = every.filter((option) => !own.some((each) => each.name() === option.name()));
  const left = new Set(given);
  const exact = [...own, ...strange].sort(splitFirst).flatMap((option): readonly Kept[] => {
    const found = keptOf(option, left, env);
    for (const key of found?.keys ?? []) left.delete(key);
    if (!found) return [];
    if (!strange.includes(option)) return [{ option, ...found }];
    // npm's own -f and -n, which change nothing in a command without such a flag.
    return option.name() === 'force' || found.typed !== option.long ? [] : [{ ...found, option: null }];
  });
  const known = new Set(every.map(keyOf));
  const others = [...left].filter((key) => !known.has(key) && !elsewhere.has(key) && env[key] !== '');
  return [...exact, ...others.flatMap((key) => nearlyKept(key, env, { own, strange }) ?? [])];
}

function splitFirst(one: Option, other: Option): number {
  return Number(other.name() in splitByNpm) - Number(one.name() in splitByNpm);
}

function keptOf(
  option: Option,
  given: ReadonlySet<string>,
  env: Environment,
): (Omit<Kept, 'option'> & { readonly keys: readonly string[] }) | null {
  const { long = '', required } = option;
  const keys = splitByNpm[option.name()] ?? [keyOf(option)];
  const value = env[keys.join()] ?? 'true';
  // Empty as for --no-dry-run, which asks for what is done without it.
  const isDenied = !required && value === '';
  if (!isDenied && keys.every((key) => given.has(key))) return { keys, typed: long, value };
  const renamed = renamedByNpm[option.name()];
  if (renamed && given.has(renamed.key) && env[renamed.key] === renamed.value)
    return { keys: [renamed.key], typed: renamed.typed, value: 'true' };
  return null;
}

function nearlyKept(
  key: string,
  env: Environment,
  { own, strange }: { readonly own: readonly Option[]; readonly strange: readonly Option[] },
): Kept | null {
  const [meant, ...more] = [...own, ...strange].filter((option) => isNearly(key.slice(prefix.length), option.name()));
  if (!meant) return null;
  const word = key.slice(prefix.length).replaceAll('_', '-');
  const isClear = more.length === 0 && own.includes(meant);
  return {
    option: isClear ? meant : null,
    typed: `${word.length === 1 ? '-' : '--'}${word}`,
    value: env[key] ?? 'true',
  };
}

/**
 * Whether a setting that npm made of a flag was meant for an option: it is its beginning, of one letter too, which npm itself never
 * keeps, or its name but for hyphens and one letter.
 */
function isNearly(setting: string, name: string): boolean {
  const [typed, meant] = [setting, name].map((word) => word.replaceAll(/[-_]/g, ''));
  if (!typed || !meant) return false;
  return meant.startsWith(typed) || isOneLetterApart(typed, meant);
}

/** Among shorter words, many differ in one letter by chance. */
const shortestNear = 3;

function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortestNear) return false;
  const without = (word: string) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
  if (short.length + 1 === long.length) return without(long).includes(short);
  return (
    short.length === long.length &&
    short.length > shortestNear &&
    without(short).some((rest, at) => rest === without(long)[at])
  );
}

function wordsThatWork(args: readonly string[], kept: readonly Kept[]): string {
  const meant = kept.flatMap(({ option, value }) => (option === null ? [] : [{ option, value }]));
  const rest = [...args];
  const apart = meant.filter(({ option, value }) => option.required && value === 'true');
  const flags = meant.flatMap(({ option: { long = '', required, flags: shape }, value }) => {
    if (!required) return [long];
    if (value !== 'true') return [long, quoted(value)];
    // As a rule they stand last; which is whose cannot be told where there are several.
    const last = rest.length > 1 ? rest.pop() : undefined;
    return [long, last === undefined || apart.length > 1 ? shape.slice(shape.indexOf('<')) : quoted(last)];
  });
  return [...rest.map(quoted), ...flags].join(' ');
}

function optionsOf(commands: readonly Command[]): readonly Option[] {
  return [...new Map(commands.flatMap(({ options }) => options).map((option) => [option.name(), option])).values()];
}

function keyOf(option: Option): string {
  return `${prefix}${option.name().replaceAll('-', '_')}`;
}
