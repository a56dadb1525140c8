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

it(
  'the lists of a borough are printed in letters of eight points at least',
  async () => {
    const pages = await print('borough.xlsx', await buildBoroughWorkbook(consolidated(25, ['202', '203']), london));
    const lists = pages.filter(({ text }) => text.includes('← Summary'));
    expect(lists.length).toBeGreaterThan(20);
    expect(Math.min(...smallest(lists))).toBeGreaterThanOrEqual(8);
  },
  timeLimit,
);
