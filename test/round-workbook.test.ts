import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { london } from '../framework/editions/london/index.ts';
import type { Round } from '../framework/round/agenda.ts';
import type { PanelDecision } from '../framework/school-return.ts';
import { buildRoundWorkbook } from '../workbook/round/write/round-workbook.ts';
import { readWorkbookFile } from '../workbook/file/read-workbook-file.ts';
import { Refused } from '../workbook/refused.ts';
import type { ReadRound } from '../workbook/round/read/read-round.ts';
import { readRound } from '../workbook/round/read/read-round.ts';
import { isRound } from '../workbook/round/read/round-meta.ts';
import { textOf } from '../workbook/read/read-value.ts';
import { named, parseMarkup } from './markup.ts';
import { decidedReturn } from './returns.ts';
import { roundWith, verifiedSchool } from './rounds.ts';

const nobody = { decidedOn: null, members: null };
const round = roundWith([
  verifiedSchool('Ash', 'RASH22222222'),
  verifiedSchool('=HYPERLINK("http://evil.example","Birch")', 'RBIRCH222222'),
  verifiedSchool('Cedar _x0041_', 'RCEDAR222222', { 'verification.recommendation': 'gold' }),
]);

const built = new Map<Round, Promise<Uint8Array>>();
/** The round's workbook as it is made, once. */
function made(of: Round = round): Promise<Uint8Array> {
  const bytes = built.get(of) ?? buildRoundWorkbook(of, nobody);
  built.set(of, bytes);
  return bytes;
}

/** The round's workbook after somebody worked on it. */
async function worked(
  change: (workbook: ExcelJS.Workbook, agenda: ExcelJS.Worksheet) => void,
  of: Round = round,
): Promise<ReadRound> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(await made(of)) as unknown as ArrayBuffer);
  const agenda = workbook.getWorksheet('Agenda');
  if (!agenda) throw new Error('There is no agenda');
  change(workbook, agenda);
  return readRound(readWorkbookFile(new Uint8Array(await workbook.xlsx.writeBuffer())), [london]);
}

/** Column of a header. */
function at(agenda: ExcelJS.Worksheet, header: string): number {
  const headers = agenda.getRow(3).values as unknown[];
  return headers.indexOf(header);
}

const put = (agenda: ExcelJS.Worksheet, row: number, header: string, value: ExcelJS.CellValue) => {
  agenda.getCell(row, at(agenda, header)).value = value;
};
const outcomes = ({ decisions }: ReadRound) =>
  decisions.map(({ key, panel }) => [key, panel.decision, panel.decidedOn]);

describe('the workbook of a round', () => {
  it('holds each return’s key and codes, and no decision', async () => {
    const read = readRound(readWorkbookFile(await made()), [london]);
    expect(read.faults).toEqual([]);
    expect(read.additions).toEqual([]);
    expect(
      read.decisions.map(({ key, receipt, verificationCode, organisation }) => [
        key,
        receipt,
        verificationCode,
        organisation,
      ]),
    ).toEqual(
      round.agenda.map(({ key, receipt, verificationCode, organisation }) => [
        key,
        receipt,
        verificationCode,
        organisation,
      ]),
    );
    expect(read.decisions.every(({ panel }) => panel.decision === null && panel.decidedOn === null)).toBe(true);
  });

  it('gives back what the panel entered, the day of the round where a row has none', async () => {
    const read = await worked((workbook, agenda) => {
      put(agenda, 4, 'Decision', 'Silver');
      put(agenda, 5, 'Decision', ' bronze ');
      put(agenda, 5, 'Date of decision', '25/06/2026');
      put(agenda, 5, 'Rationale', 'Close to Silver');
      put(agenda, 6, 'Decision', 'Gld');
      const summary = workbook.getWorksheet('Round');
      if (summary) {
        summary.getCell('C6').value = new Date(Date.UTC(2026, 5, 24));
        summary.getCell('C7').value = 'A. Chair, B. Member';
      }
    });
    expect(outcomes(read)).toEqual([
      [round.agenda[0]?.key, 'silver', '2026-06-24'],
      [round.agenda[1]?.key, 'bronze', '2026-06-25'],
      [round.agenda[2]?.key, { unreadable: 'Gld' }, '2026-06-24'],
    ]);
    expect(read.decisions[1]?.panel).toMatchObject({ rationale: 'Close to Silver', members: 'A. Chair, B. Member' });
    expect(read.decisions[0]?.spots['panel.decision']).toEqual({
      sheet: 'Agenda',
      cell: expect.stringMatching(/4$/) as string,
    });
  });

  it('is read by what its rows say, sorted, with columns moved and the sheet renamed', async () => {
    const read = await worked((_workbook, agenda) => {
      put(agenda, 4, 'Decision', 'Silver');
      put(agenda, 6, 'Decision', 'Gold');
      const rows = [4, 5, 6].map((row) => [...(agenda.getRow(row).values as ExcelJS.CellValue[])].slice(1));
      const header = [...(agenda.getRow(3).values as ExcelJS.CellValue[])].slice(1);
      for (let row = 3; row <= 6; row += 1) agenda.getRow(row).values = [];
      [header, ...rows.reverse()].forEach((cells, index) => {
        agenda.getRow(8 + index).values = [...cells].reverse();
      });
      agenda.name = 'Sitting of June';
    });
    expect(outcomes(read)).toEqual([
      [round.agenda[2]?.key, 'gold', null],
      [round.agenda[1]?.key, null, null],
      [round.agenda[0]?.key, 'silver', null],
    ]);
  });

  const twins = [1, 2].map(() => verifiedSchool('Cedar', '', { 'meta.returnId': null }));
  it('of any returns is read back without a fault', async () => {
    const schools = fc.record({
      name: fc.constantFrom('Ash', 'ash ', 'Ash School', 'Birch', '+1', '-'),
      la: fc.constantFrom('202', '203'),
      id: fc.constantFrom(null, 'RASH22222222', 'RBIRCH222222'),
      urn: fc.constantFrom(null, '100123', '100124'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(schools, { maxLength: 6 }), async (given) => {
        const returns = given.map(({ name, la, id, urn }) =>
          verifiedSchool(name, '', { 'meta.returnId': id, 'details.la': la, 'details.urn': urn }),
        );
        const any = roundWith([...returns, ...twins]);
        const read = readRound(readWorkbookFile(await buildRoundWorkbook(any, nobody)), [london]);
        expect(read.faults).toEqual([]);
        expect(read.decisions.map(({ key }) => key)).toEqual(any.agenda.map(({ key }) => key));
      }),
      { numRuns: 10 },
    );
  });

  it('with two agendas is refused, whichever stands first and whatever they are called: nobody could say which was decided on', async () => {
    const twice = worked((workbook, agenda) => {
      const draft = workbook.addWorksheet('Draft');
      agenda.eachRow((row, number) => {
        draft.getRow(number).values = [...(row.values as ExcelJS.CellValue[])];
      });
      agenda.name = 'Final';
    });
    await expect(twice).rejects.toThrow(
      /^Two sheets of this workbook are an agenda: “(Final|Draft)” and “(Final|Draft)”\.$/,
    );
  });

  it('names a return that stands in two rows, and a decision on none', async () => {
    const read = await worked((_workbook, agenda) => {
      put(agenda, 5, 'Return', round.agenda[0]?.key ?? '');
      put(agenda, 6, 'Return', null);
    });
    expect(read.faults.map(({ code }) => code).sort()).toEqual(['round-row-twice', 'round-row-without-return']);
    expect(read.decisions).toEqual([]);
  });

  it('lists what somebody added, and is refused without the columns that count', async () => {
    const read = await worked((workbook, agenda) => {
      agenda.getCell(3, 20).value = 'Seen by';
      agenda.getCell(4, 20).value = 'AB';
      workbook.addWorksheet('Minutes').getCell('A1').value = 'Note';
    });
    expect(read.additions).toEqual(['the column “Seen by”', 'the sheet “Minutes”']);
    await expect(
      worked((_workbook, agenda) => {
        put(agenda, 3, 'Decision', 'Outcome');
      }),
    ).rejects.toThrow(Refused);
    await expect(
      worked((_workbook, agenda) => {
        agenda.getRow(3).values = [];
      }),
    ).rejects.toThrow('no agenda');
  });

  it('says in each row which level is the school’s and which the verifier’s', async () => {
    const differing = roundWith([
      verifiedSchool('Ash', 'RASH22222222', { 'verification.aspects.impact.level': 'developing' }),
    ]);
    const source = readWorkbookFile(await buildRoundWorkbook(differing, nobody));
    const agenda = source.sheets.find(({ name }) => name === 'Agenda');
    const headers = Array.from({ length: agenda?.columns ?? 0 }, (_, index) =>
      textOf(agenda?.cell(3, index + 1) ?? null),
    );
    const lines = (header: string) => textOf(agenda?.cell(4, headers.indexOf(header) + 1) ?? null)?.split('\n');

    expect(lines('Judged by')).toEqual(['School', 'Verifier']);
    expect(lines('Impact')).toEqual(['◑ Enhancing', '◔ Developing']);
    expect(lines('Leadership')).toEqual(['● Embedded', '● Embedded']);
  });

  it('gives back the panel’s notes, and builds them in again', async () => {
    const noted = { ...round, agenda: round.agenda.map((item) => ({ ...item, notes: '=1+1, said the chair' })) };
    const read = await worked((_workbook, agenda) => {
      put(agenda, 5, 'Notes', 'Ask about coaching');
      put(agenda, 6, 'Notes', { error: '#REF!' });
    }, noted);

    expect(read.decisions.map(({ notes }) => notes)).toEqual(['=1+1, said the chair', 'Ask about coaching', null]);
    expect(read.faults.map(({ code }) => code)).toEqual(['round-cell-unreadable']);
  });

  it('tells Excel the area of its filter by the hidden name of the sheet', async () => {
    const file = await made();
    const names = named(parseMarkup(strFromU8(unzipSync(file)['xl/workbook.xml'] ?? new Uint8Array())), 'definedName');
    const filter = names.find(({ attributes }) => attributes['name'] === '_xlnm._FilterDatabase');
    const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());

    expect(filter?.attributes).toMatchObject({ localSheetId: '1', hidden: '1' });
    expect(filter?.text.replaceAll('$', '')).toBe(`'Agenda'!${/<autoFilter ref="([^"]+)"/.exec(sheet)?.[1] ?? ''}`);
  });

  it('still asks for a decision where what stands there is none', async () => {
    const [first, ...others] = round.agenda;
    const mistyped = { ...first?.panel, decision: { unreadable: 'Sliver' } } as PanelDecision;
    const agenda = first ? [{ ...first, panel: mistyped }, ...others] : [];
    const source = readWorkbookFile(await buildRoundWorkbook({ ...round, agenda }, nobody));
    const sheet = source.sheets.find(({ name }) => name === 'Agenda');
    const texts = [...(sheet?.filled() ?? [])].filter(({ row }) => row === 4).map(({ cell }) => textOf(cell));

    expect(texts).toEqual(expect.arrayContaining(['Sliver', 'Decision']));
  });

  it('counts by formula, with the results that our own software works out', async () => {
    const decided = {
      ...round,
      agenda: round.agenda.map((item) => ({ ...item, panel: { ...decidedReturn(london).panel } })),
    };
    const source = readWorkbookFile(await buildRoundWorkbook(decided, nobody));
    const summary = source.sheets.find(({ name }) => name === 'Round');
    const shown = (row: number) => [2, 3, 4].map((column) => textOf(summary?.cell(row, column) ?? null));
    expect(shown(12)).toEqual(['Silver', '2', '3']);
    expect(shown(13)).toEqual(['Gold', '1', '0']);
    expect(isRound(source)).toBe(true);
  });

  it('holds a hostile name as text', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await made()) as unknown as ArrayBuffer);
    const names = [4, 5, 6].map((row) => workbook.getWorksheet('Agenda')?.getCell(row, 1));
    expect(names.map((cell) => cell?.type)).toEqual(Array(3).fill(ExcelJS.ValueType.String));
    expect(names.map((cell) => cell?.formula)).toEqual([undefined, undefined, undefined]);
  });
});
