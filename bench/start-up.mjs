import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { processorTimeOf } from './measuring/processor-time.mjs';
import { makeReturns } from './measuring/returns-folder.mjs';
import { median } from './measuring/rounds.mjs';

const program = path.join(import.meta.dirname, '..', 'pdqm.mjs');
const rounds = 9;
const count = 1000;

/** What the command line costs before it does anything, and what it costs to find that nothing is to be done: in processor time. */
export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  try {
    const returns = path.join(folder, 'returns');
    await makeReturns(returns, count);
    const one = path.join(returns, readdirSync(returns)[0]);
    const ways = {
      'node alone': ['-e', '0'],
      'pdqm --help': [program, '--help'],
      'pdqm check, one return': [program, 'check', one],
    };
    const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, args] of Object.entries(ways)) times[name].push(processorTimeOf(args).milliseconds);
    }
    const [node, help, check] = Object.values(times).map(median);

    const certify = [program, 'certificate', returns, '--out', path.join(folder, 'certificates'), '--json'];
    const first = run(certify, 'made');
    const again = median([1, 2, 3].map(() => run(certify, 'unchanged')));
    const rows = [
      ['node alone', node],
      ['pdqm --help', help],
      ['pdqm check, one return', check],
      [`pdqm certificate, ${String(count)} made`, first],
      [`pdqm certificate, ${String(count)} unchanged`, again],
    ];
    return {
      title: `Start and standstill: processor time, medians of ${String(rounds)} runs (of ${String(count)} returns: 3)`,
      columns: ['', 'ms', 'times node alone'],
      rows: rows.map(([what, time]) => [what, time, time / node]),
      figures: [
        { what: 'pdqm --help : node alone', value: help / node, atMost: 3 },
        { what: 'pdqm check of one return : node alone', value: check / node, atMost: 8 },
        { what: '1,000 unchanged : node alone', value: again / node, atMost: 30 },
        { what: '1,000 unchanged : 1,000 made', value: again / first, atMost: 0.1 },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

function run(args, status) {
  const { milliseconds, stdout } = processorTimeOf(args);
  const found = stdout.split('\n').filter((line) => line.includes(`"status":"${status}"`)).length;
  if (found !== count) throw new Error(`Of ${String(count)} certificates ${String(found)} were ${status}.`);
  return milliseconds;
}
