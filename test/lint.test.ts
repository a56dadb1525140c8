import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { projectPath } from '../generator/project-folder.ts';

/*
 * What the linter leaves open. A rule is switched off in .oxlintrc.json, where everybody sees it, and by no comment in a file; and
 * every test runs as it is written.
 */

const root = projectPath();
const sources = globSync(['**/*.{ts,tsx,mjs,js}'], {
  cwd: root,
  ignore: [
    'node_modules/**',
    'dist/**',
    'dist-addin/**',
    'demo/**',
    'coverage/**',
    'test/fixtures/**',
    'test/lint.test.ts',
  ],
});

const forbidden =
  /\b(es|ox)lint-(disable|enable)|\b(oxfmt|prettier)-ignore\b|\b(it|test|describe)\.(only|skip|todo|failing)\b/g;
const breachesIn = (text: string): readonly string[] => text.match(forbidden) ?? [];

it('no comment switches a rule off, and no test is left out or expected to fail', () => {
  expect(sources.length).toBeGreaterThan(600);
  const found = sources.flatMap((file) =>
    breachesIn(readFileSync(path.join(root, file), 'utf8')).map((breach) => `${file}: ${breach}`),
  );
  expect(found).toEqual([]);
});

it.each([
  '// oxlint-disable-next-line no-eval',
  '/* eslint-disable */',
  `it.failing('is wrong', () => {`,
  `describe.only('this', ...)`,
])('a planted breach is found: %s', (planted) => {
  expect(breachesIn(planted)).toHaveLength(1);
});
