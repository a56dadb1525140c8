import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Scripts of this project that pass on what they are given. */
export const scripts: readonly (string | undefined)[] = ['pdqm', 'demo'];

export const prefix = 'npm_config_';

/**
 * Settings of npm that do not come from its command line, by their names in the environment, with the values that npm then hands
 * on: of its files, and of the environment that npm itself was started in. Undefined where a file says null, which hands on nothing.
 */
export function settingsElsewhere(env: Environment): ReadonlyMap<string, string | undefined> {
  const { npm_config_local_prefix: project, npm_config_userconfig: user, npm_config_globalconfig: global } = env;
  const files = [global, user, project === undefined ? undefined : path.join(project, '.npmrc')];
  // The later ones take precedence, as they do in npm.
  return new Map([
    ...files.flatMap((file) => (file === undefined ? [] : settingsIn(file))),
    ...environmentOfNpm().map((entry) => [entry.split('=', 1).join(), entry.slice(entry.indexOf('=') + 1)] as const),
  ]);
}

const meanings: Readonly<Record<string, string | undefined>> = { false: '', null: undefined };

function settingsIn(file: string): readonly (readonly [name: string, value: string | undefined])[] {
  return linesOf(file, '\n').flatMap((line) => {
    const [, name, sign, text = ''] = /^\s*([\w-]+)\s*(?:(=)\s*(.*?)\s*)?$/.exec(line) ?? [];
    if (name === undefined) return [];
    const value = sign === undefined ? 'true' : text.replace(/^(["'])(.*)\1$/, '$2');
    return [[`${prefix}${name.replaceAll('-', '_')}`, value in meanings ? meanings[value] : value] as const];
  });
}

/** Linux tells with what environment a process was started: npm is the nearest above this one that is not in its own script. */
function environmentOfNpm(): readonly string[] {
  for (let id = process.ppid; id > 1; id = parentOf(id)) {
    const entries = linesOf(`/proc/${String(id)}/environ`, '\0');
    if (entries.length === 0) return [];
    if (!scripts.some((script) => entries.includes(`npm_lifecycle_event=${script ?? ''}`))) return entries;
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
