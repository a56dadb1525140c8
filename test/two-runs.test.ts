import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { thisRun } from '../generator/store/run-holder.ts';
import { pdqm as oneAfterTheOther } from './many-runs.ts';
import { readPdf } from './pdf.ts';
import { pdqm } from './pdqm.ts';
import { decidedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workbookOf } from './workbook-of.ts';

// Each run costs seconds on a busy machine.
const timeLimit = 600_000;
/** Until one run has met the other, which the first two nearly always do. */
const mostAttempts = 5;

const cwd = temporaryFolder();
const inFolder = (...names: readonly string[]) => path.join(cwd, ...names);
const schools = ['Ashcombe', 'Birchholt'] as const;

/** The one of the schools that a text names. */
const schoolIn = (text: string) => schools.filter((school) => text.includes(school)).join();

async function schoolInWorkbook(file: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(inFolder(file));
  return schoolIn(JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues())));
}

async function schoolInPdf(file: string): Promise<string> {
  const { pages } = await readPdf(inFolder(file));
  return schoolIn(pages.map(({ text }) => text).join(''));
}

beforeAll(async () => {
  for (const [index, school] of schools.entries()) {
    mkdirSync(inFolder(school));
    const schoolReturn = decidedSchool(school, `RTWQ${String(index + 2).repeat(9)}`);
    writeFileSync(inFolder(school, 'return.xlsx'), await workbookOf(schoolReturn));
  }
}, timeLimit);

describe('two runs at once to the same outputs', () => {
  it.each([
    ['consolidate', 'b.xlsx', ['--pdf', 'out/b.pdf', '--csv', 'out/tables', '--json']],
    ['round', 'r.xlsx', []],
  ])(
    'are kept apart by %s: what stands there is all of one run, and the other says in a line that it wrote nothing',
    async (command, workbook, more) => {
      let refused = 0;
      for (let attempt = 0; attempt < mostAttempts && refused === 0; attempt += 1) {
        const runs = await Promise.all(
          schools.map((school) => pdqm([command, school, '--out', `out/${workbook}`, ...more], { cwd })),
        );
        for (const { code, stdout, stderr } of runs) {
          if (code === 0) continue;
          refused += 1;
          expect([code, stdout]).toEqual([3, '']);
          expect(stderr).toMatch(/^pdqm: out(\/tables)?: another run \(process \d+ on .+\) is writing here\. .+\n$/);
        }
        const ended = schools.filter((_, index) => runs[index]?.code === 0);
        const school = await schoolInWorkbook(`out/${workbook}`);
        expect(ended).toContain(school);
        if (command === 'consolidate') {
          expect(await schoolInPdf('out/b.pdf')).toBe(school);
          for (const file of ['b.json', 'tables/returns.csv'])
            expect(schoolIn(readFileSync(inFolder('out', file), 'utf8'))).toBe(school);
        }
        expect(leftIn('out')).toEqual([]);
      }
      expect(refused).toBeGreaterThan(0);
      expect(readdirSync(inFolder('out')).filter((name) => name.includes('(2)'))).toEqual([]);
    },
    timeLimit,
  );
});

/** Locks and unfinished files in a folder or those in it. */
const leftIn = (folder: string) =>
  readdirSync(inFolder(folder), { recursive: true, encoding: 'utf8' }).filter((name) => /running|\.part$/.test(name));

describe('a lock beside the outputs', () => {
  it.each([
    ['consolidate', 'b.xlsx'],
    ['round', 'r.xlsx'],
  ])(
    'is taken over by %s from a run that was killed, and held against a run that goes on',
    async (command, workbook) => {
      const lock = '.pdqm-running-all';
      const run = () => oneAfterTheOther([command, 'Ashcombe', '--out', workbook], { cwd });
      writeFileSync(inFolder(lock), JSON.stringify(thisRun()));
      const { code, stderr } = await run();
      expect([code, stderr]).toEqual([3, expect.stringContaining(`process ${String(process.pid)} on `)]);
      expect([existsSync(inFolder(workbook)), existsSync(inFolder(lock))]).toEqual([false, true]);

      const { pid } = spawnSync(process.execPath, ['--version']);
      writeFileSync(inFolder(lock), JSON.stringify({ ...thisRun(), pid }));
      expect((await run()).code).toBe(0);
      expect([existsSync(inFolder(workbook)), existsSync(inFolder(lock))]).toEqual([true, false]);
      rmSync(inFolder(workbook));
    },
    timeLimit,
  );

  it.each([
    ['consolidate nothing --out new/deep/b.xlsx', 2],
    ['consolidate Ashcombe --out ./b.xlsx --pdf new/deep/b.pdf --csv b.pdf/tables', 3],
    ['round nothing --out new/r.xlsx', 2],
  ])(
    'is gone, and so are the folders made for it, where nothing is written: %s',
    async (line, code) => {
      mkdirSync(inFolder('nothing'), { recursive: true });
      writeFileSync(inFolder('b.pdf'), 'in the way of a folder');
      const before = readdirSync(cwd);
      expect((await oneAfterTheOther(line.split(' '), { cwd })).code).toBe(code);
      expect(readdirSync(cwd)).toEqual(before);
    },
    timeLimit,
  );
});
