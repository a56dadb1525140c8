import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { london } from '../../framework/editions/london/index.ts';
import { buildBoroughWorkbook } from '../../workbook/borough/borough-workbook.ts';
import { buildRoundWorkbook } from '../../workbook/round/write/round-workbook.ts';
import { consolidated } from '../borough/workbooks.ts';
import type { PdfPage } from '../pdf.ts';
import { roundWith, verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Job } from './libreoffice.ts';
import { inLibreOffice, printedPages } from './libreoffice.ts';

const folder = temporaryFolder();
const file = (name: string) => path.join(folder, name);
const prints: Record<string, readonly PdfPage[]> = {};

const names = ['Elm', 'St Mary Magdalene Church of England Primary School and Nursery', 'Beech Park School'];
const schools = Array.from({ length: 40 }, (_, index) =>
  verifiedSchool(`${names[index % names.length] ?? ''} ${String(index + 1)}`, `RASH22222${String(200 + index)}`),
);
const borough = (size: number) => buildBoroughWorkbook(consolidated(size, ['202']), london);

beforeAll(async () => {
  const workbooks = {
    round: await buildRoundWorkbook(roundWith(schools), { decidedOn: null, members: null }),
    'borough of 3': await borough(3),
    'borough of 30': await borough(30),
  };
  const jobs = Object.entries(workbooks).map(([name, bytes]): Job => {
    writeFileSync(file(`${name}.xlsx`), bytes);
    return { workbook: file(`${name}.xlsx`), actions: [{ do: 'print', to: file(name) }] };
  });
  await inLibreOffice(folder, jobs);
  for (const name of Object.keys(workbooks)) prints[name] = await printedPages(file(name));
});

/** Where the foot of a page begins. */
const foot = 45;
/** The size of the smallest letters of each page. */
const smallest = (pages: readonly PdfPage[]) =>
  pages.map(({ runs }) =>
    Math.min(...runs.filter(({ y, text }) => y > foot && text.trim() !== '').map((run) => run.height)),
  );

it('the agenda of a round is read on two pages beside each other: what the return says, and what the panel decides', () => {
  const pages = prints['round'] ?? [];
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
});

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
  { size: 3, atMost: 25 },
  { size: 30, atMost: 70 },
])(
  'the borough workbook of $size schools is read in letters of 8.5 points at least, on $atMost pages at most',
  ({ size, atMost }) => {
    const pages = prints[`borough of ${String(size)}`] ?? [];
    expect(Math.min(...smallest(pages))).toBeGreaterThanOrEqual(8.5);
    expect(pages.length).toBeLessThanOrEqual(atMost);
  },
);

it('each page of a borough’s list has the sheet’s sentences whole, and no head broken within a word', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file('borough of 3.xlsx'));
  const pages = prints['borough of 3'] ?? [];
  for (const { name, sentences, heads } of workbook.worksheets.slice(1).flatMap(shownOf)) {
    const own = pages.filter(({ runs }) => runs.some(({ y, text }) => y < foot && text.trim() === name));
    expect([name, own.length > 0]).toEqual([name, true]);
    for (const { text } of own)
      expect([name, sentences.filter((each) => !oneLine(text).includes(each))]).toEqual([name, []]);
    const words = new Set(own.flatMap(({ text }) => text.split(/\s+/)));
    expect([name, heads.filter((word) => !words.has(word))]).toEqual([name, []]);
  }
});

it('no page of a borough’s Summary is nearly empty, and no label is cut off', () => {
  const summary = (prints['borough of 3'] ?? []).filter(
    ({ text }) => text.includes('Borough return: ') && !text.includes('← Summary'),
  );
  expect(summary.length).toBeGreaterThan(3);
  const text = oneLine(summary.map((page) => page.text).join(' '));
  expect(text).toContain('Earlier returns of schools that have begun again');
  for (const { runs, height } of summary) {
    const heights = runs.filter(({ y }) => y > foot).map(({ y }) => y);
    expect((Math.max(...heights) - Math.min(...heights)) / height).toBeGreaterThan(0.4);
  }
});
