import { london } from '../framework/editions/london/index.ts';
import { levelIds } from '../framework/edition.ts';
import type { Field } from '../framework/fields.ts';
import { emptyReturn, outcomeChoices } from '../framework/fields.ts';
import { sampleReturn } from '../samples/sample-school.ts';
import { sampleSchools } from '../samples/schools.ts';
import { a1 } from '../workbook/address.ts';
import { buildBoroughWorkbook } from '../workbook/borough/borough-workbook.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { buildRoundWorkbook } from '../workbook/round/write/round-workbook.ts';
import { layoutOf } from '../workbook/layout/index.ts';
import { listedRows } from '../workbook/layout/layout.ts';
import { consolidated } from './borough/workbooks.ts';
import type { FileSheet, FileValidation } from './file-validations.ts';
import { refusedContents, sheetsOfFile, validationOver } from './file-validations.ts';
import { changed, decidedReturn } from './returns.ts';
import { roundWith, verifiedSchool } from './rounds.ts';

/** The serial number of a day, counted by the calendar: 1 January 1970 is the 25,569th. */
const serial = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;

const everyDay = Array.from({ length: serial('2199-12-31') - serial('2000-01-01') + 1 }, (_, index) => 36_526 + index);
/** The days before and after, a year alone, and what is no day. */
const noDay = [serial('1999-12-31'), serial('2200-01-01'), 2025, 0, 'last spring', '12/05/2026'];

interface Asked extends Pick<Field, 'kind' | 'choices'> {
  readonly sheet: string;
  readonly cell: string;
}

/** The cells of a return that ask for a word of a list or for a day: inputs, the first and the last rows of tables. */
const asked: readonly Asked[] = layoutOf(london)
  .sheets.flatMap(({ name: sheet, inputs, table }) => [
    ...inputs.map((input) => ({ sheet, cell: a1(input), ...input.field })),
    ...(table?.columns ?? []).flatMap(({ kind, choices }, index) =>
      [1, listedRows].map((row) => ({
        sheet,
        cell: a1({ row: (table?.top ?? 0) + row, column: (table?.left ?? 0) + index }),
        kind,
        choices,
      })),
    ),
  ])
  .filter(({ kind }) => kind === 'choice' || kind === 'date');

const over = (sheets: readonly FileSheet[], { sheet, cell }: Pick<Asked, 'sheet' | 'cell'>) =>
  validationOver(
    sheets.find(({ name }) => name === sheet),
    cell,
  );

/** What of that which is asked for cannot be typed, and what else can. */
function amiss(
  validation: FileValidation | undefined,
  { kind, choices }: Pick<Field, 'kind' | 'choices'>,
): readonly unknown[] {
  if (!validation?.stops) return ['nothing is refused there'];
  const [wanted, unwanted] =
    kind === 'date'
      ? [everyDay, noDay]
      : [choices.map(({ title }) => title), ['Enhanceing', 'Camdon', 'Sliver', 3, '*']];
  return [
    ...[...wanted].filter((value) => !validation.accepts(value)),
    ...unwanted.filter((value) => validation.accepts(value)),
  ];
}

const levels = levelIds.map((id) => ({ id, title: london.levels[id].title }));
const round = roundWith([
  verifiedSchool('Ash', 'RASH22222222'),
  verifiedSchool('Birch', 'RBIRCH222222', { 'verification.recommendation': 'gold' }),
]);
const decided = {
  ...round,
  agenda: round.agenda.map((item) => ({ ...item, panel: decidedReturn(london).panel })),
};
const sitting = { decidedOn: '2026-06-24', members: 'A. Chair' };
const borough = buildBoroughWorkbook(consolidated(24, ['202']), london).then(sheetsOfFile);

describe('What a sheet asks for can be typed into it, by the file:', () => {
  it('every word of every list, and every day from 2000 to 2199, in a return', async () => {
    const sheets = sheetsOfFile(await buildWorkbook(london, emptyReturn(london)));
    const found = asked.map((each) => [`${each.sheet}!${each.cell}`, amiss(over(sheets, each), each)] as const);

    expect(found.filter(([, faults]) => faults.length > 0)).toEqual([]);
    expect(asked.filter(({ kind }) => kind === 'date')).toHaveLength(8);
    expect(sheets.flatMap(({ validations }) => validations.filter(({ type }) => type === 'date'))).toHaveLength(6);
  });

  it('both dates of a round, and the outcomes of its agenda', async () => {
    const sheets = sheetsOfFile(await buildRoundWorkbook(round, sitting));
    const agenda = sheets.find(({ name }) => name === 'Agenda');
    const column = (title: string) => [...(agenda?.cells ?? [])].find(([, text]) => text === title)?.[0].slice(0, -1);
    const date = { kind: 'date', choices: [] } as const;
    const outcome = { kind: 'choice', choices: outcomeChoices(london) } as const;

    expect(amiss(over(sheets, { sheet: 'Round', cell: 'C6' }), date)).toEqual([]);
    for (const row of ['4', '5']) {
      expect(amiss(validationOver(agenda, `${column('Date of decision') ?? ''}${row}`), date)).toEqual([]);
      expect(amiss(validationOver(agenda, `${column('Decision') ?? ''}${row}`), outcome)).toEqual([]);
    }
  });

  it('the words of the lists of a borough workbook', async () => {
    const sheets = await borough;
    const lists = sheets.flatMap(({ validations }) => validations);

    expect(lists.length).toBeGreaterThan(20);
    expect(lists.filter(({ stops, words }) => !stops || words.length === 0 || words.includes(''))).toEqual([]);
    expect(
      lists
        .filter(({ words }) => words.includes('Enhancing'))
        .flatMap((list) => amiss(list, { kind: 'choice', choices: levels })),
    ).toEqual([]);
  });
});

describe('What a sample holds could be typed there, by the file:', () => {
  const planted = { 'alder-vale-primary': ['Quality!C30 enhancing / embedded??'] } as Record<string, string[]>;

  it.each(sampleSchools.map((school) => [school.file, school] as const))('%s', async (file, school) => {
    const sheets = sheetsOfFile(await buildWorkbook(london, sampleReturn(school, london)));

    expect(refusedContents(sheets)).toEqual(planted[file] ?? []);
  });

  it('a decided round, and a borough', async () => {
    const files = [sheetsOfFile(await buildRoundWorkbook(decided, sitting)), await borough];

    expect(files.flatMap(refusedContents)).toEqual([]);
  });

  it('and what is planted is found', async () => {
    const school = changed(decidedReturn(london), {
      'details.la': { unreadable: 'Camdon' },
      'panel.decidedOn': '1999-12-31',
    });

    expect(refusedContents(sheetsOfFile(await buildWorkbook(london, school)))).toEqual([
      'Details!C6 Camdon',
      'Panel!C9 1999-12-31',
    ]);
  });
});
