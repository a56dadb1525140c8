import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { projectPath } from '../generator/project-folder.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import { readReturn } from '../workbook/read/read-return.ts';
import { extract, issuingFolder } from './issuing.ts';

const { at, save, issue, inFolder, listed } = issuingFolder();
const opened = (file: string): SchoolReturn =>
  readReturn(readWorkbookFile(readFileSync(at('issued', file))), [london]).schoolReturn;
const windows1252 = Buffer.from(
  [...extract].map((letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)),
);

describe('Workbooks for the schools of an extract', () => {
  it('are issued once each, for the LA that is asked for, with a list of them', async () => {
    save('schools.csv', windows1252);
    const { code, stderr, ...ran } = await issue('--la', '208');
    expect(code).toBe(1);
    expect(ran.results().map(({ status, organisation }) => [status, organisation])).toEqual([
      ['made', 'Ysgol Gwên, “Larch” End'],
      ['made', 'Holy Trinity'],
      ['made', 'Holy Trinity'],
      ['made', '=HYPERLINK("https://evil.example","St Anne and St Mary")'],
      ['made', '-Con/Prn?'],
      ['refused', 'Holy Trinity Primary'],
    ]);
    expect(ran.results().at(-1)?.problems[0]?.message).toBe('Lines 3 and 12 of the list name the same school.');
    expect(stderr).toContain('left out: 1 closed, 1 not yet open, 2 of other local authorities');
    expect(inFolder()).toEqual([
      '=HYPERLINK( https evil.example , St Anne and St Mary ) - Lambeth.xlsx',
      'Con Prn - 100005.xlsx',
      'Holy Trinity - 100002.xlsx',
      'Holy Trinity - 100003.xlsx',
      'Ysgol Gwên, “Larch” End - 100001.xlsx',
      'issued.csv',
    ]);
    expect(opened('Ysgol Gwên, “Larch” End - 100001.xlsx').details).toMatchObject({
      organisation: 'Ysgol Gwên, “Larch” End',
      la: '208',
      urn: '100001',
      laestab: '208/2001',
    });
    const issued = await listed();
    for (const { file, returnId, organisation } of issued) {
      const { meta, details } = opened(file ?? '');
      expect([meta.returnId, details.organisation]).toEqual([returnId, organisation]);
    }
    expect(issued).toHaveLength(5);
    expect(readFileSync(at('issued', 'issued.csv'), 'utf8')).not.toMatch(/(^|[,\n])"?[=+@-]/m);
  });

  it('are issued no second time, whether they lie there, were renamed or are gone; new schools are', async () => {
    save('schools.csv', windows1252);
    await issue('--la', 'Lambeth');
    const before = await listed();
    renameSync(at('issued', 'Holy Trinity - 100002.xlsx'), at('issued', 'Sent.xlsx'));
    rmSync(at('issued', 'Con Prn - 100005.xlsx'));
    appendFileSync(at('schools.csv'), '\r\n"140001","208","Lambeth","2001","Larch Academy","Open",""');
    const files = inFolder();
    const again = await issue('--la', '208,209');
    expect(again.results().map(({ status }) => status)).toEqual([
      ...Array.from({ length: 5 }, () => 'unchanged'),
      'made',
      'refused',
      'refused',
    ]);
    const told = again.results().flatMap(({ problems }) => problems.map(({ code, severity }) => `${code} ${severity}`));
    expect(told).toEqual([
      'issued-file-gone query',
      'issued-file-gone query',
      'same-school-twice error',
      'same-school-twice error',
    ]);
    expect(inFolder()).toEqual([...files, '+Oak - 100008.xlsx'].sort());
    expect(await listed()).toEqual([...before, expect.objectContaining({ organisation: '+Oak', la: '209' })]);
  });
});

describe('Workbooks for the schools of a list of one’s own', () => {
  it('are not issued where the LA is none, or nobody can tell whether the school has one', async () => {
    save('schools.csv', 'organisation,la,urn\nBeech,Atlantis,1\nElm,208,100001\nElm,Lambeth,\nElm,209,\n,208,\n');
    const { code, ...ran } = await issue();
    expect(code).toBe(1);
    expect(ran.results().map(({ status, problems: [problem] }) => [status, problem?.code, problem?.message])).toEqual([
      ['refused', 'la-unknown', 'Line 2 of the list: “Atlantis” is not a local authority of this edition.'],
      ['made', undefined, undefined],
      ['refused', 'perhaps-issued', 'Line 4 of the list may be the school that line 3 has under the same name.'],
      ['made', undefined, undefined],
      ['refused', 'organisation-missing', 'Line 6 of the list has no organisation.'],
    ]);
  });

  it.each([
    ['headings alone', 'organisation,la\r\n', [], 'the list of schools has headings and no school'],
    [
      'no school of that LA',
      'organisation,la\nElm,208\n',
      ['--la', '209'],
      'its only line is not a school of Lewisham',
    ],
    ['an LA that is none', 'organisation,la\nElm,208\n', ['--la', '999'], '--la 999: this is not a local authority of'],
  ])('are not issued from %s', async (_, text, args, message) => {
    save('schools.csv', text);
    const { code, stderr } = await issue(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('are never written over a file that somebody else has put there', async () => {
    save('schools.csv', 'organisation,la,urn\nElm,208,100001\n');
    mkdirSync(at('issued'));
    save(path.join('issued', 'Elm - 100001.xlsx'), 'mine');
    const [result] = (await issue()).results();
    expect(result).toMatchObject({ status: 'refused', problems: [{ code: 'file-in-the-way' }] });
    expect(readFileSync(at('issued', 'Elm - 100001.xlsx'), 'utf8')).toBe('mine');
  });
});

describe('Two runs, and one that is killed', () => {
  const many = `organisation,la,urn\n${Array.from({ length: 8 }, (_, index) => `School ${String(index)},208,${String(100_001 + index)}\n`).join('')}`;

  it('issue each school once, whichever comes first', async () => {
    save('schools.csv', many);
    const runs = await Promise.all([issue(), issue()]);
    expect([0, 3]).toEqual(expect.arrayContaining(runs.map(({ code }) => code)));
    for (const { code, stderr } of runs) if (code === 3) expect(stderr).toContain('is writing here');
    await issue();
    const issued = await listed();
    expect(issued).toHaveLength(8);
    expect(inFolder()).toEqual([...issued.map(({ file }) => file), 'issued.csv'].sort());
  });

  it('leave list and files in agreement', async () => {
    save('schools.csv', many);
    const args = ['new', '--schools', 'schools.csv', '--out', 'issued', '--json'];
    const child = spawn(process.execPath, [projectPath('dist', 'generator', 'cli', 'main.js'), ...args], { cwd: at() });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(existsSync(at('issued', 'issued.csv'))).toBe(true);
    const { code, ...ran } = await issue();
    expect(code).toBe(0);
    expect(ran.results().map(({ status }) => status)).toContain('unchanged');
    const issued = await listed();
    expect(issued).toHaveLength(8);
    expect(inFolder()).toEqual([...issued.map(({ file }) => file), 'issued.csv'].sort());
    for (const { file, returnId } of issued) expect(opened(file ?? '').meta.returnId).toBe(returnId);
  });
});
