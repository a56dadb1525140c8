import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Ran } from './pdqm.ts';
import { pdqm } from './many-runs.ts';
import { decidedSchool } from './rounds.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { wordsInPdf } from './words-in-pdf.ts';
import { savingIn } from './workbook-of.ts';

// Each run costs seconds on a busy machine.
const timeLimit = 240_000;

const cwd = temporaryFolder();
const inFolder = (...names: readonly string[]) => path.join(cwd, ...names);
const pdfsIn = (folder: string) =>
  readdirSync(inFolder(folder))
    .filter((file) => file.endsWith('.pdf'))
    .sort();
const save = savingIn(cwd);
const certify = (out: string, ...more: readonly string[]) =>
  pdqm(['certificate', 'returns', '--out', out, '--json', ...more], { cwd });
const statuses = (ran: Ran) => ran.results().map(({ status }) => status);
/** But for that of each return whose decision stands in no round. */
const codes = (ran: Ran) =>
  ran
    .results()
    .map(({ problems }) =>
      problems.map(({ code }) => code).filter((code) => !['decision-in-return-only', 'not-registered'].includes(code)),
    );
const outputs = (ran: Ran) => ran.results().map(({ output }) => path.basename(output ?? ''));

beforeAll(async () => {
  await save('returns/a.xlsx', decidedSchool('Ashcombe', 'RLEFT22222222'));
  await save('returns/b.xlsx', decidedSchool('Birchholt', 'RLEFT33333333'));
}, timeLimit);

describe('a certificate that somebody has signed', () => {
  it(
    'is left as it is; ours is made beside it once, and said so every time',
    async () => {
      expect(statuses(await certify('signed'))).toEqual(['made', 'made']);
      const [own = '', other = ''] = pdfsIn('signed');
      appendFileSync(inFolder('signed', own), '% signed\n');
      const theirs = readFileSync(inFolder('signed', own));

      const beside = own.replace('.pdf', ' (2).pdf');
      for (const status of ['made', 'unchanged', 'unchanged']) {
        const ran = await certify('signed');
        expect([ran.code, statuses(ran)]).toEqual([0, [status, 'unchanged']]);
        expect(outputs(ran)).toEqual([beside, other]);
        expect(codes(ran)).toEqual([['name-taken'], []]);
      }
      expect(statuses(await certify('signed', '--force'))).toEqual(['made', 'made']);
      expect(pdfsIn('signed')).toEqual([beside, own, other].sort());
      expect(readFileSync(inFolder('signed', own))).toEqual(theirs);
      expect(wordsInPdf(readFileSync(inFolder('signed', beside)))).toContain('ashcombe');

      rmSync(inFolder('signed', '.pdqm-manifest-all.jsonl'));
      expect(outputs(await certify('signed'))).toEqual([beside, other]);
      expect(readFileSync(inFolder('signed', own))).toEqual(theirs);
    },
    timeLimit,
  );
});

describe('a file of somebody’s own under the name of a certificate', () => {
  it(
    'is left as it is, also with --force and where it was put there after ours was made',
    async () => {
      const [own = '', other = ''] = pdfsIn('signed').filter((name) => !name.includes('(2)'));
      mkdirSync(inFolder('theirs'));
      writeFileSync(inFolder('theirs', own), 'theirs');
      expect(statuses(await certify('theirs', '--force'))).toEqual(['made', 'made']);
      writeFileSync(inFolder('theirs', other), 'theirs too');
      for (const status of ['made', 'unchanged']) {
        const ran = await certify('theirs');
        expect([ran.code, statuses(ran)]).toEqual([0, ['unchanged', status]]);
        expect(outputs(ran)).toEqual([own, other].map((name) => name.replace('.pdf', ' (2).pdf')));
      }
      expect([own, other].map((name) => readFileSync(inFolder('theirs', name), 'utf8'))).toEqual([
        'theirs',
        'theirs too',
      ]);
      expect(pdfsIn('theirs')).toHaveLength(4);
    },
    timeLimit,
  );
});

describe('what people have named', () => {
  const named = ['out/b.xlsx', 'out/b.pdf', 'out/b.json', 'out/tables/summary.csv', 'out/tables/returns.csv'];
  const beside = (file: string) => file.replace(/\.(\w+)$/, ' (2).$1');
  const consolidate = () =>
    pdqm(['consolidate', 'returns', '--out', 'out/b.xlsx', '--pdf', 'out/b.pdf', '--csv', 'out/tables', '--json'], {
      cwd,
    });
  const contents = (files: readonly string[]) => files.map((file) => readFileSync(inFolder(file)));

  it(
    'is replaced where it is as consolidate made it; what was changed since is left, and ours made beside it once',
    async () => {
      mkdirSync(inFolder('out'));
      writeFileSync(inFolder('out/b.pdf'), 'theirs');
      const first = await consolidate();
      expect([first.code, readFileSync(inFolder('out/b.pdf'), 'utf8')]).toEqual([0, 'theirs']);
      expect(first.stderr).toContain(
        'out/b.pdf is not as this program made it (somebody changed it, or put it there), so it was left as it is, and the new one is out/b (2).pdf.\n',
      );
      rmSync(inFolder('out/b.pdf'));
      rmSync(inFolder('out/b (2).pdf'));
      for (const again of [await consolidate(), await consolidate()])
        expect([again.code, again.stderr]).toEqual([0, expect.not.stringContaining('left as it is')]);
      const made = readdirSync(inFolder('out/tables')).sort();

      for (const file of named) appendFileSync(inFolder(file), 'a note');
      const theirs = contents(named);
      for (const again of [await consolidate(), await consolidate()]) {
        expect([again.code, new Set(outputs(again))]).toEqual([0, new Set(['b (2).xlsx'])]);
        expect(named.filter((file) => again.stderr.includes(`${file} is not as this program made it`))).toEqual(named);
      }
      expect(contents(named)).toEqual(theirs);
      expect(readdirSync(inFolder('out/tables')).sort()).toEqual(
        [...made, 'summary (2).csv', 'returns (2).csv'].sort(),
      );
      expect(readFileSync(inFolder(beside('out/tables/summary.csv')), 'utf8')).not.toContain('a note');
    },
    timeLimit,
  );

  it(
    'is left where it is somebody else’s from the start, among the returns too, and ours made beside it once',
    async () => {
      const theirs = new ExcelJS.Workbook();
      theirs.addWorksheet('Dinner money');
      mkdirSync(inFolder('own/tables'), { recursive: true });
      await theirs.xlsx.writeFile(inFolder('own/b.xlsx'));
      for (const file of ['own/b.json', 'own/tables/returns.csv', 'own/round.xlsx', 'own/new.xlsx', 'own/p.csv'])
        writeFileSync(inFolder(file), 'theirs');
      await save('own/a.xlsx', decidedSchool('Ashcombe', 'RLEFT22222222'));
      const commands = [
        ['consolidate', 'own', '--out', 'own/b.xlsx', '--csv', 'own/tables', '--json'],
        ['round', 'own/a.xlsx', '--out', 'own/round.xlsx', '--json'],
        ['new', '--out', 'own/new.xlsx', '--json'],
        ['check', 'own/a.xlsx', '--csv', 'own/p.csv', '--json'],
      ];
      const named = [
        'own/b.xlsx',
        'own/b.json',
        'own/tables/returns.csv',
        'own/round.xlsx',
        'own/new.xlsx',
        'own/p.csv',
      ];
      const before = contents(named);
      for (const command of commands) {
        for (const ran of [await pdqm(command, { cwd }), await pdqm(command, { cwd })]) {
          const isOf = (file: string) =>
            command.includes(file) || (command[0] === 'consolidate' && /own.(b|tables)/.test(file));
          expect([
            command[0],
            [0, 1].includes(ran.code ?? 2),
            named.filter((file) => ran.stderr.includes(`${file} is not as this program made it`)),
          ]).toEqual([command[0], true, named.filter(isOf)]);
          const written = ran.results().find(({ file }) => file.endsWith('a.xlsx') || file.endsWith('new.xlsx'));
          expect([command[0], written?.output ?? null]).toEqual([
            command[0],
            command[0] === 'check' ? null : beside(command.find((word) => named.includes(word)) ?? ''),
          ]);
        }
      }
      expect(contents(named)).toEqual(before);
      expect(
        readdirSync(inFolder('own'))
          .filter((file) => file.includes('('))
          .sort(),
      ).toEqual(['b (2).json', 'b (2).xlsx', 'new (2).xlsx', 'p (2).csv', 'round (2).xlsx']);
    },
    timeLimit,
  );

  it(
    'is left by the agenda of a round, which keeps beside it what the panel enters',
    async () => {
      writeFileSync(inFolder('panel.xlsx'), 'theirs');
      const round = () => pdqm(['round', 'returns', '--out', 'panel.xlsx', '--json'], { cwd });
      const first = await round();
      expect([first.code, new Set(outputs(first))]).toEqual([0, new Set(['panel (2).xlsx'])]);
      const workbook = await new ExcelJS.Workbook().xlsx.readFile(inFolder('panel (2).xlsx'));
      const agenda = workbook.getWorksheet('Agenda');
      if (!agenda) throw new Error('The round has no agenda.');
      const notes = (agenda.getRow(3).values as readonly unknown[]).indexOf('Notes');
      agenda.getRow(4).getCell(notes).value = 'Ask the head';
      await workbook.xlsx.writeFile(inFolder('panel (2).xlsx'));
      const again = await round();
      expect([again.code, again.stderr]).toEqual([
        0,
        expect.stringContaining('it is kept as panel (2) (earlier).xlsx'),
      ]);
      const made = await new ExcelJS.Workbook().xlsx.readFile(inFolder('panel (2).xlsx'));
      expect(made.getWorksheet('Agenda')?.getRow(4).getCell(notes).value).toBe('Ask the head');
      expect(readFileSync(inFolder('panel.xlsx'), 'utf8')).toBe('theirs');

      // A round of ours that cannot be read any more may hold decisions.
      writeFileSync(inFolder('panel (2).xlsx'), 'PK');
      expect([(await round()).code, readFileSync(inFolder('panel (2).xlsx'), 'utf8')]).toEqual([2, 'PK']);
    },
    timeLimit,
  );

  it(
    'is left by the contact sheet of a dry run',
    async () => {
      writeFileSync(inFolder('dry-contact-sheet.pdf'), 'theirs');
      for (const ran of [await certify('dry', '--dry-run'), await certify('dry', '--dry-run')]) {
        expect([ran.code, ran.stderr]).toEqual([
          0,
          expect.stringContaining('Contact sheet: dry-contact-sheet (2).pdf\n'),
        ]);
      }
      expect(readFileSync(inFolder('dry-contact-sheet.pdf'), 'utf8')).toBe('theirs');
      expect(readdirSync(cwd).filter((file) => file.startsWith('dry'))).toEqual([
        'dry-contact-sheet (2).pdf',
        'dry-contact-sheet.pdf',
      ]);
    },
    timeLimit,
  );

  it(
    'is kept by a round that is made again after somebody has worked in it',
    async () => {
      const round = () => pdqm(['round', 'returns', '--out', 'round.xlsx', '--json'], { cwd });
      await round();
      await round();
      expect(readdirSync(cwd).filter((file) => file.startsWith('round'))).toEqual(['round.xlsx']);
      const workbook = await new ExcelJS.Workbook().xlsx.readFile(inFolder('round.xlsx'));
      const [sheet] = workbook.worksheets;
      if (sheet) sheet.getCell('A1').note = 'Ask the head';
      await workbook.xlsx.writeFile(inFolder('round.xlsx'));
      const theirs = readFileSync(inFolder('round.xlsx'));
      const ran = await round();
      expect([ran.code, ran.stderr]).toEqual([
        0,
        expect.stringContaining('as it was, it is kept as round (earlier).xlsx'),
      ]);
      expect((await round()).stderr).not.toContain('(earlier 2)');
      expect(readFileSync(inFolder('round (earlier).xlsx'))).toEqual(theirs);
    },
    timeLimit,
  );
});

describe('the record of a folder', () => {
  const manifest = '.pdqm-manifest-all.jsonl';
  const damages: readonly (readonly [string, (text: string) => string | Buffer])[] = [
    ['saved in an editor', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['saved as UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['cut', (text) => text.slice(0, 40)],
    ['filled with something else', () => '[]\n{"file":1}\nnull\n'],
    ['emptied', () => ''],
  ];

  it(
    'that was damaged costs nothing that the documents themselves can tell',
    async () => {
      await certify('record');
      const before = pdfsIn('record').map((name) => readFileSync(inFolder('record', name)));
      for (const [what, damage] of damages) {
        const text = readFileSync(inFolder('record', manifest), 'utf8');
        writeFileSync(inFolder('record', manifest), damage(text));
        const ran = await certify('record');
        expect([what, ran.code, statuses(ran), codes(ran)]).toEqual([what, 0, ['unchanged', 'unchanged'], [[], []]]);
      }
      expect(pdfsIn('record').map((name) => readFileSync(inFolder('record', name)))).toEqual(before);

      // A document that was made of a return before is known without the record too.
      rmSync(inFolder('record', manifest));
      await save('returns/a.xlsx', decidedSchool('Ashcombe Green', 'RLEFT22222222'));
      const ran = await certify('record');
      expect([statuses(ran), codes(ran)]).toEqual([
        ['made', 'unchanged'],
        [['earlier-document'], []],
      ]);
    },
    timeLimit,
  );
});

describe('an output folder that is removed in the middle', () => {
  it(
    'ends the run with one line and exit code 3',
    async () => {
      const script = inFolder('browser', 'chrome-headless-shell');
      mkdirSync(path.dirname(script));
      const { findBrowser } = await import('../generator/printing/browser.ts');
      const folder = inFolder('removed');
      writeFileSync(script, `#!/bin/sh\nrm -rf '${folder}'\nexec '${findBrowser() ?? ''}' "$@"\n`, { mode: 0o755 });
      const ran = await pdqm(['certificate', 'returns', '--out', 'removed', '--json'], {
        cwd,
        env: { PDQM_BROWSER: script },
      });
      expect({ code: ran.code, stdout: ran.stdout, stderr: ran.stderr.trimEnd().split('\n') }).toEqual({
        code: 3,
        stdout: '',
        stderr: [expect.stringMatching(/^pdqm: removed: the folder was removed or renamed/)],
      });
    },
    timeLimit,
  );
});
