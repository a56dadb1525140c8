import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { textOf } from '../../workbook/read/read-value.ts';
import type { PdfPage, TextRun } from '../pdf.ts';
import { mark, proseFields, withLines } from '../prose-texts.ts';
import { changed } from '../returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { entriesOf } from './entries.ts';
import { inLibreOffice, printedPages } from './libreoffice.ts';

const folder = temporaryFolder();
const file = (name: string) => path.join(folder, name);
/** A typeface with widths and heights of its own, as the only one that there is. */
const otherFonts = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
);

const entered = withLines(10);
const ten = { ...entered, evidence: entered.evidence.map((row) => ({ ...row, owner: 'Shanthi Venkataraman' })) };
const long = withLines(16, ' Teachers plan together on Mondays.');
/** Of two words more than most names of schools have. */
const longName = 'Thistlemoor Federation of Nursery, Infant and Junior Schools';
/** Longer than a line of the narrow sheets. */
const longerName = `The Candlewick Lane and ${longName}`;
/** As long as names of schools are. */
const longestName = `${longerName} with Sixth Form and Children’s Centre`;
const prints: Record<string, readonly PdfPage[]> = {};

beforeAll(async () => {
  const workbook = file('blank.xlsx');
  writeFileSync(workbook, await buildWorkbook(london, emptyReturn(london)));
  const print = (as: string) => ({ do: 'print' as const, to: file(as) });
  const typed = (schoolReturn: SchoolReturn) =>
    entriesOf(schoolReturn, london).map((entry) => ({ do: 'type' as const, ...entry }));
  const issued = file('issued.xlsx');
  writeFileSync(
    issued,
    await buildWorkbook(london, changed(emptyReturn(london), { 'details.organisation': longestName })),
  );
  await inLibreOffice(folder, [
    { workbook: issued, actions: [print('issued with a long name')] },
    {
      workbook,
      actions: [
        print('blank'),
        { do: 'type', sheet: 'Details', cell: 'C7', typed: longName },
        print('named'),
        { do: 'type', sheet: 'Details', cell: 'C7', typed: longerName },
        print('long named'),
        { do: 'type', sheet: 'Details', cell: 'C7', typed: longestName },
        print('longest named'),
        ...typed(ten),
        { do: 'save', to: file('ten.xlsx') },
        print('ten'),
        ...typed(long),
        { do: 'save', to: file('long.xlsx') },
        print('long'),
      ],
    },
  ]);
  await inLibreOffice(folder, [{ workbook, actions: [print('blank in another typeface')] }], otherFonts);
  for (const as of [
    'blank',
    'blank in another typeface',
    'issued with a long name',
    'named',
    'long named',
    'longest named',
    'ten',
    'long',
  ]) {
    prints[as] = await printedPages(file(as));
  }
});

/** Where the foot of a page begins, which names the sheet in its middle. */
const foot = 45;
const bodyOf = ({ runs }: PdfPage): readonly TextRun[] => runs.filter(({ y }) => y > foot);

function sheetOf({ runs, width }: PdfPage): string {
  const inTheMiddle = runs.filter((run) => run.y <= foot && Math.abs(run.x + run.width / 2 - width / 2) < 60);
  return inTheMiddle.map(({ text }) => text).join('');
}

/** The pages of each sheet, in their order. */
function bySheet(as: string): ReadonlyMap<string, readonly PdfPage[]> {
  const sheets = new Map<string, PdfPage[]>();
  for (const page of prints[as] ?? []) sheets.set(sheetOf(page), [...(sheets.get(sheetOf(page)) ?? []), page]);
  return sheets;
}

const aspects = london.aspects.map(({ shortTitle }) => shortTitle);
const pagesOfAspects = (as: string) => aspects.flatMap((name) => bySheet(as).get(name) ?? []);
const sizes = (pages: readonly PdfPage[], text?: RegExp) =>
  pages.flatMap((page) =>
    bodyOf(page)
      .filter((run) => !text || text.test(run.text))
      .map(({ height }) => height),
  );

describe.each(['blank', 'blank in another typeface', 'ten', 'long'])('a printed workbook (%s)', (as) => {
  it('has no text of less than 8.5 points on any sheet', () => {
    expect(bySheet(as).size).toBe(13);
    expect(Math.min(...sizes(prints[as] ?? []))).toBeGreaterThanOrEqual(8.5);
  });

  it('prints all aspects at one size, as wide as the page, on the same number of pages', () => {
    const pages = pagesOfAspects(as);
    expect(new Set(sizes(pages, /^Descriptor$|^Some examples|: notes$/).map((size) => size.toFixed(1))).size).toBe(1);
    expect(new Set(aspects.map((name) => bySheet(as).get(name)?.length))).toEqual(new Set([5]));
    for (const page of pages) {
      const ends = bodyOf(page).flatMap(({ x, width }) => [x, x + width]);
      expect((Math.max(...ends) - Math.min(...ends)) / page.width).toBeGreaterThan(0.75);
    }
  });
});

describe('a printed workbook', () => {
  it('has the same pages in whatever typeface', () => {
    const counts = (as: string) => [...bySheet(as)].map(([name, { length }]) => [name, length]);
    expect(counts('blank in another typeface')).toEqual(counts('blank'));
  });

  it('leaves no page of an aspect, nor of the verifier’s sheet, nearly empty', () => {
    for (const page of [...pagesOfAspects('long'), ...(bySheet('long').get('Verification') ?? [])]) {
      const heights = bodyOf(page).map(({ y }) => y);
      // The samples end where their texts end; the judgements begin a page.
      const least = page.text.includes('Sample 12') ? 0.3 : 0.4;
      expect((Math.max(...heights) - Math.min(...heights)) / page.height).toBeGreaterThan(least);
    }
  });

  it.each(['blank', 'issued with a long name', 'ten', 'long'])(
    'has the verifier’s judgements two to a page, however far the samples above reach, and the summary on one (%s)',
    (as) => {
      const pages = (bySheet(as).get('Verification') ?? []).map(({ text }) => text.replaceAll(/\s+/g, ' '));
      const [sampled, judged] = [
        /Sample \d/,
        /Judgements|(Leadership of|High Quality|Evaluating Impact|COLLABORATION)/g,
      ];
      const first = pages.findIndex((text) => text.includes('Judgements'));
      expect(pages.slice(first).filter((text) => sampled.test(text))).toEqual([]);
      expect(pages.slice(first).map((text) => text.match(judged))).toEqual([
        ['Judgements', 'Leadership of', 'High Quality'],
        ['Evaluating Impact', 'COLLABORATION'],
        null,
      ]);
      for (const title of ['Summary and recommendation', 'Good practice', 'Areas for development', 'Recommendation'])
        expect(pages.at(-1)).toContain(title);
    },
  );

  it.each([
    ['Part of the visit Held People met Notes', /Brief meeting|Interview|paperwork sampling/],
    ['Aspect Verifier’s level The school’s own level Comment', /Leadership of|High Quality|Evaluating|COLLABORATION/],
  ])('says on each page of the verifier’s sheet what its columns are for: %s', (heads, rows) => {
    const words = ({ text }: PdfPage) => text.replaceAll(/\s+/g, ' ');
    const pages = (bySheet('ten').get('Verification') ?? []).map(words).filter((text) => rows.test(text));

    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) expect(text).toContain(heads);
  });

  it('breaks no name of an owner within a word', () => {
    const words = (bySheet('ten').get('Evidence') ?? []).flatMap(({ text }) => text.split(/\s+/));
    expect(words).toContain('Venkataraman');
  });

  it.each(['Details', 'Leadership', 'Evidence', 'Verification', 'Glossary', 'About'])(
    'has a long name of a school whole at the head of each page of %s, on one line',
    (name) => {
      const pages = bySheet('named').get(name) ?? [];
      expect(pages).not.toEqual([]);
      for (const page of pages) {
        const top = Math.max(...page.runs.map(({ y }) => y));
        const line = page.runs.filter(({ y, text }) => Math.abs(y - top) < 3 && text !== '‹ Start');
        expect([sheetOf(page), line.map(({ text }) => text).join('')]).toEqual([sheetOf(page), longName]);
      }
    },
  );

  it.each([
    ['Details', 'Your school or organisation'],
    ['Self-evaluation', london.template.title],
    ['Panel', 'The panel’s decision'],
  ])('has a longer name whole above the title of each page of %s, a narrow sheet', (name, title) => {
    const pages = bySheet('long named').get(name) ?? [];
    expect(pages).not.toEqual([]);
    for (const { runs } of pages) {
      const titleAt = runs.find(({ text }) => text === title)?.y ?? NaN;
      const above = runs.filter(({ y, text }) => y > titleAt + 16 && text !== '‹ Start');
      expect(above.map(({ text }) => text.trim()).join(' ')).toBe(longerName);
    }
  });

  it('has the longest names whole above the title of each page, and as many pages as without', () => {
    expect((prints['longest named'] ?? []).length).toBe((prints['blank'] ?? []).length);
    for (const [name, pages] of bySheet('longest named')) {
      if (name === 'Start') continue;
      for (const { runs } of pages) {
        const titleAt = Math.max(...runs.filter(({ height }) => height > 12).map(({ y }) => y));
        const above = runs.filter(({ y, text }) => y > titleAt + 8 && text !== '‹ Start');
        expect([name, above.map(({ text }) => text.trim()).join(' ')]).toEqual([name, longestName]);
      }
    }
  });

  it('shows a level that was chosen with its symbol', () => {
    const first = (bySheet('ten').get('Leadership') ?? []).slice(0, 1);
    expect(first.flatMap(bodyOf).filter(({ text }) => text === '● Embedded')).toHaveLength(2);
  });
});

/** The height of each row of a sheet in points, as the file says it. */
function rowHeights(name: string, sheetNumber: number): ReadonlyMap<number, number> {
  const part = unzipSync(readFileSync(file(name)))[`xl/worksheets/sheet${String(sheetNumber)}.xml`];
  const rows = [...strFromU8(part ?? new Uint8Array()).matchAll(/<row r="(\d+)"[^>]*? ht="([\d.]+)"/g)];
  return new Map(rows.map(([, row, height]) => [Number(row), Number(height)]));
}

const boxes = entriesOf(ten, london)
  .filter(({ typed }) => typed.includes('\n'))
  .map((entry, index) => ({ ...entry, title: proseFields[index]?.path ?? '', index }));
const sheetNames = ['Start', 'Details', ...aspects, 'Evidence', 'Actions', 'Self-evaluation', 'Verification', 'Panel'];
/** Points by which LibreOffice’s own height of a row with ten lines differs on the screen and in print. */
const ownRounding = 5;
const isSample = (title: string) => title.startsWith('verification.sampled.');
const notice = (cell: string) => `This text goes on: all of it is in cell ${cell}`;

describe('a box for prose', () => {
  it('shows ten lines, whole, and says nothing of them', () => {
    const pages = prints['ten'] ?? [];
    expect(pages.filter(({ text }) => text.includes('This text goes on')).map(sheetOf)).toEqual([]);
    for (const { title, index, sheet, cell } of boxes) {
      const page = pages.find((each) => sheetOf(each) === sheet && each.text.includes(mark(index, 1)));
      const lines = [1, 2, 10].map((line) => page?.runs.find(({ text }) => text.includes(mark(index, line))));
      const [first, second, last] = lines.map((run) => run?.y ?? NaN) as [number, number, number];
      const needed = ((first - last + (first - second)) * 10) / (lines[0]?.height ?? NaN);
      expect({ title, isShown: Number.isFinite(needed) }).toEqual({ title, isShown: true });
      // The verifier's samples are rows that have grown with their text; Excel's lines are 12.75 points high.
      const heights = rowHeights(isSample(title) ? 'ten.xlsx' : 'blank.xlsx', sheetNames.indexOf(sheet) + 1);
      const height = heights.get(Number(cell.replace(/\D/g, ''))) ?? 0;
      const slack = isSample(title) ? ownRounding : 0;
      const room = { fits: needed <= height + slack, forExcel: isSample(title) || height >= 10 * 12.75 };
      expect({ title, ...room }).toEqual({ title, fits: true, forExcel: true });
    }
  });

  it('says below that its text goes on, and in which cell all of it is', () => {
    const saved = readWorkbookFile(readFileSync(file('long.xlsx')));
    for (const { title, index, sheet, cell } of boxes.filter((box) => !isSample(box.title))) {
      const [column = '', row = ''] = cell.split(/(?<=[A-Z])(?=\d)/);
      const cells = saved.sheets.find(({ name }) => name === sheet);
      const at = column.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
      expect({ title, below: textOf(cells?.cell(Number(row) + 1, at) ?? null) }).toEqual({
        title,
        below: `${notice(cell)} and in the verifier’s report.`,
      });
      expect(textOf(cells?.cell(Number(row), at) ?? null)).toContain(mark(index, 16));
      const page = (prints['long'] ?? []).find((each) => sheetOf(each) === sheet && each.text.includes(mark(index, 1)));
      expect({ title, printed: page?.text.includes(notice(cell)) }).toEqual({ title, printed: true });
    }
  });

  it('says so too on the form that repeats it', () => {
    const form = (bySheet('long').get('Self-evaluation') ?? [])
      .map(({ text }) => text.replaceAll(/\s+/g, ' '))
      .join(' ');
    for (const { title, cell, sheet } of boxes.filter((box) => /^aspects\.\w+\.(evidence|action)$/.test(box.title))) {
      expect({ title, said: form.includes(`${notice(cell)} of ${sheet}`) }).toEqual({ title, said: true });
    }
  });
});
