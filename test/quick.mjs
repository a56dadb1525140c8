/**
 * What must hold at every commit, in less than ninety seconds on two quiet cores: types, lint of what was changed since the last
 * commit, and the tests that start no browser, no Excel, no LibreOffice and no program. `npm test` runs everything.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { count, pass, root, tool } from './gate.mjs';

/** @param {string[]} args */
const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.split('\n');
const changed = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')]
  .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && existsSync(`${root}/${file}`))
  .filter((file, index, all) => all.indexOf(file) === index);

/** What takes its time: browsers, the real library of Excel, hostile files. */
const slow = [
  'test/',
  'addin/(excel|session|commands|manifest)/',
  'generator/printing/(printer|ground|printing-place)',
  'generator/documents/(report/pdf|borough/report|certificate/certificate)',
  'workbook/file/(hostile|bounded-work)',
];
const gates = [
  {
    name: 'types',
    command: [
      tool('typescript-7/bin/tsc'),
      '-p',
      '.',
      '--incremental',
      '--tsBuildInfoFile',
      'node_modules/.cache/quick.tsbuildinfo',
    ],
  },
  ...(changed.length > 0
    ? [
        {
          name: `lint of ${String(changed.length)} changed files`,
          command: [tool('oxlint/bin/oxlint'), ...changed],
        },
      ]
    : []),
];

const checking = (async () => {
  for (const gate of gates) await pass(gate);
})();
await pass({
  name: 'unit tests',
  command: [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    tool('jest/bin/jest.js'),
    '--maxWorkers=1',
    '--testPathPatterns',
    `^${root}/(?!${slow.join('|')})`,
  ],
});
await checking;
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
