import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { pdqm } from './many-runs.ts';
import { readPdf } from './pdf.ts';
import { toldOfPdf } from './pdf-programs.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workbookOf } from './workbook-of.ts';

const cwd = temporaryFolder();
const reports = path.join(cwd, 'reports');
const onlyPdfOf = (folder: string) =>
  path.join(folder, readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? '');
const reportFile = () => onlyPdfOf(reports);
const report = async () => (await pdqm(['report', 'returns', '--out', 'reports', '--json'], { cwd })).results();

/** The same document with each object in the clear, as another program writes it. */
function unpacked(file: string): string {
  const place = path.join(cwd, 'unpacked.pdf');
  const open =
    'import pikepdf,sys; pikepdf.open(sys.argv[1]).save(sys.argv[2], object_stream_mode=pikepdf.ObjectStreamMode.disable)';
  execFileSync('/usr/bin/python3', ['-c', open, file, place]);
  return place;
}

beforeAll(async () => {
  mkdirSync(path.join(cwd, 'returns'));
  writeFileSync(path.join(cwd, 'returns', 'a.xlsx'), await workbookOf(decidedReturn(london)));
  expect(await report()).toMatchObject([{ status: 'made' }]);
  await pdqm(['consolidate', 'returns', '--out', 'b.xlsx', '--pdf', 'b.pdf', '--feedback', 'pages'], { cwd });
});

it.each([
  ['a report', reportFile],
  ['the report of a borough', () => path.join(cwd, 'b.pdf')],
])('%s is packed: a third smaller, sound, with the same text and tags', async (_, fileOf) => {
  const file = fileOf();
  expect(await toldOfPdf('qpdf', ['--check', 'FILE'], file)).toMatchObject({ code: 0 });
  const other = unpacked(file);
  expect(statSync(file).size / statSync(other).size).toBeLessThan(2 / 3);
  const structure = async (of: string) =>
    (await toldOfPdf('pdfinfo', ['-struct-text', 'FILE'], of))?.words.replace(/^ *Object \d+ 0$/gm, 'Object');
  expect(await structure(file)).toBe(await structure(other));
  expect(await readPdf(file)).toEqual(await readPdf(other));
  expect(readFileSync(file, 'latin1')).toContain('<pdfuaid:part>1<');
});

it.each([
  ['a report', reportFile, 'Verifier report: '],
  ['the report of a borough', () => path.join(cwd, 'b.pdf'), 'Borough report: '],
  ['a page for a school, which has few objects', () => onlyPdfOf(path.join(cwd, 'pages')), 'How we compare: '],
])('another program reads %s without a fault, and its title', async (_, fileOf, title) => {
  const told = await toldOfPdf('pdfinfo', ['FILE'], fileOf());
  expect(told?.words).toMatch(new RegExp(`^Title: +${title}`));
  expect(told?.words).not.toContain('Error');
});

it('a packed report is known again where the record of its folder is lost, and not once a byte of it has changed', async () => {
  const file = reportFile();
  const loseRecord = () => {
    for (const name of readdirSync(reports)) if (name.startsWith('.pdqm')) rmSync(path.join(reports, name));
  };
  loseRecord();
  expect(await report()).toMatchObject([{ status: 'unchanged' }]);
  loseRecord();
  const bytes = readFileSync(file);
  bytes.writeUInt8((bytes.at(-100) ?? 0) ^ 1, bytes.length - 100);
  writeFileSync(file, bytes);
  expect(await report()).toMatchObject([{ status: 'made' }]);
  expect(readFileSync(file)).toEqual(bytes);
});
