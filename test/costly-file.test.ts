import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostileWorkbooks } from './hostile-workbooks.mjs';
import { pdqm } from './pdqm.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const hangs = 600_000;

it(
  'reads 95,000 numbers that end in a letter to their end, and is not stopped before',
  async () => {
    writeFileSync(path.join(folder, 'numbers.xlsx'), hostileWorkbooks['numbers of 399 digits']?.(1 / 2) ?? '');
    const [result] = (await pdqm(['check', 'numbers.xlsx', '--json'], { cwd: folder })).results();
    const messages = result?.problems.map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining('not a Quality Mark return')]);
  },
  hangs,
);
