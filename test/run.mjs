/**
 * Runs everything that must hold, in order and to the end: gates first, each one counted as one, then the tests.
 * The last line is "N passed, N failed"; the exit code is 1 when anything failed or no test ran.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findCurrentNode, onCurrentNode } from './current-node.mjs';
import { count, pass, root, run, tool } from './gate.mjs';
import { findLibreOfficePython } from './libreoffice/find.mjs';
import { findPostgres } from './postgres-programs.mjs';
import { types } from './types.mjs';

const SET_UP = { name: 'set-up', command: ['setup.mjs', '--browser'] };

/** Independent of each other; they run two at a time. */
const GATES = [
  { name: 'lint', command: [tool('oxlint/bin/oxlint'), '.'] },
  ...types,
  { name: 'formatting', command: [tool('oxfmt/bin/oxfmt'), '--check', '.'] },
  { name: 'architecture', command: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), '.'] },
  { name: 'unused code', command: [tool('knip/bin/knip.js'), '--no-progress'] },
];

async function passTwoAtATime() {
  const waiting = [...GATES];
  const lane = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) await pass(gate);
  };
  await Promise.all([lane(), lane()]);
}

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numRuntimeErrorTestSuites: number, testResults: { name: string, startTime: number, endTime: number }[] }} JestReport
 * @param {string} file
 * @returns {JestReport | undefined} undefined when jest did not get as far as a report
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The journeys through LibreOffice, and signed PDFs, are tried where the programs for them are; CI installs them. */
function leftOut() {
  const patterns = [];
  if (findLibreOfficePython() === null) {
    console.log('left out journeys through LibreOffice: it is not installed here, or its Python bridge is not');
    patterns.push('test/libreoffice/(accidents|borough|filled-in|printed|typing)');
  }
  if (spawnSync('openssl', ['version'], { stdio: 'ignore' }).status !== 0) {
    console.log('left out signed PDFs: openssl, which makes certificates for them, is not here');
    patterns.push('printing/pdf/sign\\.', 'proof/signed-lastly');
  }
  return patterns.length > 0 ? ['--testPathIgnorePatterns', ...patterns, '/node_modules/'] : [];
}

/** The register is tried on SQLite everywhere, and on PostgreSQL where its programs are; CI installs it. */
function sayWithoutPostgres() {
  if (findPostgres() === null) console.log('left out the register on PostgreSQL: its server’s programs are not here');
}

/** A strict validator of workbooks may lie beside the project; it needs programs of its own. */
async function validateWorkbooks() {
  const validator = path.join(root, '..', 'shared', 'tools', 'validate-xlsx.py');
  const has = (/** @type {string} */ program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  if (!existsSync(validator) || !has('python3') || !has('xmllint')) return;
  await pass({
    name: 'strict validation of workbooks',
    command: [path.join('test', 'validate-workbooks.mjs'), validator],
  });
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {string} [node]
 */
async function runTests(name, args, node) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-tests-'));
  const reportFile = path.join(folder, 'report.json');
  const { ok, seconds } = await run([tool('jest/bin/jest.js'), '--json', `--outputFile=${reportFile}`, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    ...(node === undefined ? {} : { node }),
  });
  const report = readReport(reportFile);
  rmSync(folder, { recursive: true, force: true });

  const passed = report?.numPassedTests ?? 0;
  // A test that was skipped proved nothing, and a file that could not be loaded hides its tests.
  const failed = report
    ? report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests + report.numTodoTests
    : 0;
  const silent = failed === 0 && (!ok || passed === 0);
  count.passed += passed;
  count.failed += silent ? 1 : failed;
  console.log(`${failed || silent ? 'FAILED' : 'passed'}  ${passed} ${name} (${seconds} s)`);
  return report?.testResults ?? [];
}

/**
 * Where it can be had, and only in CI: a developer’s own Node is current, or is the older one that CI has as well. Beside all other
 * tests: one file is most of it, which would leave a processor idle.
 */
async function runOnCurrentNode() {
  if (!process.env['CI']) return;
  const node = findCurrentNode();
  if (node === null) console.log('left out tests on the current Node: it could not be fetched');
  else await runTests('tests on the current Node', ['--maxWorkers=1', '--testPathPatterns', ...onCurrentNode], node);
}

/** @param {JestReport['testResults']} files */
function slowest(files) {
  return files
    .map(({ name, startTime, endTime }) => ({ name: path.relative(root, name), seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 10)
    .map(({ name, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${name}`)
    .join('\n');
}

await pass(SET_UP);
await passTwoAtATime();
sayWithoutPostgres();
const [files] = await Promise.all([runTests('tests', leftOut()), runOnCurrentNode(), validateWorkbooks()]);
console.log(`slowest:\n${slowest(files)}`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
