import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { london } from '../../framework/editions/london/index.ts';
import { decidedReturn } from '../../test/returns.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import readReturnFile from './reading-worker.ts';

const file = path.join(temporaryFolder(), 'return.xlsx');
const times = 30;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('globalThis.gc') as (garbage: { type: 'minor' }) => void;

/** Reads the return over and over, clearing away what is young. Returns the bytes that have grown old, needed or not. */
async function grownOld(): Promise<number> {
  const before = oldBytes();
  for (let time = 0; time < times; time += 1) {
    await readReturnFile({ file, today: '2026-11-23', detailsOnly: true });
    collect({ type: 'minor' });
  }
  return oldBytes() - before;
}

function oldBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? NaN;
}

describe('what a thread holds of a return', () => {
  it('is gone when the next but one is read, so that a thread takes no more memory the longer it reads', async () => {
    writeFileSync(file, await buildWorkbook(london, decidedReturn(london)));
    await grownOld();
    expect((await grownOld()) / times).toBeLessThan(20_000);
  }, 120_000);
});
