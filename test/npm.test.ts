import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { projectPath } from '../generator/project-folder.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

// Each of these starts npm itself.
const timeLimit = 180_000;

const cwd = temporaryFolder();
/** Without settings of whoever runs these tests. */
const noSettings = path.join(temporaryFolder(), 'npmrc');
const ownSettingsFile = path.join(temporaryFolder(), 'npmrc');

/** As in a terminal, also where npm runs the tests. */
const ownSettings = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD)/i.test(name)));

/** Runs npm as somebody does who stands in a folder of returns. */
function npm(args: readonly string[], env: NodeJS.ProcessEnv = {}, ...own: readonly string[]) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(
      'npm',
      ['--prefix', projectPath(), 'run', '--silent', ...own, 'pdqm', ...args],
      {
        cwd,
        env: {
          ...ownSettings,
          NODE_OPTIONS: '',
          NO_COLOR: '1',
          npm_config_userconfig: noSettings,
          ...env,
        },
        shell: process.platform === 'win32',
      },
      (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, stdout, stderr });
      },
    );
  });
}

beforeAll(async () => {
  writeFileSync(noSettings, '');
  mkdirSync(path.join(cwd, 'small'));
  writeFileSync(path.join(cwd, 'small', 'one.xlsx'), await buildWorkbook(london, decidedReturn(london)));
});

describe('npm run pdqm without --', () => {
  it.each([
    [['certificate', 'small/', '--dry-run'], 'certificate small/ --dry-run'],
    [['certificate', 'small', '--out', 'x'], 'certificate small --out x'],
    [['certificate', 'small', '--out=x', '--force'], 'certificate small --out x --force'],
    [
      ['certificate', 'small', '--decisions', 'r.xlsx', '--out', 'y'],
      'certificate small --out <folder> --decisions <round.xlsx>',
    ],
    [['check', 'small', '--for', 'award'], 'check small --for award'],
    [['check', 'small', '--jobs', '2'], 'check small --jobs 2'],
    [['new', '--la', '208'], 'new --la 208'],
    [['certificate', 'small', '--dryrun'], 'certificate small --dry-run'],
    [['certificate', 'small', '-n'], 'certificate small --dry-run'],
    [['certificate', 'small', '--dry'], 'certificate small --dry-run'],
    [['check', 'small', '--jsn'], 'check small --json'],
    [['check', 'small', '-q', '--json'], 'check small --json --quiet'],
    [['check', 'small', '--quiet'], 'check small --quiet'],
    [['check', 'small', '-q'], 'check small --quiet'],
    [['certificate', 'small', '--for', 'award'], 'certificate --help'],
    [['certificate', 'small', '--fo', 'award'], 'certificate --help'],
    [['certificate', 'small', '--pdf', 'a.pdf'], 'certificate --help'],
    [['report', 'small', '--dry-run'], 'report --help'],
    [['report', 'small', '-o', 'x'], 'report small --out x'],
    [['consolidate', 'small', '--pdf', 'a.pdf', '--suppress-small'], 'consolidate small --pdf a.pdf --suppress-small'],
  ])(
    'does nothing when npm keeps a flag of %j, and shows the line that works',
    async (args, line) => {
      const { code, stderr } = await npm(args);
      expect({ code, line: stderr.split('\n').filter((each) => each.includes('npm run')) }).toEqual({
        code: 2,
        line: [`  npm run --silent pdqm -- ${line}`],
      });
      expect(readdirSync(cwd)).toEqual(['small']);
    },
    timeLimit,
  );

  it(
    'never comes to the program where npm takes --csv for flags of its own; node pdqm.mjs does, and help and README say so',
    async () => {
      for (const csv of [['--csv', 'p.csv'], ['--csv=p.csv']]) {
        const { code, stdout } = await npm(['check', 'small', ...csv]);
        expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
      }
      expect(readdirSync(cwd)).toEqual(['small']);
      const spelling = 'node pdqm.mjs check returns/ --csv problems.csv';
      const { stdout: help } = await npm(['--', 'check', '--help']);
      expect(help).toContain(spelling);
      expect(readFileSync(projectPath('README.md'), 'utf8')).toContain(spelling);
      const ran = spawnSync(process.execPath, [projectPath('pdqm.mjs'), 'check', 'small', '--csv', 'small/p.csv'], {
        cwd,
        env: ownSettings,
      });
      expect([ran.status, readdirSync(path.join(cwd, 'small'))]).toEqual([0, expect.arrayContaining(['p.csv'])]);
      rmSync(path.join(cwd, 'small', 'p.csv'));
    },
    timeLimit,
  );

  it.each([
    ['-n', { npm_config_yes: 'false' }],
    ['-n', { npm_config_yes: 'true' }],
    ['--dry-run', { npm_config_dry_run: 'false' }],
    ['--dry', {}],
  ])(
    'does nothing when npm keeps %s, also where the person’s own settings of npm say otherwise: %j',
    async (flag, settings) => {
      const lines = Object.entries(settings).map(
        ([name, value]) => `${name.slice('npm_config_'.length).replace('_', '-')}=${value}\n`,
      );
      writeFileSync(ownSettingsFile, lines.join(''));
      for (const env of [{ npm_config_userconfig: ownSettingsFile }, settings]) {
        const { code, stderr } = await npm(['certificate', 'small', flag], env);
        expect([env, code, stderr]).toEqual([env, 2, expect.stringContaining(' -- certificate small --dry-run\n')]);
      }
      expect(readdirSync(cwd)).toEqual(['small']);
    },
    timeLimit,
  );

  it(
    'is right where there is no flag to keep',
    async () => {
      const { code, stdout } = await npm(['check', 'small']);
      expect([code, stdout]).toEqual([0, expect.stringContaining('one.xlsx: ok')]);
    },
    timeLimit,
  );
});

describe('npm run pdqm with --', () => {
  it.each([
    ['-q', ['check', 'small', '--jobs', '1']],
    ['-f', ['check', 'small']],
    ['--no-dry-run', ['check', 'small']],
    ['--loglevel=notice', ['check', 'small']],
  ])(
    'is not held up by what is meant for npm: npm run %s pdqm -- %j',
    async (own, args) => {
      const { code, stdout, stderr } = await npm(['--', ...args], {}, own);
      expect([code, stdout]).toEqual([0, expect.stringContaining('one.xlsx: ok')]);
      if (args.includes('--jobs')) expect(stderr).not.toContain('npm kept');
    },
    timeLimit,
  );

  it(
    'is taken as it is meant, whatever the person’s own settings of npm say',
    async () => {
      const settings = path.join(cwd, 'npmrc');
      writeFileSync(settings, 'json = true\nforce=true\ndry-run\n');
      const own = [{ npm_config_userconfig: settings }, { NPM_CONFIG_JSON: 'true' }];
      for (const env of [{}, ...own, ...(process.platform === 'linux' ? [{ npm_config_dry_run: 'true' }] : [])]) {
        const { code, stdout } = await npm(['--', 'check', 'small', '--quiet'], env);
        expect([env, code, stdout]).toEqual([env, 0, expect.stringContaining('one.xlsx: ok')]);
      }
    },
    timeLimit,
  );
});
