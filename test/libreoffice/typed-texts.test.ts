import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { a1, parseA1 } from '../../workbook/address.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import { agendaColumns } from '../../workbook/round/agenda-columns.ts';
import { agendaHeader, sheetNames } from '../../workbook/round/round-workbook.ts';
import { buildRoundWorkbook } from '../../workbook/round/write/round-workbook.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { roundWith, verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Entry } from './entries.ts';
import type { Act } from './libreoffice.ts';
import { inLibreOffice } from './libreoffice.ts';

const folder = temporaryFolder();
const file = (name: string) => path.join(folder, `${name}.xlsx`);

/** What a spreadsheet takes for numbers, days, times, truth values and formulas. */
const texts = [
  '1.10',
  '007',
  '02079460000',
  '1E5',
  '1-2',
  '3/4',
  '12/05/2026',
  'May 2026',
  '10:30',
  '50%',
  '£5',
  'TRUE',
  '=see minutes',
  '=1+1',
  '- shared with staff',
  '+44 20 7946 0000',
  "'tis",
  `1.10 ${'and so on '.repeat(200)}`.trim(),
];

const isText = ({ kind }: { readonly kind: string }) => kind === 'line' || kind === 'text';
/** In the first row of a table, in the last of those that a new workbook has, and in one below the table. */
const tableRows = [1, 15, 40];

const places = {
  blank: layoutOf(london).sheets.flatMap(({ name: sheet, inputs, table }) => [
    ...inputs.filter(({ field }) => isText(field)).map((input) => ({ sheet, cell: a1(input) })),
    ...(table?.columns ?? []).flatMap((column, index) =>
      isText(column)
        ? tableRows.map((row) => ({
            sheet,
            cell: a1({ row: (table?.top ?? 0) + row, column: (table?.left ?? 0) + index }),
          }))
        : [],
    ),
  ]),
  round: [
    { sheet: sheetNames.summary, cell: 'C7' },
    ...agendaColumns(london).flatMap((column, index) =>
      column.isInput && isText(column)
        ? [{ sheet: sheetNames.agenda, cell: a1({ row: agendaHeader + 1, column: index + 1 }) }]
        : [],
    ),
  ],
};

const entries = (name: keyof typeof places): readonly Entry[] =>
  places[name].map((place, index) => ({ ...place, typed: texts[index % texts.length] ?? '' }));

beforeAll(async () => {
  writeFileSync(file('blank'), await buildWorkbook(london, emptyReturn(london)));
  const round = roundWith([verifiedSchool('Ash', 'RASH22222222')]);
  writeFileSync(file('round'), await buildRoundWorkbook(round, { decidedOn: null, members: null }));
  const type = (entry: Entry): Act => ({ do: 'type_local', ...entry });
  await inLibreOffice(folder, [
    ...(['blank', 'round'] as const).map((name) => ({
      workbook: file(name),
      saved: file(`${name}-typed`),
      actions: entries(name).map(type),
    })),
  ]);
});

it.each(['blank', 'round'] as const)('a cell for text keeps what is typed as it was typed (%s)', (name) => {
  const { sheets } = readWorkbookFile(readFileSync(file(`${name}-typed`)));
  const held = entries(name).map(({ sheet, cell }) => {
    const { row = 0, column = 0 } = parseA1(cell) ?? {};
    const found = sheets.find((each) => each.name === sheet)?.cell(row, column);
    return { sheet, cell, typed: found?.type === 'text' ? found.text : found };
  });
  expect(held).toEqual(entries(name));
});
