import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../test/postgres.mjs';
import { fillRegister } from './measuring/generated-register.mjs';
import { median } from './measuring/rounds.mjs';

const built = (...file) => import(path.join(import.meta.dirname, '..', 'dist', ...file));
const { london } = await built('framework', 'editions', 'london', 'index.js');
const { makeOffice } = await built('generator', 'office', 'make-office.js');
const { Office } = await built('generator', 'office', 'office.js');
const { listAwards } = await built('generator', 'jobs', 'register', 'list.js');
const { inSchema } = await built('register', 'store', 'address.js');
const { prepareOffice } = await built('register', 'store', 'offices.js');

const offices = 33;
const count = 24_000;
const rounds = 5;

/** All awards of London’s 33 offices in one list, beside one register of as many. */
export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-bench-'));
  const server = await startPostgres();
  try {
    const [apart, together] = [await server.database(), await server.database()];
    await fillRegister(together, count);
    const preparing = [];
    for (let number = 1; number <= offices; number += 1) {
      const name = `office_${String(number)}`;
      await timed(preparing, () => prepareOffice(name, apart, null));
      await fillRegister(inSchema(apart, name), Math.round(count / offices));
    }
    await makeOffice(folder, 'bench');
    const [all, one] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      await timed(all, () => listed(folder, apart, true));
      await timed(one, () => listed(folder, together, false));
    }
    return {
      title: `${count.toLocaleString('en-GB')} awards in one list: ms, medians of ${String(rounds)} rounds`,
      columns: ['', 'ms'],
      rows: [
        [`of ${String(offices)} offices in one database`, median(all)],
        ['of one register', median(one)],
        ['preparing an office', median(preparing)],
      ],
      figures: [{ what: 'list of all offices : of one register', value: median(all) / median(one), atMost: 2 }],
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}

async function listed(folder, address, allOffices) {
  const office = await Office.open(folder, 'bench', address);
  const { awards } = await listAwards({ allOffices }, { office, edition: london, today: '2026-11-29' });
  await office.close();
  if (Math.abs(awards.length - count) > offices) throw new Error(`${String(awards.length)} awards were listed`);
}

async function timed(times, work) {
  const begun = performance.now();
  await work();
  times.push(performance.now() - begun);
}
