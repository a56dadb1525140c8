import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { projectPath } from '../generator/project-folder.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { pdfText } from './pdf.ts';
import { pdqm } from './many-runs.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cwd = temporaryFolder();
const shipped = readFileSync(projectPath('templates', 'certificate', 'certificate.hbs'), 'utf8');
const template = path.join(cwd, 'own', 'certificate', 'certificate.hbs');
const certify = (...more: readonly string[]) =>
  pdqm(['certificate', 'returns', '--out', 'made', '--json', ...more], { cwd });
const statuses = async (...more: readonly string[]) => (await certify(...more)).results().map(({ status }) => status);
const textOf = async (folder: string) => {
  const [name = ''] = readdirSync(path.join(cwd, folder)).filter((each) => each.endsWith('.pdf'));
  return pdfText(path.join(cwd, folder, name));
};

beforeAll(async () => {
  mkdirSync(path.join(cwd, 'returns'));
  mkdirSync(path.dirname(template), { recursive: true });
  writeFileSync(path.join(cwd, 'returns', 'a.xlsx'), await buildWorkbook(london, decidedReturn(london)));
});

it('templates that are wrong end a command before anything is made, each fault on one line', async () => {
  writeFileSync(template, `${shipped}{{serail}}\n{{{organisation}}}\n`);
  const { code, stdout, stderr } = await certify('--templates', 'own');
  const line = shipped.split('\n').length;

  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd().split('\n')).toEqual([
    `pdqm: own/certificate/certificate.hbs, line ${String(line)}: {{serail}} is not there. Did you mean serial?`,
    `own/certificate/certificate.hbs, line ${String(line + 1)}: {{{organisation}}} would print what people write as markup. Write {{organisation}}.`,
  ]);
  expect(existsSync(path.join(cwd, 'made'))).toBe(false);
});

it('a template that is made to cost time is read like any other', async () => {
  const line = path.join(cwd, 'own', 'shared', 'line.hbs');
  mkdirSync(path.dirname(line));
  writeFileSync(template, shipped);
  writeFileSync(line, `{{serail}}\n${'<a'.repeat(40_000)}\n<b src=${' '.repeat(100_000)}!`);
  const { code, stderr } = await certify('--templates', 'own');
  rmSync(line);

  expect(code).toBe(2);
  expect(stderr.split('\n')[0]).toMatch(/line\.hbs, line 1: \{\{serail\}\} is not there/);
}, 60_000);

it('certificates are made with them, made again when they change, and by an office that names them', async () => {
  writeFileSync(template, shipped.replace('{{framework}}', 'The Mark of the Thames'));

  expect(await statuses()).toEqual(['made']);
  expect(await statuses('--templates', 'own')).toEqual(['made']);
  expect(await statuses('--templates', 'own')).toEqual(['unchanged']);
  expect(await textOf('made')).toContain('The Mark of the Thames, published by');

  await pdqm(['init', 'office'], { cwd });
  const settings = { issuingBody: { name: 'Camden Learning', contact: 'a@b.example' }, templates: '../own' };
  writeFileSync(path.join(cwd, 'office', 'pdqm.json'), JSON.stringify(settings));
  await pdqm(['certificate', 'returns', '--from-returns', '--office', 'office', '--out', 'issued'], { cwd });
  expect(await textOf('issued')).toContain('The Mark of the Thames, published by');
});
