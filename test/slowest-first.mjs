import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './gate.mjs';

/** The longest first, so that none runs alone at the end. A fresh copy of the project has no times of an earlier run to go by. */
const slowest = [
  'test/pane/looks.test.ts',
  'test/killed.test.ts',
  'test/killed-in-office.test.ts',
  'test/batch.test.ts',
  'test/long-return.test.ts',
  'test/year/journey.test.ts',
  'workbook/file/bounded-work.test.ts',
  'test/left-alone.test.ts',
  'test/pane/pane.test.ts',
  'addin/session/random-moments.test.ts',
  'test/pane/in-excel/journey.test.ts',
  'test/pane/in-excel/kept.test.ts',
  'test/demo.test.ts',
  'test/command-line.test.ts',
  'addin/session/kept.test.ts',
  'test/libreoffice/typing.test.ts',
  'test/libreoffice/printed.test.ts',
  'test/libreoffice/accidents.test.ts',
  'test/desk/journey.test.ts',
  'test/queue/queue.test.ts',
].map((file) => path.join(root, file));

const gone = slowest.filter((file) => !existsSync(file));
if (gone.length > 0) throw new Error(`test/slowest-first.mjs names what is not there: ${gone.join(', ')}`);

/** @param {{ readonly path: string }} test */
function rank({ path: file }) {
  const place = slowest.indexOf(file);
  if (place >= 0) return place;
  return file.startsWith(path.join(root, 'test')) ? slowest.length : slowest.length + 1;
}

/** What jest asks for the order of test files: those named above, whole journeys, then what stands beside the source; large ones first. */
export default class SlowestFirst {
  /** @template {{ readonly path: string }} Test @param {readonly Test[]} tests @returns {Test[]} */
  sort(tests) {
    return tests
      .map((test) => ({ test, rank: rank(test), size: statSync(test.path).size }))
      .sort((one, other) => one.rank - other.rank || other.size - one.size)
      .map(({ test }) => test);
  }

  cacheResults() {
    // The next run begins from the same list.
  }

  /** @template Test @param {readonly Test[]} tests */
  allFailedTests(tests) {
    return tests;
  }
}
