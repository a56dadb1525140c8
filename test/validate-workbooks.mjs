/** Holds the workbooks that we make against a strict offline validator, where one lies beside the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [validator = ''] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-validate-'));
const inFolder = (/** @type {string[]} */ ...names) => path.join(folder, ...names);

/** Sample schools that answered something which is not in the list: what they wrote cannot be typed there. */
const mistaken = ['alder-vale-primary.xlsx'];

/** Runs a command of ours. @param {string[]} args */
function pdqm(...args) {
  return spawnSync(process.execPath, ['dist/generator/cli/main.js', ...args, '--quiet'], { encoding: 'utf8' });
}

/** @param {string[]} args @returns {boolean} whether nothing was found */
function validate(...args) {
  return spawnSync('python3', [validator, '--class', 'RST', ...args], { stdio: 'inherit' }).status === 0;
}

try {
  const made = pdqm('demo', '--out', folder);
  if (made.status !== 0) throw new Error(made.stderr);
  const returns = inFolder('returns');
  const borough = inFolder('for publication.xlsx');
  const consolidated = pdqm('consolidate', returns, '--suppress-small', '--out', borough);
  if (!existsSync(borough)) throw new Error(consolidated.stderr);
  const schools = inFolder('schools.csv');
  writeFileSync(schools, 'organisation,la,urn,laestab\nAsh Tree School,Camden,100123,202/1234\nBirch,Lambeth,,\n');
  const issued = pdqm('new', '--schools', schools, '--out', inFolder('issued'));
  if (issued.status !== 0) throw new Error(issued.stderr);
  const workbooksIn = (/** @type {string} */ sub) =>
    readdirSync(inFolder(sub))
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => inFolder(sub, name));
  const [asTyped, asMade] = [true, false].map((isTyped) =>
    workbooksIn('returns').filter((file) => mistaken.includes(path.basename(file)) === isTyped),
  );
  const workbooks = [
    borough,
    inFolder('borough.xlsx'),
    inFolder('Quality Mark workbook.xlsx'),
    inFolder('round.xlsx'),
    ...workbooksIn('issued'),
    ...(asMade ?? []),
  ];
  const found = [validate(...workbooks), validate('--no-values', ...(asTyped ?? []))];
  process.exitCode = found.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
