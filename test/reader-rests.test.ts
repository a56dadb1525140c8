import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { london } from '../framework/editions/london/index.ts';
import type * as ReaderModule from '../generator/intake/reader.ts';
import { projectPath } from '../generator/project-folder.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** As it was built: threads are started from files. */
const { ThreadReader } = (await import(
  pathToFileURL(projectPath('dist', 'generator', 'intake', 'reader.js')).href
)) as typeof ReaderModule;

const file = path.join(temporaryFolder(), 'return.xlsx');
const reader = new ThreadReader([london], 1);
beforeAll(async () => writeFileSync(file, await buildWorkbook(london, decidedReturn(london))), 60_000);
afterAll(() => reader.close());

const read = async () => {
  const how = { today: '2026-11-23', signal: new AbortController().signal };
  for await (const intake of reader.returns([{ file }], how)) return intake;
  throw new Error('Nothing was read.');
};

it('reads as before once it has rested, and ends no reading by resting', async () => {
  const before = await read();
  expect(before).toHaveProperty('taken.stage', 'decided');
  await reader.rest();
  const reading = read();
  const rested = (async () => {
    for (let times = 0; times < 20; times += 1) await reader.rest();
  })();
  expect(await reading).toEqual(before);
  await rested;
});
