import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { decidedReturn } from '../../test/returns.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import readReturnFile from './reading-worker.ts';

const folder = temporaryFolder();
const [file, other] = [path.join(folder, 'return.xlsx'), path.join(folder, 'other.xlsx')];

beforeAll(async () => {
  writeFileSync(file, await buildWorkbook(london, decidedReturn(london)));
}, 60_000);

describe('what a thread hands over of a return', () => {
  it('is, where only the details are asked for, the same checks, which return it is and when it was decided, and nothing else that it says', async () => {
    const task = { file, today: '2026-11-23' };
    const whole = await readReturnFile({ ...task, detailsOnly: false });
    const part = await readReturnFile({ ...task, detailsOnly: true });
    if (!('taken' in whole) || !('taken' in part)) throw new Error('The return was refused.');
    const { editionId, problems, stage, receipt, schoolReturn } = whole.taken;
    expect(schoolReturn).toHaveProperty('aspects');
    expect(part.taken).toEqual({
      editionId,
      problems,
      stage,
      receipt,
      schoolReturn: {
        meta: schoolReturn.meta,
        details: schoolReturn.details,
        verification: { visitedOn: '2026-06-10' },
        panel: { decision: 'silver', decidedOn: '2026-06-24' },
      },
    });
  });

  it.each<[string, (rows: readonly string[]) => string]>([
    ['damaged', (rows) => rows.join('').replace('<row r="1000"', '<<row r="1000"')],
    ['above its entries', ([first = '', ...rows]) => [...rows.slice(900), ...rows.slice(0, 900), first].join('')],
  ])('is the same where the lists that formulas use are %s', async (_, rows) => {
    const parts = unzipSync(await buildWorkbook(london, decidedReturn(london)));
    const [name = '', sheet = new Uint8Array()] =
      Object.entries(parts).find(
        ([part, bytes]) => part.startsWith('xl/worksheets/sheet') && strFromU8(bytes).includes('<row r="1000"'),
      ) ?? [];
    const changed = strFromU8(sheet).replace(/<row .*<\/row>/s, (all) => rows(all.match(/<row .*?<\/row>/gs) ?? []));
    expect(changed).not.toBe(strFromU8(sheet));
    writeFileSync(other, zipSync({ ...parts, [name]: strToU8(changed) }));
    const task = { today: '2026-11-23', detailsOnly: false };
    const [whole, read] = [await readReturnFile({ ...task, file }), await readReturnFile({ ...task, file: other })];
    if (!('taken' in whole) || !('taken' in read)) throw new Error('The return was refused.');
    expect(read.taken.schoolReturn).toEqual(whole.taken.schoolReturn);
    expect(read.taken.problems).toEqual(whole.taken.problems);
  });
});
