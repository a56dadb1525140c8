import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import type { Result } from '../generator/result.ts';
import { projectPath } from '../generator/project-folder.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { metaCell, metaSheetName, schemaVersion } from '../workbook/layout/meta.ts';
import { pdqm } from './many-runs.ts';
import { changed, decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cwd = temporaryFolder();
const fixture = (name: string) => readFileSync(projectPath('test', 'fixtures', 'files', name));
const mebibyte = 1024 * 1024;

const contentTypes = (mainType: string, part: string) =>
  strToU8(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="${mainType}"/></Types>`,
  );
const relationships = (part: string) =>
  strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
  );

async function ofNewerSchema(whole: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(whole as unknown as ArrayBuffer);
  const { row, column } = metaCell('schema');
  const cell = workbook.getWorksheet(metaSheetName)?.getCell(row, column);
  if (cell) cell.value = schemaVersion + 1;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function ofSomebodyElse(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Dinner money').getCell('A1').value = 'Monday';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** File name to the words by which its own message is known. */
const reasons = {
  'empty.xlsx': /empty/i,
  'truncated.xlsx': /damaged|cut (short|off)|incomplete/i,
  'encrypted.xlsx': /password/i,
  'old.xlsx': /old Excel format/i,
  'letter.xlsx': /Word document/i,
  'archive.xlsx': /zip/i,
  'bomb.xlsx': /too (large|big)|unpack|larger/i,
  'dinner.xlsx': /not a Quality Mark return/i,
  'newer.xlsx': /newer version/i,
  'closed.xlsx': /permission/i,
} as const;

let results: Result[];
let code: number | null;

beforeAll(async () => {
  const folder = path.join(cwd, 'round');
  mkdirSync(folder);
  const one = decidedReturn(london);
  const two = changed(one, {
    'details.organisation': 'Second School',
    'meta.returnId': 'RSECOND222222',
    'details.urn': '100124',
    'details.laestab': null,
  });
  const whole = await buildWorkbook(london, one);
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const files: Record<keyof typeof reasons | 'good 1.xlsx' | 'good 2.xlsx', Uint8Array> = {
    'good 1.xlsx': whole,
    'good 2.xlsx': await buildWorkbook(london, two),
    'empty.xlsx': new Uint8Array(),
    'truncated.xlsx': whole.slice(0, whole.length / 2),
    'encrypted.xlsx': fixture('password.xlsx'),
    'old.xlsx': fixture('old-format.xls'),
    'letter.xlsx': zipSync({
      '[Content_Types].xml': contentTypes(word, 'word/document.xml'),
      '_rels/.rels': relationships('word/document.xml'),
      'word/document.xml': strToU8(
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      ),
    }),
    'archive.xlsx': zipSync({ 'holiday.txt': strToU8('photographs') }),
    'bomb.xlsx': zipSync({
      '[Content_Types].xml': contentTypes(sheet, 'xl/workbook.xml'),
      '_rels/.rels': relationships('xl/workbook.xml'),
      'xl/workbook.xml': new Uint8Array(130 * mebibyte),
    }),
    'dinner.xlsx': await ofSomebodyElse(),
    'newer.xlsx': await ofNewerSchema(whole),
    'closed.xlsx': whole,
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  chmodSync(path.join(folder, 'closed.xlsx'), 0);
  const args = ['certificate', 'round', 'gone.xlsx', '--out', 'certificates', '--json'];
  const ran = await pdqm(args, { cwd, heedPermissions: true });
  results = ran.results();
  code = ran.code;
}, 120_000);

describe('ten bad files, and one that has vanished, among two good ones', () => {
  it('do not keep the good ones from their certificates', () => {
    expect(code).toBe(1);
    expect(results.filter(({ status }) => status === 'made').map(({ file }) => path.basename(file))).toEqual([
      'good 1.xlsx',
      'good 2.xlsx',
    ]);
    expect(readdirSync(path.join(cwd, 'certificates')).filter((file) => file.endsWith('.pdf'))).toHaveLength(2);
  });

  it.each(Object.entries(reasons))(
    '%s is refused with a reason of its own, on one line, with what to do',
    (name, words) => {
      const result = results.find(({ file }) => path.basename(file) === name);
      expect(result?.status).toBe('refused');
      expect(result?.problems).toHaveLength(1);
      const [problem] = result?.problems ?? [];
      expect(problem?.message).toMatch(words);
      expect(problem?.message).not.toContain('\n');
      expect(problem?.remedy).toMatch(/\w.*\.$/);
    },
  );

  it('a name that has vanished is named like any other trouble', () => {
    expect(results.at(-1)).toMatchObject({
      file: 'gone.xlsx',
      status: 'refused',
      problems: [{ code: 'file-not-found' }],
    });
  });

  it('have as many reasons as there are bad files', () => {
    const refused = results.filter(({ status }) => status === 'refused');
    const messages = refused.flatMap(({ problems }) => problems.map(({ message }) => message));
    expect(new Set(messages).size).toBe(messages.length);
    expect(messages).toHaveLength(11);
  });
});

it('names a file or a folder whose name was written by a system with other letters for what it is', async () => {
  const notUtf8 = Buffer.from([0x43, 0xe9]);
  const inFolder = (name: Buffer, ending = '') =>
    Buffer.concat([Buffer.from(path.join(cwd, 'unpacked', '/')), name, Buffer.from(ending)]);
  mkdirSync(path.join(cwd, 'unpacked'));
  writeFileSync(inFolder(notUtf8, '.xlsx'), 'a workbook');
  const file = await pdqm(['check', 'unpacked'], { cwd });
  expect([file.code, file.stdout]).toEqual([
    1,
    expect.stringMatching(/The name of this file has letters .* Rename it,/),
  ]);
  mkdirSync(inFolder(notUtf8));
  const folder = await pdqm(['check', 'unpacked'], { cwd });
  expect([folder.code, folder.stderr]).toEqual([
    3,
    expect.stringMatching(/\(its name has letters .*\)\. Rename it\.\n$/),
  ]);
});
