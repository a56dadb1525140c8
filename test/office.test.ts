import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '../generator/project-folder.ts';
import { pdqm } from './many-runs.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
let offices = 0;
const newFolder = (): string => {
  offices += 1;
  return path.join(folder, `office ${String(offices)}`);
};

describe('pdqm init', () => {
  it('makes a folder with settings, a register and a place for each kind of file', async () => {
    const office = newFolder();
    const { code, stdout, stderr } = await pdqm(['init', office]);
    expect([code, stdout]).toEqual([0, `${path.join(office, 'pdqm.json')}\n`]);
    expect(stderr).toContain('fill in who issues the awards');
    expect(readdirSync(office).sort()).toEqual([
      'certificates',
      'keys',
      'letters',
      'pdqm.json',
      'register.sqlite',
      'reports',
      'returns',
      'rounds',
    ]);
  });

  it('says so where the folder lies in another office', async () => {
    const office = newFolder();
    await pdqm(['init', office]);
    const { code, stderr } = await pdqm(['init', 'returns', '--quiet'], { cwd: office });
    expect([code, stderr]).toEqual([
      0,
      `returns lies in another office, ${office}: commands that are run in it use the new one, which has no awards. If that was not meant, delete returns/pdqm.json.\n`,
    ]);
    expect((await pdqm(['init', newFolder(), '--quiet'])).stderr).toBe('');
  });

  it('makes a register that any program for SQLite can read', async () => {
    const office = newFolder();
    await pdqm(['init', office]);
    const ask =
      "import sqlite3,sys; print([r for r in sqlite3.connect(sys.argv[1]).execute('select length from head')])";
    const said = execFileSync('python3', ['-c', ask, path.join(office, 'register.sqlite')], { encoding: 'utf8' });
    expect(said.trim()).toBe('[(0,)]');
  });

  it('says in a line that the database does not start on this computer, and is no office before it has a register', async () => {
    const office = newFolder();
    const lacking = path.join(folder, 'without-runtime.cjs');
    writeFileSync(
      lacking,
      `require('node:module')._extensions['.node'] = (_, file) => {
        throw Object.assign(new Error('The specified module could not be found.\\n' + file), { code: 'ERR_DLOPEN_FAILED' });
      };`,
    );
    const { code, stderr } = await pdqm(['init', office], { env: { NODE_OPTIONS: `--require ${lacking}` } });
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(
        /^pdqm: .*register\.sqlite: the register cannot be opened, .*\(The specified module could not be found\)\. .*Visual C\+\+.*\n$/,
      ),
    ]);
    expect((await pdqm(['init', office])).code).toBe(0);
    // The office goes on with the key that it had got.
    expect(readdirSync(path.join(office, 'keys'))).toHaveLength(2);
  });

  const onUnix = process.platform === 'win32' ? null : it;

  onUnix?.('lets nobody but its owner in, whatever other new files are like', () => {
    const [office, existing] = [newFolder(), newFolder()];
    mkdirSync(existing, { mode: 0o755 });
    const modes = (...parts: readonly string[]) => (statSync(path.join(...parts)).mode & 0o777).toString(8);
    const openly = (...args: readonly string[]) =>
      execFileSync('sh', ['-c', 'umask 0; exec "$@"', 'sh', process.execPath, projectPath('pdqm.mjs'), ...args], {
        stdio: 'ignore',
      });
    openly('init', office);
    openly('init', existing);
    openly('register', 'export', path.join(office, 'backup.jsonl'), '--office', office);
    expect([modes(office), modes(existing)]).toEqual(['700', '755']);
    for (const each of [office, existing]) {
      const [key = ''] = readdirSync(path.join(each, 'keys')).filter((name) => name.endsWith('.pem'));
      const found = [['register.sqlite'], ['keys'], ['keys', key]].map((parts) => modes(each, ...parts));
      expect(found).toEqual(['600', '700', '600']);
    }
    expect(modes(office, 'backup.jsonl')).toBe('600');
  });

  it('leaves an office as it is, and whatever else is in the folder', async () => {
    const office = newFolder();
    mkdirSync(office);
    writeFileSync(path.join(office, 'notes.txt'), 'mine');
    await pdqm(['init', office]);
    const settings = readFileSync(path.join(office, 'pdqm.json'), 'utf8');
    const again = await pdqm(['init', office]);
    expect([again.code, again.stderr]).toEqual([
      2,
      `pdqm: ${office}: this folder is an office already. It is left as it is.\n`,
    ]);
    expect(readFileSync(path.join(office, 'pdqm.json'), 'utf8')).toBe(settings);
    expect(readFileSync(path.join(office, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('pdqm.json', () => {
  const body = { name: 'Camden Learning', contact: 'quality.mark@example.org' };

  it.each([
    ['is no JSON', 'issuingBody: Camden', /: it is not JSON: look at line 1, .*\.$/],
    ['has a comma too much', '{\r\n  "register": "a.sqlite",\r\n}\r\n', /: it is not JSON: look at line [23], .*\.$/],
    ['is empty', '\r\n', /: it is empty: put back a copy of it, or write the settings again\.$/],
    ['is a list', [], /: the whole: must be a group of settings/],
    ['lacks the issuing body', { register: 'register.sqlite' }, /: issuingBody: is missing\.$/],
    ['lacks a contact', { issuingBody: { name: 'Camden Learning' } }, /: issuingBody\.contact: is missing\.$/],
    ['has an empty name', { issuingBody: { ...body, name: ' ' } }, /: issuingBody\.name: must not be empty\.$/],
    ['has a number for a name', { issuingBody: { ...body, name: 5 } }, /: issuingBody\.name: must be a string\.$/],
    [
      'names a database of another kind',
      { issuingBody: body, register: 'mysql://server/awards' },
      /: register: must be a file, or an address that begins with postgres:\/\/\.$/,
    ],
    [
      'misspells a setting of a group',
      { issuingBody: { ...body, web: 'https://example.org' } },
      /: issuingBody: there is no setting web; those here are name, contact, website\.$/,
    ],
    [
      'misspells a setting',
      { issuingBody: body, registre: 'x' },
      /: the whole: there is no setting registre; those here are issuingBody, verifyAddress, register, .*\.$/,
    ],
    [
      'has a file for an address',
      { issuingBody: body, verifyAddress: 'check.html' },
      /: verifyAddress: must be a web address/,
    ],
    [
      'has an address too long for a code',
      { issuingBody: body, verifyAddress: `https://example.org/${'long/'.repeat(13)}` },
      /: verifyAddress: must be at most 80 characters long/,
    ],
    [
      'has an address with a place in a page',
      { issuingBody: body, verifyAddress: 'https://example.org/#check' },
      /: verifyAddress: must have no #/,
    ],
  ])('that %s is named with what is wrong, on one line', async (_, settings, words) => {
    const office = newFolder();
    mkdirSync(office);
    writeFileSync(path.join(office, 'pdqm.json'), typeof settings === 'string' ? settings : JSON.stringify(settings));
    const { code, stderr } = await pdqm(['check', folder, '--office', office]);
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.trimEnd()).toMatch(words);
    expect(stderr).toContain(path.join(office, 'pdqm.json'));
  });

  it('is read as an editor may have saved it, with a byte order mark', async () => {
    const office = newFolder();
    mkdirSync(office);
    writeFileSync(path.join(office, 'pdqm.json'), `\uFEFF${JSON.stringify({ issuingBody: body })}`);
    const { stderr } = await pdqm(['check', office, '--office', office]);
    expect(stderr).toMatch(/no \.xlsx workbook here/);
  });
});

it('a folder named as an office that is none is told of', async () => {
  const { code, stderr } = await pdqm(['check', folder, '--office', path.join(folder, 'nowhere')]);
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /nowhere: this folder is not an office: there is no pdqm\.json in it\. .* make it one: npm run --silent pdqm -- init/,
  );
});
