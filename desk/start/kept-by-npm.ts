import type { Option } from 'commander';
import { projectPath } from '../../generator/project-folder.ts';

/** Scripts of this project that start the desk, with the words that go before its flags. */
const scripts: Readonly<Record<string, string>> = { desk: 'npm run desk --', pdqm: 'npm run --silent pdqm -- desk' };

/**
 * `npm run desk --no-open`, without `--`, keeps the flag to npm itself: the desk is started without it, and finds it in its
 * environment only.
 * @param args what the desk was given
 * @param options those of the desk
 * @returns what to say of it, with a line that works; null where npm kept none of them
 */
export function keptByNpm(args: readonly string[], options: readonly Option[]): string | null {
  const { env, platform } = process;
  const line = scripts[env['npm_lifecycle_event'] ?? ''];
  if (line === undefined || env['npm_package_json'] !== projectPath('package.json')) return null;
  // npm passes flags on only after --, so that with one among the arguments none was kept.
  if (args.some((arg) => arg.startsWith('-'))) return null;
  const kept = options.flatMap((option) => asTyped(option, env) ?? []);
  if (kept.length === 0) return null;
  const flags = kept.map((typed) => typed.split(' ', 1).join()).join(', ');
  // PowerShell keeps a -- for itself.
  const [how, start] =
    platform === 'win32' ? ['Type', 'node pdqm.mjs desk'] : ['Write -- before what is for the desk', line];
  return `npm kept ${flags} for itself, so nothing was done. ${how}:\n  ${start} ${kept.join(' ')}`;
}

/** npm hands on `--some-flag` as `npm_config_some_flag`, with `true` where its value went elsewhere, and `--no-open` as an empty `npm_config_open`. */
function asTyped({ long, flags, required, negate }: Option, env: NodeJS.ProcessEnv): string | null {
  const name = (long ?? '').replace(negate ? '--no-' : '--', '').replaceAll('-', '_');
  const value = env[`npm_config_${name}`];
  if (value === undefined || (value === '') !== negate) return null;
  return required && value !== 'true' ? `${long ?? ''} ${value}` : flags;
}
