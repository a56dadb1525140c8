import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeReaches } from '../setup/node-version.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SET_UP = ['setup.mjs', 'pdqm.mjs', 'setup'];
const MANIFESTS = ['package.json', 'package-lock.json'];

interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** As little to read as possible, so that a build takes no time. */
const COMPILER = {
  compilerOptions: { target: 'ES2022', module: 'nodenext', lib: ['ES5'], types: [], rootDir: '.', outDir: 'dist' },
  include: ['framework', 'workbook', 'generator'],
  exclude: ['**/*.test.ts'],
};

/** A program that says where it runs, with what, and ends with the exit code that it is given. */
const PROGRAM = `
declare const console: any, process: any;
console.log(JSON.stringify({ folder: process.cwd(), args: process.argv.slice(2) }));
process.exitCode = Number(process.argv[2] ?? 0);
`;

describe('the set-up of a small checkout', () => {
  let checkout: string;

  const at = (...parts: string[]) => path.join(checkout, ...parts);

  const run = (args: string[], env: Record<string, string> = {}): Promise<Outcome> =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        args,
        { cwd: checkout, env: { ...process.env, ...env } },
        (_, stdout, stderr) => {
          resolve({ exitCode: child.exitCode ?? -1, stdout, stderr });
        },
      );
    });

  beforeEach(async () => {
    checkout = await realpath(await mkdtemp(path.join(tmpdir(), 'set-up-')));
    for (const name of [...SET_UP, ...MANIFESTS]) await cp(path.join(ROOT, name), at(name), { recursive: true });
    await symlink(path.join(ROOT, 'node_modules'), at('node_modules'), 'junction');
    for (const folder of ['framework', 'workbook', 'register', 'samples', 'screen', 'typed elsewhere'])
      await mkdir(at(folder));
    await writeFile(at('tsconfig.json'), '{}');
    await writeFile(at('tsconfig.build.json'), JSON.stringify(COMPILER));
    await writeFile(at('framework', 'level.ts'), `export const level: string = 'Embedded';\n`);
    await writeFile(at('framework', 'level.test.ts'), `it('is not built', () => undefined);\n`);
    for (const bundled of [
      'verification/main.ts',
      'verification/register.ts',
      'generator/intake/reading-worker.ts',
      'desk/pages/main.tsx',
      'desk/pages/index.html',
    ]) {
      await mkdir(path.dirname(at(bundled)), { recursive: true });
      await writeFile(at(bundled), bundled.endsWith('.html') ? '<title>Desk</title>' : 'export {};\n');
    }
    await mkdir(at('generator', 'cli'));
    await writeFile(at('generator', 'cli', 'main.ts'), PROGRAM);
  });

  afterEach(() => rm(checkout, { recursive: true, force: true }));

  it('builds once when two start together, leaves nothing of a deleted source behind, and then says nothing', async () => {
    await mkdir(at('dist', 'workbook'), { recursive: true });
    await writeFile(at('dist', 'workbook', 'deleted.js'), '');
    const both = await Promise.all([run(['setup.mjs']), run(['setup.mjs'])]);
    expect(both.map(({ exitCode, stdout }) => [exitCode, stdout])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(both.filter(({ stderr }) => stderr.includes('Building'))).toHaveLength(1);
    expect(existsSync(at('dist', 'framework', 'level.js'))).toBe(true);
    expect(existsSync(at('dist', 'framework', 'level.test.js'))).toBe(false);
    expect(existsSync(at('dist', 'workbook', 'deleted.js'))).toBe(false);

    await utimes(at('framework', 'level.ts'), new Date(), new Date());
    await writeFile(at('framework', 'level.test.ts'), '');
    expect(await run(['setup.mjs'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('does not take a build that failed for a build', async () => {
    await writeFile(at('framework', 'level.ts'), `export const level: string = 3;\n`);
    for (const attempt of [await run(['setup.mjs']), await run(['pdqm.mjs'])]) {
      expect(attempt).toMatchObject({ exitCode: 1, stdout: '' });
      expect(attempt.stderr).toContain('framework/level.ts(1,14): error');
    }
  });

  it('does not take an installation that npm did not make for one, whatever npm says', async () => {
    await rm(at('node_modules'));
    await writeFile(at('npm-cli.js'), `console.error('npm error Exit handler never called!');\n`);
    const { exitCode, stderr } = await run(['setup.mjs'], { npm_execpath: at('npm-cli.js') });
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/Exit handler never called!\n.*The packages could not be installed\./s);
    expect(stderr).not.toMatch(/compile|Building/);
  });

  it('takes over from one that was killed, and hands over to the program in the folder of the user, with its output and exit code alone', async () => {
    const killed = execFile(process.execPath, ['--version']);
    await new Promise((resolve) => killed.on('close', resolve));
    await writeFile(at('.set-up-running'), String(killed.pid));
    const folder = at('typed elsewhere');
    const outcome = await run(['pdqm.mjs', '3', '--json'], { INIT_CWD: folder, npm_package_json: at('package.json') });
    expect(outcome.exitCode).toBe(3);
    expect(JSON.parse(outcome.stdout)).toEqual({ folder, args: ['3', '--json'] });
    expect(existsSync(at('.set-up-running'))).toBe(false);
  });
});

describe('the version of Node', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['20.18.3', false],
    ['18.20.8', false],
  ])('%s is new enough for >=20.19: %s', (version, enough) => {
    expect(nodeReaches(version, '>=20.19')).toBe(enough);
  });
});
