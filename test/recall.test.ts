import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { MadeFolder } from './made-folder.ts';
import { pdqm } from './many-runs.ts';
import { decidedSchool } from './rounds.ts';
import { changed } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { savingIn } from './workbook-of.ts';

// Each run costs seconds on a busy machine.
const timeLimit = 240_000;

const cwd = temporaryFolder();
const inFolder = (...names: readonly string[]) => path.join(cwd, ...names);
const save = savingIn(cwd);
const certify = async (...more: readonly string[]) =>
  (await pdqm(['certificate', 'returns', '--out', 'out', '--json', ...more], { cwd })).results();
const report = async (...more: readonly string[]) =>
  (await pdqm(['report', 'returns', '--out', 'reports', '--json', ...more], { cwd })).results();
const summary = (results: Awaited<ReturnType<typeof certify>>) =>
  results.map(({ status, problems }) => [
    status,
    // Each of these returns has its decision from no round, and no office, which is beside the point here.
    ...problems.map(({ code }) => code).filter((code) => !['decision-in-return-only', 'not-registered'].includes(code)),
  ]);

beforeAll(async () => {
  await save('returns/a.xlsx', decidedSchool('Ashcombe', 'RCALL22222222'));
  await save('returns/b.xlsx', decidedSchool('Birchholt', 'RCALL33333333'));
}, timeLimit);

describe('a run over what has not changed', () => {
  it(
    'says the same as the first, but that nothing was made',
    async () => {
      for (const run of [certify, report]) {
        const first = await run();
        const again = await run();
        expect(first.map(({ status }) => status)).toEqual(['made', 'made']);
        expect(again).toEqual(first.map((result) => ({ ...result, status: 'unchanged' })));
      }
    },
    timeLimit,
  );

  it(
    'finds whatever has changed: another return of a school, the edition, the decision, a day that has come',
    async () => {
      await certify();
      await save('returns/c.xlsx', changed(decidedSchool('Ashcombe', 'RCALL44444444'), { 'details.urn': '100200' }));
      await save('returns/a.xlsx', changed(decidedSchool('Ashcombe', 'RCALL22222222'), { 'details.urn': '100200' }));
      expect(summary(await certify())).toEqual([
        ['refused', 'earlier-document', 'same-school'],
        ['unchanged'],
        ['refused', 'same-school'],
      ]);
      await save('returns/c.xlsx', decidedSchool('Cedarwood', 'RCALL44444444'));
      await certify();
      expect(summary(await certify())).toEqual([['unchanged'], ['unchanged'], ['unchanged']]);

      writeFileSync(inFolder('edition.json'), JSON.stringify({ ...london, title: 'Another Mark Framework' }));
      expect(summary(await certify('--edition', 'edition.json')).map(([status]) => status)).toEqual([
        'made',
        'made',
        'made',
      ]);

      const journal = inFolder('out', '.pdqm-manifest-all.jsonl');
      const said = new MadeFolder(cwd, 'out').entries();
      const planted = said.map((entry) => {
        const { reading } = entry;
        if (reading === undefined) throw new Error('Nothing is known of a return');
        return { ...entry, reading: { ...reading, answer: { ...reading.answer, organisation: 'Planted' } } };
      });
      const write = (lines: readonly object[]) => {
        writeFileSync(journal, lines.map((each) => `${JSON.stringify(each)}\n`).join(''));
      };
      const names = async () => (await certify('--edition', 'edition.json')).map(({ organisation }) => organisation);
      write(planted);
      // So it is from there, and not read again …
      expect(await names()).toEqual(['Planted', 'Planted', 'Planted']);
      // … unless another state of the program found it out, or on a day that mattered.
      write(planted.map((each) => ({ ...each, reading: { ...each.reading, program: 'another' } })));
      expect(await names()).toEqual(['Ashcombe', 'Birchholt', 'Cedarwood']);
      write(planted.map((each) => ({ ...each, reading: { ...each.reading, day: '2026-01-01', lasts: false } })));
      expect(await names()).toEqual(['Ashcombe', 'Birchholt', 'Cedarwood']);
      expect(readFileSync(journal, 'utf8')).not.toContain('Planted');
    },
    timeLimit,
  );
});

describe('a run over documents of an earlier version of the program', () => {
  it(
    'makes them again and says so once, of those whose return is the same',
    async () => {
      await save('older/a.xlsx', decidedSchool('Ashcombe', 'RCALL22222222'));
      await save('older/b.xlsx', decidedSchool('Birchholt', 'RCALL33333333'));
      await save('older/c.xlsx', decidedSchool('Cedarwood', 'RCALL44444444'));
      const certifyOlder = () => pdqm(['certificate', 'older', '--out', 'older-out', '--json'], { cwd });
      const said = async () => (await certifyOlder()).stderr.split('\n').filter((line) => line.includes('again'));
      expect(await said()).toEqual([]);
      const byEarlierVersion = new MadeFolder(cwd, 'older-out')
        .entries()
        .map((entry) => ({ ...entry, template: 'earlier', printed: 'earlier' }));
      // The first versions kept nothing of what they had read.
      delete byEarlierVersion[0]?.reading;
      writeFileSync(
        inFolder('older-out', '.pdqm-manifest-all.jsonl'),
        byEarlierVersion.map((each) => `${JSON.stringify(each)}\n`).join(''),
      );
      await save(
        'older/c.xlsx',
        changed(decidedSchool('Cedarwood', 'RCALL44444444'), { 'details.pdLead': 'A. Nother' }),
      );
      expect(await said()).toEqual([
        'Made again, because the program, the template or the brand has changed since: 2 documents. What you have sent out still holds: it is of the same returns and decisions.',
      ]);
      expect(await said()).toEqual([]);
    },
    timeLimit,
  );
});

describe('what a school has written in place of its name', () => {
  it.each([
    ['ten thousand letters', 'Long '.repeat(2_000)],
    ['stacked accents', `Zalgo${'\u0301\u0302\u0303\u0304\u0305\u0306'.repeat(20)} School`],
  ])(
    'is asked about and not printed where it is %s',
    async (_, name) => {
      await save('names/one.xlsx', decidedSchool(name.trim(), 'RNAME22222222'));
      const refused = await pdqm(['certificate', 'names', '--out', 'named', '--json'], { cwd });
      expect(refused.code).toBe(1);
      expect(summary(refused.results())).toEqual([['refused', 'line-unprintable']]);
      const { code, stdout } = await pdqm(['report', 'names', '--out', 'named-reports', '--json'], { cwd });
      expect([code, stdout]).toEqual([0, expect.not.stringMatching(/\p{M}{5}|.{600}Long Long/u)]);
    },
    timeLimit,
  );

  it(
    'makes no file that a shell takes for a flag',
    async () => {
      await save('dash/one.xlsx', decidedSchool('--rf Academy', 'RDASH22222222'));
      const { code, ...ran } = await pdqm(['certificate', 'dash', '--out', 'dashed', '--json'], { cwd });
      expect([code, path.basename(ran.results()[0]?.output ?? '')]).toEqual([
        0,
        expect.stringMatching(/^rf Academy - /),
      ]);
    },
    timeLimit,
  );
});
