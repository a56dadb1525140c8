import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { projectPath } from '../generator/project-folder.ts';
import { pdqm } from './pdqm.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workbookOf } from './workbook-of.ts';

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
  return npmRun(['--silent', ...own, 'pdqm', ...args], env);
}

function npmRun(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(
      'npm',
      ['--prefix', projectPath(), 'run', ...args],
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
  writeFileSync(path.join(cwd, 'small', 'one.xlsx'), await workbookOf(decidedReturn(london)));
});

describe('npm run pdqm without --', () => {
  // One for each thing that npm does with flags; generator/cli/swallowed-flags.test.ts has more of what is made of it.
  it.each([
    [['certificate', 'small', '--out=x', '--force', '--dry-run'], 'certificate small --out x --dry-run --force'],
    [
      ['certificate', 'small', '--decisions', 'r.xlsx', '--out', 'y'],
      'certificate small --out <folder> --decisions <round.xlsx>',
    ],
    [['new', '--la', '208'], 'new --la 208'],
    [['certificate', 'small', '-n'], 'certificate small --dry-run'],
    [['certificate', 'small', '--dry'], 'certificate small --dry-run'],
    [['check', 'small', '-q', '--json'], 'check small --json --quiet'],
    [['report', 'small', '-o', 'x'], 'report --help'],
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
      expect((await pdqm(['check', '--help'])).stdout).toContain(spelling);
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
    ['-n', 'file', 'yes', 'false'],
    ['-n', 'environment', 'yes', 'false'],
    ['-n', 'environment', 'yes', 'true'],
    ['--dry-run', 'file', 'dry-run', 'false'],
  ])(
    'does nothing when npm keeps %s, also where the person’s own settings of npm say otherwise: in the %s, %s is %s',
    async (flag, place, name, value) => {
      writeFileSync(ownSettingsFile, `${name}=${value}\n`);
      const env = place === 'file' ? { npm_config_userconfig: ownSettingsFile } : { [`npm_config_${name}`]: value };
      const { code, stderr } = await npm(['certificate', 'small', flag], env);
      expect([code, stderr]).toEqual([2, expect.stringContaining(' -- certificate small --dry-run\n')]);
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

describe('the desk, by npm without --', () => {
  it.each([
    [['desk', '--no-open'], 'npm run desk -- --no-open'],
    [['desk', '--office', 'small', '--port=4000'], 'npm run desk -- --office <folder> --port 4000'],
    [['desk', '--install-shortcut'], 'npm run desk -- --install-shortcut'],
    [['pdqm', 'desk', '--no-open'], 'npm run --silent pdqm -- desk --no-open'],
  ])(
    'does nothing when npm keeps a flag of %j, and shows the line that works',
    async (args, line) => {
      const { code, stdout, stderr } = await npmRun(['--silent', ...args]);
      expect([code, stdout, stderr.trimEnd().split('\n').at(-1)]).toEqual([2, '', `  ${line}`]);
      expect(readdirSync(cwd)).toEqual(['small']);
    },
    timeLimit,
  );

  it(
    'has its flags after --, its help begins with its usage and has examples, and a wrong flag is said as elsewhere',
    async () => {
      const { code, stdout } = await npmRun(['--silent', 'desk', '--', '--help']);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^Usage: pdqm desk [^]*\nExamples:\n {2}npm run desk/)]);
      const wrong = await npmRun(['--silent', 'desk', '--', '--bogus']);
      expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^pdqm: unknown option '--bogus'/)]);
    },
    timeLimit,
  );
});

describe('npm run pdqm with --', () => {
  it.each([
    [['-q'], ['check', 'nowhere', '--jobs', '1']],
    [
      ['-f', '--no-dry-run', '--loglevel=notice'],
      ['check', 'nowhere'],
    ],
  ])(
    'is not held up by what is meant for npm: npm run %j pdqm -- %j',
    async (own, args) => {
      const { code, stdout, stderr } = await npm(['--', ...args], {}, ...own);
      expect([code, stdout]).toEqual([1, expect.stringContaining('There is no file or folder of this name')]);
      expect(stderr).not.toContain('npm kept');
    },
    timeLimit,
  );

  it(
    'is taken as it is meant, whatever the person’s own settings of npm say',
    async () => {
      writeFileSync(ownSettingsFile, 'json = true\nforce=true\ndry-run\n');
      const env = {
        npm_config_userconfig: ownSettingsFile,
        NPM_CONFIG_JSON: 'true',
        ...(process.platform === 'linux' ? { npm_config_dry_run: 'true' } : {}),
      };
      const { code, stdout } = await npm(['--', 'check', 'small', '--quiet'], env);
      expect([code, stdout]).toEqual([0, expect.stringContaining('one.xlsx: ok')]);
    },
    timeLimit,
  );
});
