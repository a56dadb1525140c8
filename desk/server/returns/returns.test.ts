import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { makeOffice } from '../../../generator/office/make-office.ts';
import { Office } from '../../../generator/office/office.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { Returns } from './returns.ts';

const folder = path.join(temporaryFolder(), 'office');
const put = (name: string) => writeFileSync(path.join(folder, 'returns', name), name);
let office: Office;

beforeAll(async () => {
  await makeOffice(folder, 'The test');
  for (let file = 0; file < 200; file += 1) put(`school-${String(file)}.xlsx`);
  office = await Office.open(folder, 'The test');
});
afterAll(() => office.close());

describe('the returns of an office', () => {
  it('have a file that comes while the folder is looked through, in whichever moment', async () => {
    const returns = await Returns.open(office, []);
    for (let moment = 0; moment < 40; moment += 1) {
      const looking = returns.list();
      for (let turn = 0; turn < moment; turn += 1) await setImmediate();
      const name = `new-${String(moment)}.xlsx`;
      put(name);
      await returns.added(name, name);
      await looking;
      expect(await returns.fileWith(name)).toBe(name);
    }
  });
});
