import ExcelJS from 'exceljs';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { sampleReturn } from '../../samples/sample-school.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { a1 } from '../../workbook/address.ts';
import { buildBoroughWorkbook } from '../../workbook/borough/borough-workbook.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { buildRoundWorkbook } from '../../workbook/round/write/round-workbook.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import { listedRows } from '../../workbook/layout/layout.ts';
import { textOf } from '../../workbook/read/read-value.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { consolidated } from '../borough/workbooks.ts';
import { markedWhere } from '../file-validations.ts';
import { changed, decidedReturn } from '../returns.ts';
import { roundWith, verifiedSchool } from '../rounds.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { entriesOf } from './entries.ts';
import type { Act, Job } from './libreoffice.ts';
import { inLibreOffice } from './libreoffice.ts';

const folder = temporaryFolder();
const file = (name: string) => path.join(folder, name);
const layout = layoutOf(london);

/** Each cell of a return that asks for a day: the inputs, the first and the last rows of the tables. */
const dateCells = layout.sheets.flatMap(({ name: sheet, inputs, table }) => [
  ...inputs.filter(({ field }) => field.kind === 'date').map((input) => ({ sheet, cell: a1(input) })),
  ...(table?.columns ?? []).flatMap(({ kind }, index) =>
    kind === 'date'
      ? [1, listedRows].map((row) => ({
          sheet,
          cell: a1({ row: (table?.top ?? 0) + row, column: (table?.left ?? 0) + index }),
        }))
      : [],
  ),
]);
const asPeopleType = ['12/05/2026', '12 May 2026', '01/01/2000', '31/12/2199'];
const notADay = ['2025', 'last spring', '31/12/1999'];

const whole = decidedReturn(london);
/** Answers that are none, one of each kind. */
const wrong = changed(whole, {
  'details.la': { unreadable: 'Camdon' },
  'details.assessedOn': '2190-01-01',
  'aspects.leadership.strands.vision.level': { unreadable: 'Enhanceing' },
  'aspects.leadership.strands.culture.level': null,
  'aspects.leadership.level': { unreadable: '3' },
  'verification.visitedOn': { unreadable: '31/04/2026' },
  'verification.sampled.0.outcome': { unreadable: 'perhaps' },
  'evidence.0.aspect': { unreadable: 'Leedership' },
  'evidence.1.date': { unreadable: 'next week' },
  'evidence.2.date': { unreadable: '31/02/2026' },
  'panel.decision': { unreadable: 'Sliver' },
});
/** Right answers, as nobody would type them who looks at the list. */
const loose: Readonly<Record<string, string>> = {
  'Details!C6': ' city of london\u00A0',
  'Details!C9': '20/04/2026',
  'Leadership!C8': 'EMBEDDED ',
  'Self-evaluation!C38': 'y',
  'Verification!C28': 'SEEN',
  'Panel!C8': ' silver',
};
/** Cells of a blank workbook that hold nothing but blanks, as cells do that were cleared with the space bar. */
const cleared: Readonly<Record<string, string>> = {
  'Details!C7': ' ',
  'Leadership!C30': 'Enhancing',
  'Leadership!C31': ' ',
  'Leadership!C33': '\u00A0',
  'Evidence!B5': 'Leadership',
  'Evidence!E5': ' ',
  'Self-evaluation!C38': 'Yes',
  'Self-evaluation!C39': ' ',
};
/** Where a formula can stand that says whether a cell beside it is marked. */
const scratch = 40;

async function rebuilt(bytes: Uint8Array, change: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Puts texts into cells, as `Details!C6` names them. */
function typedInto(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return rebuilt(bytes, (workbook) => {
    for (const [place, text] of Object.entries(texts)) {
      const [sheet = '', cell = ''] = place.split('!');
      const at = workbook.getWorksheet(sheet)?.getCell(cell);
      if (at) at.value = text;
    }
  });
}

/** Puts the conditions under which cells are marked as wrong beside them, as formulas for LibreOffice to work out. */
async function withConditions(bytes: Uint8Array): Promise<Uint8Array> {
  const conditions = markedWhere(bytes, '9B1C1C');
  return rebuilt(bytes, (workbook) => {
    for (const { sheet, row, column, formula } of conditions) {
      const worksheet = workbook.getWorksheet(sheet);
      if (worksheet) worksheet.getCell(row, scratch + column).value = { formula, result: 'not worked out' };
    }
  });
}

/** Those that hold most, and one with an answer that is in no list; `file-validations.test.ts` has all. */
const samples = sampleSchools.filter(({ file: name }) =>
  ['alder-vale-primary', 'bustan-hill-girls', 'larkmere-school'].includes(name),
);
const sampleNames = samples.map((school) => school.file);
const note = (name: string): Act => ({ do: 'note_invalid', to: file(`${name}.json`) });
const marked = (name: string) => JSON.parse(readFileSync(file(`${name}.json`), 'utf8')) as readonly string[];
const read = (name: string) => readWorkbookFile(readFileSync(file(`${name}.xlsx`)));

beforeAll(async () => {
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(file(`${name}.xlsx`), bytes);
  };
  write('blank', await buildWorkbook(london, emptyReturn(london)));
  for (const school of samples) write(school.file, await buildWorkbook(london, sampleReturn(school, london)));
  const round = roundWith([verifiedSchool('Ash', 'RASH22222222'), verifiedSchool('Birch', 'RBIRCH222222')]);
  const agenda = round.agenda.map((item) => ({ ...item, panel: whole.panel }));
  write('round', await buildRoundWorkbook({ ...round, agenda }, { decidedOn: '2026-06-24', members: 'A. Chair' }));
  write('borough', await buildBoroughWorkbook(consolidated(24, ['202']), london));
  write('wrong', await withConditions(await buildWorkbook(london, wrong)));
  const single = { evidence: whole.evidence.slice(0, 1), actions: whole.actions.slice(0, 1) };
  write('single', await buildWorkbook(london, { ...emptyReturn(london), ...single }));
  write('loose', await withConditions(await typedInto(await buildWorkbook(london, whole), loose)));
  write('cleared', await typedInto(await buildWorkbook(london, emptyReturn(london)), cleared));

  const typing = (texts: readonly string[], name: string): readonly Act[] =>
    texts.flatMap((typed, index) => [
      ...dateCells.map((place): Act => ({ do: 'type_local', ...place, typed })),
      note(`${name}-${String(index)}`),
    ]);
  const jobs: readonly Job[] = [
    {
      workbook: file('blank.xlsx'),
      actions: [...typing(notADay, 'no-day'), ...typing(asPeopleType, 'day')],
    },
    {
      workbook: file('blank.xlsx'),
      saved: file('typed.xlsx'),
      actions: [
        ...entriesOf(whole, london).map((entry): Act => ({
          do: 'type_local',
          ...entry,
          typed: entry.typed.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1'),
        })),
        note('typed'),
      ],
    },
    ...[...sampleNames, 'round', 'borough'].map((name) => ({ workbook: file(`${name}.xlsx`), actions: [note(name)] })),
    { workbook: file('wrong.xlsx'), saved: file('wrong-again.xlsx'), actions: [note('wrong')] },
    { workbook: file('single.xlsx'), saved: file('single-again.xlsx'), actions: [] },
    { workbook: file('loose.xlsx'), saved: file('loose-again.xlsx'), actions: [] },
    { workbook: file('cleared.xlsx'), saved: file('cleared-again.xlsx'), actions: [] },
  ];
  await inLibreOffice(folder, jobs);
});

describe('With its validations in force, in LibreOffice, a workbook', () => {
  const everyDateCell = dateCells.map(({ sheet, cell }) => `${sheet}.${cell}`).sort();

  it.each(asPeopleType.map((typed, index) => [typed, index] as const))('takes %s in each date cell', (_, index) => {
    expect(everyDateCell).toHaveLength(8);
    expect(marked(`day-${String(index)}`)).toEqual([]);
  });

  it.each(notADay.map((typed, index) => [typed, index] as const))('takes no %s in any of them', (_, index) => {
    expect([...marked(`no-day-${String(index)}`)].sort()).toEqual(everyDateCell);
  });

  it('takes all that a school, a verifier and a panel type, and holds it', () => {
    const { schoolReturn, problems } = readReturn(read('typed'), [london]);

    expect(marked('typed')).toEqual([]);
    expect(problems).toEqual([]);
    expect(schoolReturn).toEqual({ ...whole, meta: emptyReturn(london).meta });
  });

  it.each(['round', 'borough', ...sampleNames])('marks nothing as invalid in what we made: %s', (name) => {
    const planted = name === 'alder-vale-primary' ? ['Quality.C30'] : [];
    expect(marked(name)).toEqual(planted);
  });
});

/** What Start says beside these sheets. */
function onStart(name: string): Readonly<Record<string, string>> {
  const start = read(name).sheets.find((sheet) => sheet.name === 'Start');
  const shown = (row: number, column: number) => textOf(start?.cell(row, column) ?? null) ?? '';
  const rows = Array.from({ length: start?.rows ?? 0 }, (_, index) => index + 1);
  return Object.fromEntries(rows.map((row) => [shown(row, 2), `${shown(row, 4)}: ${shown(row, 5)}`]));
}

/** Cells that are marked as wrong, by the conditions that stand beside them. */
function wronglyFilled(name: string): readonly string[] {
  return read(name).sheets.flatMap((sheet) =>
    [...sheet.filled()].flatMap(({ row, column, cell }) => {
      if (column <= scratch) return [];
      if (cell.type !== 'boolean') throw new Error(`${sheet.name} row ${String(row)} has no condition`);
      return cell.value ? [`${sheet.name}!${a1({ row, column: column - scratch })}`] : [];
    }),
  );
}

describe('Start, worked out by LibreOffice', () => {
  it('counts only what is understood, and names what is to be corrected', () => {
    expect(onStart('wrong-again')).toMatchObject({
      Details: '2 of 4 entries: to correct: LA area, Date of assessment',
      Leadership:
        '3 of 6 entries: to correct: Vision (asked for), Our level for this aspect; still to do: Culture (asked for)',
      Quality: '7 of 7 entries: complete',
      Evidence: '4 rows of evidence: 3 to correct in the table; at least one for each aspect',
      Actions: '4 actions: one for each aspect that is not Embedded',
      Verification: '12 of 14 entries: to correct: Date of visit, Sample 1',
      Panel: '1 of 2 entries: to correct: Decision',
    });
  });

  it('counts one row as one', () => {
    expect(onStart('single-again')).toMatchObject({
      Evidence: '1 row of evidence: at least one for each aspect',
      Actions: '1 action: one for each aspect that is not Embedded',
    });
  });

  it('counts nothing where a cell holds blanks alone, as the reader does', () => {
    const { schoolReturn } = readReturn(read('cleared-again'), [london]);

    expect(schoolReturn.aspects['leadership']).toMatchObject({ evidence: null, action: null });
    expect(onStart('cleared-again')).toMatchObject({
      Details: expect.stringContaining('School / organisation') as string,
      Leadership: expect.stringMatching(/^1 of 7 entries: still to do: .*, Evidence, Action$/) as string,
      Evidence: '0 rows of evidence: at least one for each aspect',
      'Self-evaluation': expect.stringContaining('round') as string,
    });
  });

  it('has these words, and the cells themselves, in the colour of what is wrong', () => {
    const rowOf = (name: string) =>
      layout.sheets[0]?.cells.find(
        ({ content }) => typeof content === 'object' && 'text' in content && content.text === name,
      )?.row ?? 0;

    expect([...wronglyFilled('wrong-again')].sort()).toEqual(
      [
        'Details!C6',
        'Details!C9',
        'Evidence!B5',
        'Evidence!G6',
        'Evidence!G7',
        'Leadership!C8',
        'Leadership!C30',
        'Panel!C8',
        'Verification!C15',
        'Verification!C28',
        ...['Details', 'Leadership', 'Evidence', 'Verification', 'Panel'].map(
          (name) => `Start!E${String(rowOf(name))}`,
        ),
      ].sort(),
    );
  });

  it('counts answers in any case and with stray blanks, as the reader does', () => {
    const { schoolReturn } = readReturn(read('loose-again'), [london]);

    expect(schoolReturn).toEqual(whole);
    expect(wronglyFilled('loose-again')).toEqual([]);
    expect(onStart('loose-again')).toMatchObject({
      Details: '4 of 4 entries: complete',
      Leadership: '6 of 6 entries: complete',
      'Self-evaluation': '3 of 3 entries: complete',
      Verification: '13 of 13 entries: complete',
      Panel: '2 of 2 entries: complete',
    });
    const panel = read('loose-again').sheets.find(({ name }) => name === 'Panel');
    const said = [...(panel?.filled() ?? [])].map(({ cell }) => textOf(cell) ?? '');
    expect(said.filter((text) => text.startsWith('Differs from the recommendation'))).toEqual([]);
  });
});
