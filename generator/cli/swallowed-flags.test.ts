import { projectPath } from '../project-folder.ts';
import { program } from './program.ts';
import { swallowedFlags } from './swallowed-flags.ts';

/** What npm hands on where it keeps flags; test/npm.test.ts holds some of these against npm itself. */
const kept = (args: string, settings: Readonly<Record<string, string>>, platform: NodeJS.Platform = 'linux') =>
  swallowedFlags(
    program,
    args.split(' '),
    {
      npm_lifecycle_event: 'pdqm',
      npm_package_json: projectPath('package.json'),
      ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`npm_config_${name}`, value])),
    },
    platform,
  );

it.each([
  ['certificate small/', { dry_run: 'true' }, 'certificate small/ --dry-run'],
  ['certificate small x', { out: 'true' }, 'certificate small --out x'],
  ['check small award', { for: 'true' }, 'check small --for award'],
  ['check small 2', { jobs: 'true' }, 'check small --jobs 2'],
  ['certificate small', { dryrun: 'true' }, 'certificate small --dry-run'],
  ['check small', { jsn: 'true' }, 'check small --json'],
  ['check small', { loglevel: 'warn' }, 'check small --quiet'],
  ['certificate small award', { for: 'true' }, 'certificate --help'],
  ['certificate small award', { fo: 'true' }, 'certificate --help'],
  ['certificate small a.pdf', { parseable: 'true', force: 'true' }, 'certificate --help'],
  ['report small', { dry_run: 'true' }, 'report --help'],
])('of %s, npm kept %j: the line that works is shown', (args, settings, line) => {
  expect(kept(args, settings)).toMatch(new RegExp(`\\n {2}npm run --silent pdqm -- ${line}$`));
});

it.each([
  ['certificate small/', { dry_run: 'true' }, 'certificate small/ --dry-run'],
  ['report small', { dry_run: 'true' }, 'report --help'],
])('on Windows, whose PowerShell keeps -- for itself, %s with %j is shown without npm', (args, settings, line) => {
  const said = kept(args, settings, 'win32');
  expect(said).toMatch(new RegExp(`\\n {2}node pdqm.mjs ${line}$`));
  expect(said).not.toMatch(/Write --/);
});

it('what is right is not held up', () => {
  expect(kept('check small', {})).toBeNull();
  expect(kept('check small --jobs 1', { loglevel: 'warn' })).toBeNull();
  expect(kept('check small', { force: 'true' })).toBeNull();
});
