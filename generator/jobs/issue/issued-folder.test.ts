import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { EnvironmentLacks } from '../../failure.ts';
import type { ListedWorkbook } from '../../intake/lists/issued-list.ts';
import { issuedListText, readIssuedList } from '../../intake/lists/issued-list.ts';
import { IssuedFolder } from './issued-folder.ts';

const root = temporaryFolder();
let folders = 0;
function newFolder(): string {
  folders += 1;
  return path.join(root, String(folders));
}

const entry = (number: number) =>
  ({
    organisation: `School ${String(number)}`,
    la: '208',
    laName: 'Lambeth',
    urn: `10000${String(number)}`,
    laestab: null,
    returnId: `RABCDEFGH234${String(number)}`,
    file: `School ${String(number)}.xlsx`,
    issuedOn: '2026-11-23',
  }) satisfies ListedWorkbook;
const bytes = Buffer.from('a workbook');

async function issueOne(folder: string, number: number): Promise<readonly ListedWorkbook[]> {
  const opened = await IssuedFolder.open(folder);
  await opened.issue(entry(number), bytes);
  await opened.close();
  return opened.issued;
}

const listOf = (folder: string): string => path.join(folder, 'issued.csv');
const partOf = (folder: string, number: number): string =>
  path.join(folder, `.pdqm-issue-${entry(number).returnId}.part`);
const seen = (folder: string): readonly string[] => readdirSync(folder).sort();

describe('a folder that workbooks are issued to', () => {
  it('keeps the list of them beside them', async () => {
    const folder = newFolder();
    expect(await issueOne(folder, 1)).toEqual([]);
    expect(await issueOne(folder, 2)).toEqual([entry(1)]);
    expect(await readIssuedList(listOf(folder))).toEqual([entry(1), entry(2)]);
    expect(seen(folder)).toEqual(['School 1.xlsx', 'School 2.xlsx', 'issued.csv']);
    expect(readFileSync(path.join(folder, 'School 1.xlsx'))).toEqual(bytes);
  });

  it('belongs to one run at a time', async () => {
    const folder = newFolder();
    const first = await IssuedFolder.open(folder);
    await expect(IssuedFolder.open(folder)).rejects.toThrow(EnvironmentLacks);
    await first.close();
    await (await IssuedFolder.open(folder)).close();
  });

  it('gives a workbook its name that a killed run had listed, and clears away one that it had not', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(listOf(folder), issuedListText([entry(1), entry(2)]));
    for (const number of [1, 3]) writeFileSync(partOf(folder, number), `workbook ${String(number)}`);
    writeFileSync(partOf(folder, 2), 'an older one');
    writeFileSync(path.join(folder, 'School 2.xlsx'), 'there already');
    await (await IssuedFolder.open(folder)).close();
    expect(seen(folder)).toEqual(['School 1.xlsx', 'School 2.xlsx', 'issued.csv']);
    expect(readFileSync(path.join(folder, 'School 1.xlsx'), 'utf8')).toBe('workbook 1');
    expect(readFileSync(path.join(folder, 'School 2.xlsx'), 'utf8')).toBe('there already');
  });

  it.each([5, 30, 64])(
    'forgets a line that was cut short after %i characters, and lists again from there',
    async (cut) => {
      const folder = newFolder();
      await issueOne(folder, 1);
      const whole = issuedListText([entry(2)]).split('\r\n')[1] ?? '';
      expect(cut).toBeLessThan(whole.length);
      appendFileSync(listOf(folder), whole.slice(0, cut));
      expect(await issueOne(folder, 3)).toEqual([entry(1)]);
      expect(await readIssuedList(listOf(folder))).toEqual([entry(1), entry(3)]);
    },
  );

  it('goes on with a list that Excel has saved in its own way, and loses none of its columns', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    const saved =
      'Return id;Phoned;Organisation;File;Issued on\r\nRABCDEFGH2341;yes;Sch\u00f6n School;School 1.xlsx;23/11/2026';
    writeFileSync(listOf(folder), Buffer.from(saved, 'latin1'));
    expect(await issueOne(folder, 2)).toMatchObject([{ organisation: 'Schön School', issuedOn: '2026-11-23' }]);
    expect(readFileSync(listOf(folder), 'utf8')).toBe(
      `\uFEFF${saved}\r\nRABCDEFGH2342;;School 2;School 2.xlsx;2026-11-23\r\n`,
    );
  });

  it('writes nowhere else, whatever the list names', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(listOf(folder), issuedListText([{ ...entry(1), file: '../outside.xlsx' }]));
    writeFileSync(partOf(folder, 1), 'workbook 1');
    await (await IssuedFolder.open(folder)).close();
    expect(existsSync(path.join(root, 'outside.xlsx'))).toBe(false);
    expect(seen(folder)).toEqual(['issued.csv', 'outside.xlsx']);
  });

  it('with a list that cannot be read is left as it is, and is free again', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(listOf(folder), 'Organisation\r\nLarch End\r\n');
    await expect(IssuedFolder.open(folder)).rejects.toThrow('no column is headed “Return id”');
    expect(seen(folder)).toEqual(['issued.csv']);
    expect(readFileSync(listOf(folder), 'utf8')).toBe('Organisation\r\nLarch End\r\n');
  });
});
