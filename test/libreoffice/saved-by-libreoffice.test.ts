import { readFileSync } from 'node:fs';
import { london } from '../../framework/editions/london/index.ts';
import { receiptOf } from '../../framework/receipt.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { projectPath } from '../../generator/rendering/project-folder.ts';
import { buildWorkbook } from '../../workbook/build/build-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../workbook/read-return.ts';

const fixture = (name: string) => readFileSync(projectPath('test', 'fixtures', 'libreoffice', name));
const typed = JSON.parse(fixture('typed.json').toString()) as SchoolReturn;

describe('a workbook filled in and saved by LibreOffice', () => {
  const saved = readReturn(readWorkbookFile(fixture('saved.xlsx')), [london]);

  it('is read without a problem', () => {
    expect(saved.problems).toEqual([]);
  });

  it('holds exactly what was typed', () => {
    expect({ ...saved.schoolReturn, meta: typed.meta }).toEqual(typed);
  });

  it('has the receipt of the workbook that we write with the same content', async () => {
    const ours = readReturn(readWorkbookFile(await buildWorkbook(london, typed)), [london]);
    expect(receiptOf(saved.schoolReturn, london)).toBe(receiptOf(ours.schoolReturn, london));
    expect(receiptOf(saved.schoolReturn, london)).toBe(typed.meta.submittedReceipt);
  });
});
