import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command, Option } from 'commander';
import { projectPath } from '../project-folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** npm takes these for several flags of its own, of one letter each. */
const splitByNpm: Readonly<Record<string, readonly string[]>> = {
  la: ['npm_config_long', 'npm_config_all'],
  pdf: ['npm_config_parseable', 'npm_config_force'],
};

/** What npm makes of flags that it takes for its own under another name: a setting and the value that it then has. */
const renamedByNpm: Readonly<Record<string, { readonly typed: string; readonly key: string; readonly value: string }>> =
  {
    quiet: { typed: '--quiet', key: 'npm_config_loglevel', value: 'warn' },
    'dry-run': { typed: '-n', key: 'npm_config_yes', value: '' },
  };

/** Scripts of this project that pass on what they are given. */
const scripts: readonly (string | undefined)[] = ['pdqm', 'demo'];

/**
 * `npm run pdqm certificate x --dry-run`, without `--`, keeps the flag to npm itself: the program is started without it,
 * and finds it in its environment only.
 * @param args what the program was given
 * @returns what to say to that, with the command that works; null where npm has kept nothing
 */
export function swallowedFlags(
  program: Command,
  args: readonly string[],
  env: Environment = process.env,
): string | null {
  const { npm_lifecycle_event: script, npm_package_json: manifest } = env;
  if (!scripts.includes(script) || manifest !== projectPath('package.json')) return null;
  const elsewhere = setElsewhere(env);
  // On Windows, a name is found in any case; npm writes what it was given in small letters.
  const given = new Set(Object.keys(env).filter((key) => !elsewhere(key)));
  const first = program.commands.find((each) => each.name() === (script === 'demo' ? script : args[0]));
  const command = first?.commands.find((each) => each.name() === args[1]) ?? first;
  const options = optionsOf(command ? [command] : program.commands);
  const exact = new Set(options.map(keyOf));
  const others = [...given].filter((key) => key.startsWith(prefix) && !exact.has(key));
  const kept = options.flatMap((option) => keptOf(option, given, env) ?? nearlyKept(option, others, env) ?? []);
  if (kept.length === 0) return null;
  const flags = kept.map(({ typed }) => typed).join(', ');
  return `npm kept ${flags} for itself, so nothing was done. Write -- before what is for pdqm:\n  ${lineThatWorks(script, args, kept)}`;
}

function keptOf(option: Option, given: ReadonlySet<string>, env: Environment): Kept | null {
  const { long = '' } = option;
  const keys = splitByNpm[option.name()] ?? [keyOf(option)];
  if (keys.every((key) => given.has(key))) return { option, typed: long, value: env[keys.join()] ?? 'true' };
  const renamed = renamedByNpm[option.name()];
  if (renamed && given.has(renamed.key) && env[renamed.key] === renamed.value)
    return { option, typed: renamed.typed, value: 'true' };
  return null;
}

function nearlyKept(option: Option, others: readonly string[], env: Environment): Kept | null {
  const near = others.find((key) => isNearly(key.slice(prefix.length), option.name()));
  if (near === undefined) return null;
  const typed = near.slice(prefix.length).replaceAll('_', '-');
  return { option, typed: `${typed.length === 1 ? '-' : '--'}${typed}`, value: env[near] ?? 'true' };
}

const prefix = 'npm_config_';

/**
 * Whether a setting that npm made of a flag was meant for an option: it is its first letter alone, which npm itself never keeps,
 * its beginning, or its name but for hyphens and one letter.
 */
function isNearly(setting: string, name: string): boolean {
  const [typed, meant] = [setting, name].map((word) => word.replaceAll(/[-_]/g, ''));
  if (!typed || !meant) return false;
  if (typed.length === 1) return meant.startsWith(typed);
  if (typed.length < shortestNear || meant.length < shortestNear) return false;
  return meant.startsWith(typed) || isOneLetterApart(typed, meant);
}

const shortestNear = 3;

function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const without = (word: string) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
  if (short.length + 1 === long.length) return without(long).includes(short);
  return (
    short.length === long.length &&
    short.length > shortestNear &&
    without(short).some((rest, at) => rest === without(long)[at])
  );
}

interface Kept {
  readonly option: Option;
  /** As npm was given it, as far as it can be told. */
  readonly typed: string;
  /** What npm took for its value: `true` where it stood alone or before its value, which is then among the arguments. */
  readonly value: string;
}

function lineThatWorks(script: string | undefined, args: readonly string[], kept: readonly Kept[]): string {
  const rest = [...args];
  const apart = kept.filter(({ option, value }) => option.required && value === 'true');
  const flags = kept.flatMap(({ option: { long = '', required, flags: shape }, value }) => {
    if (!required) return [long];
    if (value !== 'true') return [long, quoted(value)];
    // As a rule they stand last; which is whose cannot be told where there are several.
    const last = rest.length > 1 ? rest.pop() : undefined;
    return [long, last === undefined || apart.length > 1 ? shape.slice(shape.indexOf('<')) : quoted(last)];
  });
  return ['npm run --silent', script, '--', ...rest.map(quoted), ...flags].join(' ');
}

function quoted(text: string): string {
  return /^[\p{L}\p{N}_./:\\=,*-]+$/u.test(text) ? text : `"${text}"`;
}

function optionsOf(commands: readonly Command[]): readonly Option[] {
  return [...new Map(commands.flatMap(({ options }) => options).map((option) => [option.name(), option])).values()];
}

function keyOf(option: Option): string {
  return `${prefix}${option.name().replaceAll('-', '_')}`;
}

/** Whether a setting of npm stands in one of its files, or was in the environment that npm itself was started in. */
function setElsewhere(env: Environment): (key: string) => boolean {
  const { npm_config_local_prefix: project, npm_config_userconfig: user, npm_config_globalconfig: global } = env;
  const files = [project === undefined ? undefined : path.join(project, '.npmrc'), user, global];
  const keys = new Set(files.flatMap((file) => (file === undefined ? [] : settingsIn(file))));
  for (const key of environmentOfNpm()) keys.add(key);
  return (key) => keys.has(key);
}

function settingsIn(file: string): readonly string[] {
  return linesOf(file, '\n').flatMap((line) => {
    const name = /^\s*([\w-]+)\s*(=|$)/.exec(line)?.[1];
    return name === undefined ? [] : [`npm_config_${name.replaceAll('-', '_')}`];
  });
}

/** Linux tells with what environment a process was started: npm is the nearest above this one that is not in its own script. */
function environmentOfNpm(): readonly string[] {
  for (let id = process.ppid; id > 1; id = parentOf(id)) {
    const names = linesOf(`/proc/${String(id)}/environ`, '\0');
    if (names.length === 0) return [];
    if (!scripts.some((script) => names.includes(`npm_lifecycle_event=${script ?? ''}`)))
      return names.map((entry) => entry.split('=', 1).join());
  }
  return [];
}

function parentOf(id: number): number {
  const [stat = ''] = linesOf(`/proc/${String(id)}/stat`, '\n');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

function linesOf(file: string, end: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(end);
  } catch {
    return [];
  }
}
