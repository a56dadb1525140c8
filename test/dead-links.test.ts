import { lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { pdqm } from './many-runs.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cwd = temporaryFolder();
const inFolder = (...names: readonly string[]) => path.join(cwd, ...names);
const linkToNothing = (...names: readonly string[]) => {
  symlinkSync(inFolder('gone', 'nothing.here'), inFolder(...names));
};

beforeAll(async () => {
  mkdirSync(inFolder('returns'));
  writeFileSync(inFolder('returns', 'a.xlsx'), await buildWorkbook(london, decidedReturn(london)));
});

describe('a link that leads nowhere', () => {
  it.each([
    ['check returns --csv p.csv', 0, 'p.csv', 'p (2).csv'],
    ['new --out blank.xlsx', 0, 'blank.xlsx', 'blank (2).xlsx'],
    ['round returns --out round.xlsx', 0, 'round.xlsx', 'round (2).xlsx'],
    ['consolidate returns --out b.xlsx', 0, 'b.xlsx', 'b (2).xlsx'],
    ['consolidate returns --out c.xlsx --pdf c.pdf', 0, 'c.pdf', 'c (2).pdf'],
    ['certificate returns --out sheet --dry-run', 0, 'sheet-contact-sheet.pdf', 'sheet-contact-sheet (2).pdf'],
  ])('is left, and what is made stands beside it, which is said: pdqm %s', async (line, code, link, beside) => {
    linkToNothing(link);
    const ran = await pdqm(line.split(' '), { cwd });
    expect(ran.code).toBe(code);
    expect(lstatSync(inFolder(link)).isSymbolicLink()).toBe(true);
    expect(lstatSync(inFolder(beside)).isFile()).toBe(true);
    expect(`${ran.stdout}${ran.stderr}`).toContain(beside);
  });

  it.each(['certificate', 'report'])(
    'under the name of a %s is left, and the document is beside it',
    async (command) => {
      const into = (out: string) => pdqm([command, 'returns', '--out', out, '--json'], { cwd });
      const [first] = (await into(`${command}-1`)).results();
      const name = path.basename(first?.output ?? '');
      mkdirSync(inFolder(`${command}-2`));
      linkToNothing(`${command}-2`, name);
      for (const status of ['made', 'unchanged']) {
        const [result] = (await into(`${command}-2`)).results();
        expect([result?.status, result?.output]).toEqual([
          status,
          path.join(`${command}-2`, name.replace('.pdf', ' (2).pdf')),
        ]);
        expect(result?.problems.map(({ code }) => code)).toContain('name-taken');
      }
      expect(lstatSync(inFolder(`${command}-2`, name)).isSymbolicLink()).toBe(true);
    },
  );

  it('in place of the mark of another run is told of, and nothing is made', async () => {
    mkdirSync(inFolder('held'));
    linkToNothing('held', '.pdqm-running-all');
    const ran = await pdqm(['report', 'returns', '--out', 'held'], { cwd });
    expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining('delete held/.pdqm-running-all')]);
    expect(readdirSync(inFolder('held'))).toEqual(['.pdqm-running-all']);
  });
});
