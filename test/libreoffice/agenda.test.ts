import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { a1 } from '../../workbook/address.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { textOf } from '../../workbook/read/read-value.ts';
import { columnOf } from '../../workbook/round/agenda-columns.ts';
import type { AgendaKey } from '../../workbook/round/agenda-columns.ts';
import { readRound } from '../../workbook/round/read/read-round.ts';
import { agendaHeader } from '../../workbook/round/round-workbook.ts';
import { buildRoundWorkbook } from '../../workbook/round/write/round-workbook.ts';
import { roundWith, verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Act } from './libreoffice.ts';
import { inLibreOffice, printedPages } from './libreoffice.ts';

const folder = temporaryFolder();
const file = (name: string) => path.join(folder, name);

/** What is pasted as the decision on each return in turn, what is recommended, and what “To do” asks for then. */
const pasted = [
  ['Gold ', 'gold', ''],
  ['\u00A0silver', 'silver', ''],
  ['SILVER', 'gold', 'Rationale'],
  ['None', 'none', ''],
  ['none', 'silver', 'Rationale'],
  ['Defer', 'deferred', ''],
  ['Sliver', 'silver', 'Decision'],
  ['', 'silver', 'Decision'],
  [' ', 'silver', 'Decision'],
] as const;

const rationale =
  'More evidence is needed on collaboration. The verifier saw one partnership of three, and the panel would like to read how the other two schools have used the programme.';

const placeOf = (row: number, key: AgendaKey) => a1({ row: agendaHeader + 1 + row, column: columnOf(london, key) });

beforeAll(async () => {
  const schools = pasted.map(([, recommendation], index) =>
    verifiedSchool(`School ${String(index + 1)}`, `RASH2222222${String(index + 2)}`, {
      'verification.recommendation': recommendation,
    }),
  );
  writeFileSync(
    file('round.xlsx'),
    await buildRoundWorkbook(roundWith(schools), { decidedOn: '2026-06-24', members: null }),
  );
  writeFileSync(file('undated.xlsx'), await buildRoundWorkbook(roundWith(schools), { decidedOn: null, members: null }));
  const decisions = pasted.map(([text], row): Act => ({
    do: 'paste_text',
    sheet: 'Agenda',
    cell: placeOf(row, 'decision'),
    text,
  }));
  await inLibreOffice(folder, [
    { workbook: file('round.xlsx'), saved: file('decided.xlsx'), actions: decisions },
    {
      workbook: file('undated.xlsx'),
      saved: file('undated-again.xlsx'),
      actions: [
        { do: 'paste_text', sheet: 'Agenda', cell: placeOf(0, 'decision'), text: 'Gold' },
        { do: 'paste_text', sheet: 'Agenda', cell: placeOf(0, 'decidedOn'), text: ' ' },
      ],
    },
    {
      workbook: file('round.xlsx'),
      actions: [
        { do: 'type', sheet: 'Agenda', cell: placeOf(4, 'rationale'), typed: rationale },
        { do: 'print', to: file('printed') },
      ],
    },
  ]);
});

it('A blank is no date of a decision', () => {
  const agenda = readWorkbookFile(readFileSync(file('undated-again.xlsx'))).sheets.find(
    ({ name }) => name === 'Agenda',
  );
  expect(textOf(agenda?.cell(agendaHeader + 1, columnOf(london, 'todo')) ?? null)).toBe('Date');
});

it('The agenda, worked out by LibreOffice, counts the decisions that the reader reads', () => {
  const source = readWorkbookFile(readFileSync(file('decided.xlsx')));
  const sheet = (name: string) => source.sheets.find((each) => each.name === name);
  const read = readRound(source, [london]).decisions.map(({ panel }) => panel.decision);
  const summary = sheet('Round');
  const shown = new Map(
    Array.from({ length: summary?.rows ?? 0 }, (_, index) =>
      [2, 3, 4].map((column) => textOf(summary?.cell(index + 1, column) ?? null) ?? ''),
    ).map(([title = '', one = '', two = '']) => [title, two === '' ? one : two]),
  );
  const times = (outcome: string) => String(read.filter((decision) => decision === outcome).length);

  expect(Object.fromEntries(shown)).toMatchObject({
    Bronze: '0',
    Silver: '2',
    Gold: '1',
    'No award': '2',
    Deferred: '1',
    'Not decided yet': '3',
    'Differs from the recommendation': '2',
    'Rows with something to do': '5',
  });
  expect(['silver', 'gold', 'none', 'deferred'].map(times)).toEqual(['2', '1', '2', '1']);
  const todo = pasted.map((_, row) =>
    textOf(sheet('Agenda')?.cell(agendaHeader + 1 + row, columnOf(london, 'todo')) ?? null),
  );
  expect(todo.map((text) => text ?? '')).toEqual(pasted.map(([, , asked]) => asked));
});

it('A rationale is printed whole, in a row that grows with it', async () => {
  const pages = await printedPages(file('printed'));
  expect(pages.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')).toContain(rationale);
});
