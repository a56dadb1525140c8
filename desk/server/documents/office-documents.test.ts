import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeOffice } from '../../../generator/office/make-office.ts';
import { Office } from '../../../generator/office/office.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { documentsOf } from './office-documents.ts';

const folder = temporaryFolder();

it('only rounds are offered to send out by, not the copies that were kept of them, nor Excel’s own files', async () => {
  await makeOffice(folder, 'The test');
  const names = ['Autumn 2.xlsx', 'Autumn 2 (earlier).xlsx', 'Autumn 2 (earlier 2).xlsx', '~$Autumn 2.xlsx', '.x.xlsx'];
  for (const name of names) writeFileSync(path.join(folder, 'rounds', name), '');
  const office = await Office.open(folder, 'The test');
  expect((await documentsOf(office)).rounds).toEqual(['Autumn 2.xlsx']);
  await office.close();
});
