import { writeFileSync } from 'node:fs';
import path from 'node:path';
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
const oneLine = ({ text }: PdfPage) => text.replace(/\s+/g, ' ');
const inFull = [
  'A row for each return. The Summary and its charts count the rows that say Yes under “In the figures”, and follow when a cell is changed.',
  'What the check found in each return: an error stands in the way of its next step, a query asks for a reason or a second look.',
  'Where an earlier copy of a return says something else than the one that counts.',
];
const heads = ['Date of assessment', 'Date of decision', 'Recommendation', 'Collaboration: verifier'];

it.each([
  { schools: 3, atMost: 55 },
  { schools: 30, atMost: 210 },
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
  'the sheets of a borough are printed with their sentences whole on every page, and no head broken within a word',
  async () => {
    const pages = await print('heads.xlsx', await borough(3));
    for (const sentence of inFull) {
      const begun = pages.map(oneLine).filter((text) => text.includes(sentence.slice(0, 20)));
      expect(begun.length).toBeGreaterThan(1);
      expect(begun.filter((text) => !text.includes(sentence))).toEqual([]);
    }
    const all = pages.map(oneLine).join(' ');
    expect(heads.filter((head) => !all.includes(head))).toEqual([]);
    const words = pages.flatMap(({ runs }) => runs.map(({ text }) => text.trim()));
    expect(words.filter((word) => word === 'Developin')).toEqual([]);
  },
  timeLimit,
);

it(
  'no page of a borough’s Summary is nearly empty',
  async () => {
    const summary = (await print('summary.xlsx', await borough(3))).filter(
      ({ text }) => text.includes('Borough return: ') && !text.includes('← Summary'),
    );
    expect(summary.length).toBeGreaterThan(3);
    for (const { runs, height } of summary) {
      const heights = runs.filter(({ y }) => y > foot).map(({ y }) => y);
      expect((Math.max(...heights) - Math.min(...heights)) / height).toBeGreaterThan(0.4);
    }
  },
  timeLimit,
);
