import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { projectPath } from '../generator/project-folder.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { pdfText } from './pdf.ts';
import { pdqm } from './many-runs.ts';
import { changed, decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const cwd = path.join(root, 'office');
const samples = projectPath('samples', 'brand');
const certify = async (more: readonly string[] = []) => {
  const ran = await pdqm(['certificate', '../returns', '--from-returns', '--json', ...more], { cwd });
  return { ...ran, results: ran.results() };
};
const statuses = async (more: readonly string[] = []) => (await certify(more)).results.map(({ status }) => status);
const certificateText = async (folder: string) => {
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return pdfText(path.join(folder, file));
};
const settle = (settings: object) => {
  writeFileSync(
    path.join(cwd, 'pdqm.json'),
    JSON.stringify({ issuingBody: { name: 'Camden Learning', contact: 'office@camden.example' }, ...settings }),
  );
};

beforeAll(async () => {
  mkdirSync(path.join(root, 'returns'));
  writeFileSync(path.join(root, 'returns', 'a.xlsx'), await buildWorkbook(london, decidedReturn(london)));
  await pdqm(['init', 'office'], { cwd: root });
  mkdirSync(path.join(cwd, 'brand'));
  for (const file of readdirSync(samples)) copyFileSync(path.join(samples, file), path.join(cwd, 'brand', file));
});

describe('the certificates of an office', () => {
  const made = path.join(cwd, 'certificates');

  it('name nobody while nobody has said who the issuing body is', async () => {
    expect(await statuses()).toEqual(['made']);

    const text = await certificateText(made);
    expect(text).toContain('This is to certify that');
    expect(text).not.toMatch(/Name of the issuing body|Email or telephone/);
  });

  it('are made again, once, when the settings name the issuing body', async () => {
    settle({});

    expect(await statuses()).toEqual(['made']);
    expect(await statuses()).toEqual(['unchanged']);
    const text = await certificateText(made);
    expect(text).toContain('Camden Learning certifies that');
    expect(text).toContain('To check this certificate, ask office@camden.example');
  });

  it('are made again, once, with a brand, whose words and signatories they have', async () => {
    settle({ brand: 'brand/brand.json' });

    expect(await statuses()).toEqual(['made']);
    expect(await statuses()).toEqual(['unchanged']);
    const text = await certificateText(made);
    for (const words of [
      'Thameside Learning Partnership certifies that',
      'Dr Amara Okafor Chair of the award panel',
      'Tomás Reyes Director of the partnership',
      'An invented issuing body, for samples only',
      'Awarded on',
    ])
      expect(text).toContain(words);
  });

  it('are made again when a picture of the brand is another', async () => {
    const logo = path.join(cwd, 'brand', 'partnership.svg');
    writeFileSync(logo, readFileSync(logo, 'utf8').replace('#5b1f52', '#1f3f5b'));

    expect(await statuses()).toEqual(['made']);
    expect(await statuses()).toEqual(['unchanged']);
  });

  it('are not made with a brand that is wrong, which is said on one line', async () => {
    writeFileSync(path.join(cwd, 'brand', 'partnership.svg'), '<svg onload="alert(1)"/>');
    const { code, stdout, stderr } = await pdqm(['certificate', '../returns', '--from-returns'], { cwd });

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/brand\.json: logo: partnership\.svg is not an SVG picture\.\n$/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('of the register have it too, when they are printed again', async () => {
    copyFileSync(path.join(samples, 'partnership.svg'), path.join(cwd, 'brand', 'partnership.svg'));
    const serial = /PDQM-\d{4}-\w{8}/.exec(readdirSync(made).join(' '))?.[0] ?? '';
    const again = path.join(root, 'again');
    await pdqm(['certificate', '--serial', serial, '--out', again, '--force'], { cwd });

    expect(await certificateText(again)).toContain('Thameside Learning Partnership certifies that');
  });
});

it('a brand can be named for certificates outside an office', async () => {
  const out = path.join(root, 'outside');
  const { code } = await pdqm(
    ['certificate', 'returns', '--out', out, '--brand', path.join(samples, 'brand.json'), '--json'],
    { cwd: root },
  );

  expect(code).toBe(0);
  expect(await certificateText(out)).toContain('Thameside Learning Partnership certifies that');
});

it('letters bear the brand that is named, and say who signs', async () => {
  const out = path.join(root, 'letters');
  const letter = ['letter', 'returns', '--from-returns', '--out', out, '--json'];
  const plain = await pdqm(letter, { cwd: root });
  const branded = await pdqm([...letter, '--brand', path.join(samples, 'brand.json')], { cwd: root });

  expect([plain, branded].map((ran) => ran.results().map(({ status }) => status))).toEqual([['made'], ['made']]);
  expect(await certificateText(out)).toMatch(
    /Thameside Learning Partnership quality\.mark@thameside\.example .* Dr Amara Okafor Chair of the award panel For the award panel/,
  );
});

it('a name with letters that no font has is refused, and they are named, before anything is printed', async () => {
  mkdirSync(path.join(root, 'chinese'));
  const named = changed(decidedReturn(london), { 'details.organisation': 'London Chinese School 伦敦中文学校' });
  writeFileSync(path.join(root, 'chinese', 'a.xlsx'), await buildWorkbook(london, named));
  const ran = await pdqm(['certificate', 'chinese', '--out', path.join(root, 'none'), '--json'], { cwd: root });

  expect(ran.code).toBe(1);
  const [{ status, problems } = { status: null, problems: [] }] = ran.results();
  expect(status).toBe('refused');
  expect(problems.find(({ code }) => code === 'letters-without-font')?.message).toBe(
    'The name has letters that cannot be printed here: 伦 敦 中 文 学 校.',
  );
});
