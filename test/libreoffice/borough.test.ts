import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { a1 } from '../../workbook/address.ts';
import { buildBoroughWorkbook } from '../../workbook/borough/borough-workbook.ts';
import type { Cell } from '../../workbook/read/cell-source.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { consolidated } from '../borough/workbooks.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { NotedChart } from './libreoffice.ts';
import { inLibreOffice } from './libreoffice.ts';

const folder = temporaryFolder();
const file = (name: string) => path.join(folder, name);
const borough = consolidated(40, ['202', '203']);

/** The Returns sheet's first row that counts and is Enhancing in its first strand, and the strand's column. */
const strandColumn = 18;
const changedRow = () => {
  const [aspect] = london.aspects;
  const index = borough.returns.findIndex(
    ({ standing, schoolReturn }) =>
      standing === 'counted' &&
      schoolReturn.aspects[aspect?.id ?? '']?.strands[aspect?.strands[0]?.id ?? '']?.level === 'enhancing',
  );
  return index + 5;
};

beforeAll(async () => {
  writeFileSync(file('borough.xlsx'), await buildBoroughWorkbook(borough, london));
  const cell = a1({ row: changedRow(), column: strandColumn });
  await inLibreOffice(folder, [
    {
      workbook: file('borough.xlsx'),
      saved: file('recalculated.xlsx'),
      actions: [{ do: 'note_charts', sheet: 'Summary', to: file('before.json') }],
    },
    {
      workbook: file('borough.xlsx'),
      saved: file('edited.xlsx'),
      actions: [
        { do: 'type', sheet: 'Returns', cell, typed: 'Embedded' },
        { do: 'note_charts', sheet: 'Summary', to: file('after.json') },
      ],
    },
    {
      workbook: file('edited.xlsx'),
      saved: file('again.xlsx'),
      actions: [{ do: 'note_charts', sheet: 'Summary', to: file('again.json') }],
    },
  ]);
});

const charts = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as readonly NotedChart[];
const chart = (name: string, title: string) => charts(name).find((each) => each.title.startsWith(title));
/** The first bar's part of each series. */
const firstBar = (noted: NotedChart | undefined) => noted?.series.map(({ values }) => values[0]);

/** What each cell of each sheet shows, by sheet and address. */
function cellsOf(name: string): ReadonlyMap<string, string | number> {
  const source = readWorkbookFile(readFileSync(file(name)));
  return new Map(
    source.sheets.flatMap((sheet) =>
      [...sheet.filled()].map(({ cell, ...place }) => [`${sheet.name}!${a1(place)}`, shown(cell)] as const),
    ),
  );
}

function shown(cell: Cell): string | number {
  if (cell.type === 'text') return cell.text.trim();
  return cell.type === 'number' ? cell.value : cell.type;
}

describe('the borough workbook in LibreOffice', () => {
  it('draws in its charts what the figures are', () => {
    const { overall } = borough.overAll;
    const { developing, enhancing, embedded, notJudged } = overall;

    expect(firstBar(chart('before.json', 'Levels by aspect'))).toEqual([developing, enhancing, embedded, notJudged]);
    expect(charts('before.json')).toHaveLength(6);
  });

  it('changes a chart when a judgement is changed', () => {
    const before = firstBar(chart('before.json', 'Levels by strand'));
    const after = firstBar(chart('after.json', 'Levels by strand'));
    const [developing = NaN, enhancing = NaN, embedded = NaN, none = NaN] = before ?? [];

    expect(after).toEqual([developing, enhancing - 1, embedded + 1, none]);
  });

  it('keeps its charts, their cells and their figures when LibreOffice saves it', () => {
    expect(charts('again.json')).toEqual(charts('after.json'));
  });

  it('works out by its formulas what our own software counted, on every sheet', () => {
    const made = cellsOf('borough.xlsx');

    expect(made.size).toBeGreaterThan(3000);
    expect(Object.fromEntries(cellsOf('recalculated.xlsx'))).toEqual(Object.fromEntries(made));
  });

  it('shows a changed judgement in the picture of the strands', () => {
    const before = cellsOf('recalculated.xlsx');
    const changes = [...cellsOf('edited.xlsx')].filter(
      ([place, value]) => place.startsWith('Strands!') && before.get(place) !== value,
    );

    expect(changes.map(([, value]) => value)).toEqual(['● Emb']);
  });
});
