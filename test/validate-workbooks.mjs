/** Holds the workbooks that we make against a strict offline validator, where one lies beside the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [validator = ''] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-validate-'));
const inFolder = (/** @type {string[]} */ ...names) => path.join(folder, ...names);

/** Sample schools in each stage, with letters of several scripts; those of the demo are made in the same way. */
const schools = [
  'alder-vale-primary',
  'pennybrass-road-school',
  'zrodelko-little-spring',
  'quillfeather-thistlemoor-federation',
  'bustan-hill-girls',
];
/** Sample schools that answered something which is not in the list: what they wrote cannot be typed there. */
const mistaken = ['alder-vale-primary.xlsx'];

const built = new URL('../dist/', import.meta.url).href;
/** @type {typeof import('../framework/editions/london/index.ts')} */
const { london } = await import(`${built}framework/editions/london/index.js`);
/** @type {typeof import('../samples/sample-school.ts')} */
const { sampleReturn } = await import(`${built}samples/sample-school.js`);
/** @type {typeof import('../samples/schools.ts')} */
const { sampleSchools } = await import(`${built}samples/schools.js`);
/** @type {typeof import('../workbook/write/return-workbook.ts')} */
const { buildWorkbook } = await import(`${built}workbook/write/return-workbook.js`);

/** What a command of ours makes in the folder. @param {string} name @param {string[]} args */
function made(name, ...args) {
  const out = inFolder(name);
  const command = ['dist/generator/cli/main.js', ...args, '--out', out, '--quiet'];
  const { stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (!existsSync(out)) throw new Error(stderr);
  return out;
}

/** @param {string[]} args @returns {boolean} whether nothing was found */
function validate(...args) {
  return spawnSync('python3', [validator, '--class', 'RST', ...args], { stdio: 'inherit' }).status === 0;
}

try {
  const returns = inFolder('returns');
  mkdirSync(returns);
  for (const sample of sampleSchools.filter(({ file }) => schools.includes(file)))
    writeFileSync(path.join(returns, `${sample.file}.xlsx`), await buildWorkbook(london, sampleReturn(sample, london)));
  const single = [
    made('borough.xlsx', 'consolidate', returns),
    made('for publication.xlsx', 'consolidate', returns, '--suppress-small'),
    made('round.xlsx', 'round', returns),
    made('blank.xlsx', 'new'),
  ];
  const list = inFolder('schools.csv');
  writeFileSync(list, 'organisation,la,urn,laestab\nAsh Tree School,Camden,100123,202/1234\nBirch,Lambeth,,\n');
  made('issued', 'new', '--schools', list);
  const workbooksIn = (/** @type {string} */ sub) =>
    readdirSync(inFolder(sub))
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => inFolder(sub, name));
  const [asTyped, asMade] = [true, false].map((isTyped) =>
    workbooksIn('returns').filter((file) => mistaken.includes(path.basename(file)) === isTyped),
  );
  const found = [
    validate(...single, ...workbooksIn('issued'), ...(asMade ?? [])),
    validate('--no-values', ...(asTyped ?? [])),
  ];
  process.exitCode = found.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
