import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { london } from '../../framework/editions/london/index.ts';
import { receiptOf } from '../../framework/receipt.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { projectPath } from '../../generator/project-folder.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { readReturn } from '../../workbook/read/read-return.ts';

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

  it('is read by its labels where it has lost its names, though rows and columns have moved since it was made', () => {
    const parts = unzipSync(fixture('saved.xlsx'));
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const nameless = workbook.replace(/<definedNames>.*<\/definedNames>/s, '');
    expect(nameless).not.toBe(workbook);
    const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(nameless) });
    const { schoolReturn, problems } = readReturn(readWorkbookFile(bytes), [london]);
    expect(problems).toEqual([]);
    expect({ ...schoolReturn, meta: typed.meta }).toEqual(typed);
  });

  it('has the receipt of the workbook that we write with the same content', async () => {
    const ours = readReturn(readWorkbookFile(await buildWorkbook(london, typed)), [london]);
    expect(receiptOf(saved.schoolReturn, london)).toBe(receiptOf(ours.schoolReturn, london));
    expect(receiptOf(saved.schoolReturn, london)).toBe(typed.meta.submittedReceipt);
  });
});
