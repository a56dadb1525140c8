import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { filesInPdf } from '../register/proof/in-pdf.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { pdqm } from './many-runs.ts';
import { changed, decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const cwd = path.join(root, 'office');

beforeAll(async () => {
  mkdirSync(path.join(root, 'returns'));
  const schoolReturn = changed(decidedReturn(london), {
    'details.organisation': 'Ashcombe School',
    meta: { returnId: 'RPR00F222223', sample: false, submittedReceipt: null, reviewedReceipt: null },
  });
  writeFileSync(path.join(root, 'returns', 'ashcombe.xlsx'), await buildWorkbook(london, schoolReturn));
});

const made = async (args: readonly string[], folder: string, where = root) => {
  const ran = await pdqm([...args, '--json', '--quiet'], { cwd: where });
  const [name = ''] = readdirSync(path.join(where, folder)).filter((file) => file.endsWith('.pdf'));
  return { status: ran.results()[0]?.status, pdf: readFileSync(path.join(where, folder, name)) };
};
const claimOf = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/<(pdf\w+id:(?:part|conformance))>(\w)/g)].map(([, , said]) => said).join(' ');

it('a report is made for an archive, and not again; without the option it is another document', async () => {
  const report = ['report', 'returns', '--out', 'reports'];
  const runs = [];
  for (const more of [['--archive'], ['--archive'], [], []]) runs.push(await made([...report, ...more], 'reports'));

  expect(runs.map(({ status, pdf }) => [status, claimOf(pdf)])).toEqual([
    ['made', '1 2 A'],
    ['unchanged', '1 2 A'],
    ['made', '1'],
    ['unchanged', '1'],
  ]);
});

it('letters and the report of a borough are made for an archive as well', async () => {
  const letter = await made(['letter', 'returns', '--from-returns', '--archive', '--out', 'letters'], 'letters');
  const ran = await pdqm(['consolidate', 'returns', '--out', 'b.xlsx', '--pdf', 'b/b.pdf', '--archive', '--quiet'], {
    cwd: root,
  });

  expect([claimOf(letter.pdf), ran.code]).toEqual(['1 2 A', 0]);
  expect(claimOf(readFileSync(path.join(root, 'b', 'b.pdf')))).toBe('1 2 A');
});

it('a certificate with a credential inside keeps the standard that allows for that', async () => {
  await pdqm(['init', 'office', '--quiet'], { cwd: root });
  const issuingBody = { name: 'Camden Learning', contact: 'mark@example.org' };
  const settings = JSON.stringify({ issuingBody, verifyAddress: 'https://mark.example.org/check/' });
  writeFileSync(path.join(cwd, 'pdqm.json'), settings);
  const certificate = ['certificate', '../returns', '--from-returns', '--archive'];
  const { status, pdf } = await made(certificate, 'certificates', cwd);

  expect([status, claimOf(pdf)]).toEqual(['made', '1 3 A']);
  expect(filesInPdf(pdf)).toHaveLength(1);
  expect(pdf.toString('latin1')).toMatch(/\/AF \[\d+ 0 R\]/);
  const [serial = ''] = /PDQM-\d{4}-\w{8}/.exec(readdirSync(path.join(cwd, 'certificates')).join(' ')) ?? [];
  const again = ['certificate', '--serial', serial];
  const runs = [];
  for (const more of [[], ['--archive'], ['--archive']])
    runs.push(await made([...again, ...more], 'certificates', cwd));
  expect(runs.map((run) => [run.status, claimOf(run.pdf)])).toEqual([
    ['made', '1'],
    ['made', '1 3 A'],
    ['unchanged', '1 3 A'],
  ]);
});
