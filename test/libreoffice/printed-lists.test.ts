import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { london } from '../../framework/editions/london/index.ts';
import { buildBoroughWorkbook } from '../../workbook/borough/borough-workbook.ts';
import { buildRoundWorkbook } from '../../workbook/round/write/round-workbook.ts';
import { consolidated } from '../borough/workbooks.ts';
import type { PdfPage } from '../pdf.ts';
import { readPdf } from '../pdf.ts';
import { roundWith, verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { printed } from './libreoffice.ts';

const folder = temporaryFolder();
const timeLimit = 240_000;

async function print(name: string, workbook: Uint8Array): Promise<readonly PdfPage[]> {
  const file = path.join(folder, name);
  writeFileSync(file, workbook);
  return (await readPdf(await printed(folder, file))).pages;
}

/** Where the foot of a page begins. */
const foot = 45;
/** The size of the smallest letters of each page. */
const smallest = (pages: readonly PdfPage[]) =>
  pages.map(({ runs }) =>
    Math.min(...runs.filter(({ y, text }) => y > foot && text.trim() !== '').map((run) => run.height)),
  );

it(
  'the agenda of a round is read on two pages beside each other: what the return says, and what the panel decides',
  async () => {
    const names = ['Elm', 'St Mary Magdalene Church of England Primary School and Nursery', 'Beech Park School'];
    const schools = Array.from({ length: 40 }, (_, index) =>
      verifiedSchool(`${names[index % names.length] ?? ''} ${String(index + 1)}`, `RASH22222${String(200 + index)}`),
    );
    const pages = await print(
      'round.xlsx',
      await buildRoundWorkbook(roundWith(schools), { decidedOn: null, members: null }),
    );
    expect(Math.min(...smallest(pages))).toBeGreaterThanOrEqual(8.5);

    const agenda = pages.filter(({ text }) => text.includes('Agenda') && text.includes('School / organisation'));
    expect(agenda.length).toBeGreaterThan(2);
    const heads = (page: PdfPage | undefined, titles: readonly string[]) =>
      titles.filter((title) => page?.text.replace(/\s+/g, ' ').includes(title));
    const left = ['Judged by', 'Leadership', 'Strands'];
    const right = ['Recommended', 'Decision', 'Rationale', 'To do'];
    for (const [index, page] of agenda.entries()) {
      expect(heads(page, [...left, ...right])).toEqual(index % 2 === 0 ? left : right);
      const schoolsOn = (each: PdfPage | undefined) => each?.text.match(/(?:Elm|Nursery|Beech Park School)\s+\d+/g);
      if (index % 2 === 1) expect(schoolsOn(page)).toEqual(schoolsOn(agenda[index - 1]));
    }
  },
  timeLimit,
);

const borough = (schools: number) => buildBoroughWorkbook(consolidated(schools, ['202']), london);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** What stands over the rows of a list that is printed: its sentences, and the words of the heads on paper. */
function shownOf(sheet: ExcelJS.Worksheet) {
  if (sheet.state === 'hidden') return [];
  const last = sheet.getColumn(/:\$?([A-Z]+)/.exec(sheet.pageSetup.printArea ?? '')?.[1] ?? 'A').number;
  const titles = Array.from({ length: last }, (_, index) => sheet.getCell(4, index + 1).text);
  const sentences = ['B1', 'A2', 'A3'].map((cell) => oneLine(sheet.getCell(cell).text));
  return [{ name: sheet.name, sentences, heads: titles.flatMap((title) => title.split(' ')) }];
}

it.each([
  { schools: 3, atMost: 25 },
  { schools: 30, atMost: 70 },
])(
  'the borough workbook of $schools schools is read in letters of 8.5 points at least, on $atMost pages at most',
  async ({ schools, atMost }) => {
    const pages = await print(`borough-${String(schools)}.xlsx`, await borough(schools));
    expect(Math.min(...smallest(pages))).toBeGreaterThanOrEqual(8.5);
    expect(pages.length).toBeLessThanOrEqual(atMost);
  },
  timeLimit,
);

it(
  'each page of a borough’s list has the sheet’s sentences whole, and no head broken within a word',
  async () => {
    const file = await borough(3);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file.buffer as ArrayBuffer);
    const pages = await print('heads.xlsx', file);
    for (const { name, sentences, heads } of workbook.worksheets.slice(1).flatMap(shownOf)) {
      const own = pages.filter(({ runs }) => runs.some(({ y, text }) => y < foot && text.trim() === name));
      expect([name, own.length > 0]).toEqual([name, true]);
      for (const { text } of own)
        expect([name, sentences.filter((each) => !oneLine(text).includes(each))]).toEqual([name, []]);
      const words = new Set(own.flatMap(({ text }) => text.split(/\s+/)));
      expect([name, heads.filter((word) => !words.has(word))]).toEqual([name, []]);
    }
  },
  timeLimit,
);

it(
  'no page of a borough’s Summary is nearly empty, and no label is cut off',
  async () => {
    const summary = (await print('summary.xlsx', await borough(3))).filter(
      ({ text }) => text.includes('Borough return: ') && !text.includes('← Summary'),
    );
    expect(summary.length).toBeGreaterThan(3);
    const text = oneLine(summary.map((page) => page.text).join(' '));
    expect(text).toContain('Earlier returns of schools that have begun again');
    for (const { runs, height } of summary) {
      const heights = runs.filter(({ y }) => y > foot).map(({ y }) => y);
      expect((Math.max(...heights) - Math.min(...heights)) / height).toBeGreaterThan(0.4);
    }
  },
  timeLimit,
);
