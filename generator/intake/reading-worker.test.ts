import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { decidedReturn } from '../../test/returns.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import readReturnFile from './reading-worker.ts';

const file = path.join(temporaryFolder(), 'return.xlsx');

beforeAll(async () => {
  writeFileSync(file, await buildWorkbook(london, decidedReturn(london)));
}, 60_000);

describe('what a thread hands over of a return', () => {
  it('is, where only the details are asked for, the same checks, which return it is, and nothing else that it says', async () => {
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
      schoolReturn: { meta: schoolReturn.meta, details: schoolReturn.details },
    });
  });
});
