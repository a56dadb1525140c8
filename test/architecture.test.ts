import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '..');
const CRUISER = path.join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** What a tree that keeps the rules looks like; the breaches are planted beside it. */
const LAWFUL: Record<string, string> = {
  'framework/level.ts': `import { z } from 'zod';\nexport const level = z.string();`,
  'framework/level.test.ts': `import fc from 'fast-check';\nimport { level } from './level.ts';\nexport default [fc, level];`,
  'workbook/layout.ts': `import { level } from '../framework/level.ts';\nexport const layout = [level];`,
  'workbook/file/read.ts': `import { open } from 'node:fs/promises';\nimport { layout } from '../layout.ts';\nexport const read = [open, layout];`,
  'workbook/write/build.ts': `import { layout } from '../layout.ts';\nexport const build = [layout];`,
  'workbook/borough/build.ts': `import { build } from '../write/build.ts';\nexport const borough = [build];`,
  'workbook/round/write/build.ts': `import { layout } from '../../layout.ts';\nexport const round = [layout];`,
  'register/book.ts': `import { level } from '../framework/level.ts';\nimport 'node:crypto';\nexport const book = [level];`,
  'register/store/open.ts': `export const open = 'node:fs';`,
  'verification/main.ts': `import { book } from '../register/book.ts';\nexport const page = [book];`,
  'samples/schools.ts': `import { level } from '../framework/level.ts';\nexport const schools = [level];`,
  'generator/failure.ts': `export const failure = 1;`,
  'generator/intake/reader.ts': `import { read } from '../../workbook/file/read.ts';\nexport const reader = [read];`,
  'generator/documents/report.ts': `import { page } from '../printing/page.ts';\nexport const report = [page];`,
  'generator/printing/page.ts': `export const page = 'node:path';`,
  'generator/store/manifest.ts': `import { failure } from '../failure.ts';\nexport const manifest = [failure];`,
  'generator/jobs/check.ts': `import { reader } from '../intake/reader.ts';\nimport { report } from '../documents/report.ts';\nimport { page } from '../printing/page.ts';\nimport { manifest } from '../store/manifest.ts';\nimport { schools } from '../../samples/schools.ts';\nimport { book } from '../../register/book.ts';\nexport const check = [reader, report, page, manifest, schools, book];`,
  'generator/cli/main.ts': `import '../jobs/check.ts';\nimport 'node:path';\nimport 'commander';`,
  'screen/badge.ts': `import { level } from '../framework/level.ts';\nimport 'react';\nexport const badge = [level];`,
  'generator/result.ts': `export const result = 1;`,
  'desk/api/api.ts': `import { result } from '../../generator/result.ts';\nexport const api = [result];`,
  'desk/server/server.ts': `import { check } from '../../generator/jobs/check.ts';\nimport { api } from '../api/api.ts';\nimport 'hono';\nexport const server = [check, api];`,
  'desk/pages/main.ts': `import { badge } from '../../screen/badge.ts';\nimport { api } from '../api/api.ts';\nexport const page = [badge, api];`,
  'desk/start/start.ts': `import '../server/server.ts';`,
  'addin/pane.ts': `import '../workbook/layout.ts';`,
  'addin/pane/pane.ts': `import '../../workbook/layout.ts';`,
  'setup/set-up.mjs': `import 'node:fs';`,
  'templates/report.test.ts': `import '../generator/cli/main.ts';`,
  'test/journey.test.ts': `import './journey.ts';`,
  'test/journey.ts': `import '../generator/cli/main.ts';\nimport 'fast-check';`,
};

/** One file a rule, each with the one import that its rule forbids. */
const BREACHES: readonly (readonly [rule: string, file: string, content: string])[] = [
  ['framework-stands-alone', 'framework/with-package.ts', `import 'handlebars';`],
  ['framework-stands-alone', 'framework/with-workbook.ts', `import '../workbook/layout.ts';`],
  ['framework-knows-no-user', 'framework/rule.test.ts', `import '../generator/cli/main.ts';`],
  ['workbook-knows-no-user', 'workbook/with-generator.ts', `import '../generator/cli/main.ts';`],
  ['workbook-knows-no-user', 'workbook/types.ts', `import type { A } from '../addin/pane.ts';\nexport type B = A;`],
  ['register-knows-no-user', 'register/with-workbook.ts', `import '../workbook/layout.ts';`],
  ['register-is-for-jobs', 'generator/store/with-register.ts', `import '../../register/book.ts';`],
  ['register-is-for-jobs', 'addin/with-register.ts', `import '../register/book.ts';`],
  ['verification-is-for-browsers', 'verification/with-store.ts', `import '../register/store/open.ts';`],
  ['verification-is-bundled', 'generator/with-page.ts', `import '../verification/main.ts';`],
  ['generator-not-addin', 'generator/with-addin.ts', `import '../addin/pane.ts';`],
  ['addin-not-generator', 'addin/with-generator.ts', `import '../generator/cli/main.ts';`],
  ['no-node-outside-files', 'framework/with-node.ts', `import 'node:crypto';`],
  ['no-node-outside-files', 'workbook/with-node.ts', `import 'fs';`],
  ['no-node-outside-files', 'addin/with-node.ts', `import 'node:path';`],
  ['workbook-file-stays-in-node', 'addin/with-files.ts', `import '../workbook/file/read.ts';`],
  ['workbook-file-stays-in-node', 'workbook/with-files.ts', `import './file/read.ts';`],
  ['workbook-write-stays-out-of-the-pane', 'addin/with-build.ts', `import '../workbook/write/build.ts';`],
  ['workbook-write-stays-out-of-the-pane', 'addin/with-borough.ts', `import '../workbook/borough/build.ts';`],
  ['workbook-write-stays-out-of-the-pane', 'addin/with-round.ts', `import '../workbook/round/write/build.ts';`],
  ['workbook-write-stays-out-of-the-pane', 'workbook/with-build.ts', `import './write/build.ts';`],
  ['fronts-are-apart', 'desk/server/with-cli.ts', `import '../../generator/cli/main.ts';`],
  ['fronts-are-apart', 'desk/pages/with-pane.ts', `import '../../addin/pane.ts';`],
  ['desk-is-a-front', 'generator/cli/with-desk.ts', `import '../../desk/server/server.ts';`],
  ['desk-is-a-front', 'addin/with-desk.ts', `import '../desk/pages/main.ts';`],
  ['desk-pages-ask', 'desk/pages/with-job.ts', `import '../../generator/jobs/check.ts';`],
  ['desk-pages-ask', 'desk/pages/with-server.ts', `import '../server/server.ts';`],
  ['desk-server-serves', 'desk/server/with-page.ts', `import '../pages/main.ts';`],
  ['desk-api-is-data', 'desk/api/with-job.ts', `import '../../generator/jobs/check.ts';`],
  ['screen-is-shared', 'screen/with-pane.ts', `import '../addin/pane.ts';`],
  ['no-node-outside-files', 'desk/pages/with-node.ts', `import 'node:path';`],
  ['excel-knows-no-session', 'addin/excel/with-pane.ts', `import '../pane/pane.ts';`],
  ['samples-are-data', 'samples/with-workbook.ts', `import '../workbook/layout.ts';`],
  ['cli-is-a-front', 'generator/jobs/with-words.ts', `import '../cli/main.ts';`],
  ['cli-is-a-front', 'generator/with-words.ts', `import './cli/main.ts';`],
  ['jobs-are-the-uses', 'generator/store/with-job.ts', `import '../jobs/check.ts';`],
  ['intake-only-reads', 'generator/intake/with-store.ts', `import '../store/manifest.ts';`],
  ['documents-are-views', 'generator/documents/with-intake.ts', `import '../intake/reader.ts';`],
  ['printing-knows-no-document', 'generator/printing/with-report.ts', `import '../documents/report.ts';`],
  ['store-knows-no-document', 'generator/store/with-report.ts', `import '../documents/report.ts';`],
  ['queue-carries', 'generator/queue/with-report.ts', `import '../documents/report.ts';`],
  ['templates-import-nothing', 'templates/logic.ts', `import '../framework/level.ts';`],
  ['templates-hold-no-code', 'templates/alone.js', `export const columns = 3;`],
  ['templates-are-not-imported', 'generator/with-template.ts', `import '../templates/logic.ts';`],
  ['tests-stay-tests', 'generator/with-test.ts', `import '../test/journey.ts';`],
  ['tests-stay-tests', 'setup/with-test.mjs', `import '../framework/level.test.ts';`],
  ['no-development-package-at-run-time', 'generator/with-tool.ts', `import 'fast-check';`],
  ['no-development-package-at-run-time', 'generator/with-stray.ts', `import 'istanbul-lib-coverage';`],
  ['no-circle', 'generator/circle.ts', `import type {} from './circle.ts';`],
  ['every-import-resolves', 'generator/to-nowhere.ts', `import './nowhere.ts';`],
];

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/** The breaches in the tree, each as "rule in file". */
async function breachesIn(tree: string): Promise<string[]> {
  const config = path.join(ROOT, '.dependency-cruiser.mjs');
  const args = [CRUISER, '--config', config, '--output-type', 'json', '.'];
  const json = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
  });
  return (JSON.parse(json) as Cruise).summary.violations.map(({ rule, from }) => `${rule.name} in ${from}`);
}

describe('the guard of the architecture', () => {
  let tree: string;
  let breaches: string[];

  beforeAll(async () => {
    tree = await mkdtemp(path.join(tmpdir(), 'architecture-'));
    await symlink(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
    await cp(path.join(ROOT, 'package.json'), path.join(tree, 'package.json'));
    for (const [file, content] of [...Object.entries(LAWFUL), ...BREACHES.map(([, ...planted]) => planted)]) {
      await mkdir(path.dirname(path.join(tree, file)), { recursive: true });
      await writeFile(path.join(tree, file), content);
    }
    breaches = await breachesIn(tree);
  });

  afterAll(() => rm(tree, { recursive: true, force: true }));

  it.each(BREACHES)('names %s for %s', (rule, file) => {
    expect(breaches).toContain(`${rule} in ${file}`);
  });

  it('names no file that keeps the rules', () => {
    const lawful = Object.keys(LAWFUL);
    expect(breaches.filter((breach) => lawful.some((file) => breach.endsWith(` in ${file}`)))).toEqual([]);
  });
});

it('docs/house.md has the imports of each folder as they are; npm run docs writes it anew', async () => {
  const page = await readFile(path.join(ROOT, 'docs', 'house.md'), 'utf8');
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(ROOT, 'docs', 'house-page.mjs')], {
    cwd: ROOT,
  });
  expect(page).toBe(stdout);
});
