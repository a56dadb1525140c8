import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillRegister } from './measuring/generated-register.mjs';
import { processorTimeOf } from './measuring/processor-time.mjs';
import { median } from './measuring/rounds.mjs';

const program = path.join(import.meta.dirname, '..', 'pdqm.mjs');
const count = 24_000;
const rounds = 5;

/** What it costs to list awards of a large register, the whole command: in processor time. */
export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  try {
    const office = path.join(folder, 'office');
    processorTimeOf([program, 'init', office]);
    await fillRegister(path.join(office, 'register.sqlite'), count);
    const register = (...args) => [program, 'register', '--office', office, ...args];
    const ways = {
      'node alone': ['-e', '0'],
      'pdqm register --search --on': register('--search', 'kestrel', '--on', '2026-03-01'),
      'pdqm register --state due --json': register('--state', 'due', '--json'),
      'pdqm register': register(),
    };
    const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, args] of Object.entries(ways)) times[name].push(processorTimeOf(args).milliseconds);
    }
    const rows = Object.entries(times).map(([name, all]) => [name, median(all)]);
    const [[, node], [, search]] = rows;
    return {
      title: `A register of ${count.toLocaleString('en-GB')} awards: processor time, medians of ${String(rounds)} runs`,
      columns: ['', 'ms', 'times node alone'],
      rows: rows.map(([what, time]) => [what, time, time / node]),
      // Half a second where Node alone takes fifty milliseconds.
      figures: [{ what: 'search and state on a day : node alone', value: search / node, atMost: 10 }],
    };
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}
