import { lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { pdqm } from './many-runs.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cwd = temporaryFolder();
const inFolder = (...names: readonly string[]) => path.join(cwd, ...names);
const workbook = () => buildWorkbook(london, decidedReturn(london));
const isFile = (file: string) => lstatSync(file).isFile();

beforeAll(async () => {
  mkdirSync(inFolder('returns'));
  writeFileSync(inFolder('returns', 'a.xlsx'), await workbook());
});

describe('a link in the place of a record', () => {
  const journal = '.pdqm-manifest-all.jsonl';
  const written = '.pdqm-written.jsonl';

  it('is never written through: what it leads to stays as it is', async () => {
    writeFileSync(inFolder('diary.txt'), 'Dear diary');
    for (const [folder, record] of [
      ['certificates', journal],
      ['lists', written],
    ] as const) {
      mkdirSync(inFolder(folder));
      symlinkSync(inFolder('diary.txt'), inFolder(folder, record));
    }
    expect((await pdqm(['certificate', 'returns', '--out', 'certificates'], { cwd })).code).toBe(0);
    expect((await pdqm(['check', 'returns', '--csv', 'lists/a.csv'], { cwd })).code).toBe(0);
    expect(readFileSync(inFolder('diary.txt'), 'utf8')).toBe('Dear diary');
    expect(isFile(inFolder('certificates', journal))).toBe(true);
    expect(isFile(inFolder('lists', written))).toBe(true);
  });

  it('is read, so that nothing is made twice where a record was moved and linked', async () => {
    const args = ['certificate', 'returns', '--out', 'moved', '--json'];
    expect((await pdqm(args, { cwd })).results().map(({ status }) => status)).toEqual(['made']);
    renameSync(inFolder('moved', journal), inFolder('kept.jsonl'));
    symlinkSync(inFolder('kept.jsonl'), inFolder('moved', journal));
    const kept = readFileSync(inFolder('kept.jsonl'), 'utf8');
    expect((await pdqm(args, { cwd })).results().map(({ status }) => status)).toEqual(['unchanged']);
    expect((await pdqm([...args, '--force'], { cwd })).results().map(({ status }) => status)).toEqual(['made']);
    expect(readFileSync(inFolder('kept.jsonl'), 'utf8')).toBe(kept);
    expect(isFile(inFolder('moved', journal))).toBe(true);
  });

  it('does not keep a folder that is itself a link from being written to', async () => {
    mkdirSync(inFolder('documents'));
    symlinkSync('documents', inFolder('link'));
    const ran = await pdqm(['certificate', 'returns', '--out', 'link', '--json'], { cwd });
    expect(ran.results().map(({ status }) => status)).toEqual(['made']);
    expect(isFile(inFolder('documents', journal))).toBe(true);
  });
});
