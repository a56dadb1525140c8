import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { receiptOf } from '../../framework/receipt.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { a1 } from '../../workbook/address.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import type { CheckedReturn } from '../../workbook/read/check-return.ts';
import { checkReturn } from '../../workbook/read/check-return.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import { submittedReceipt } from '../../workbook/layout/start.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { changed, decidedReturn, today } from '../returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { entriesOf } from './entries.ts';
import type { Act } from './libreoffice.ts';
import { inLibreOffice } from './libreoffice.ts';

const folder = temporaryFolder();
const whole = decidedReturn(london);
const layout = layoutOf(london);

/** Where an input lies in a workbook as issued. */
function at(path: string): { sheet: string; cell: string; row: number } {
  for (const { name, inputs } of layout.sheets) {
    const input = inputs.find(({ field }) => field.path === path);
    if (input) return { sheet: name, cell: a1(input), row: input.row };
  }
  throw new Error(`There is no input ${path}`);
}

const evidenceTop = layout.sheets.find(({ name }) => name === 'Evidence')?.table?.top ?? 0;
const evidenceRow = (index: number) => evidenceTop + 1 + index;
const lastEvidenceRow = evidenceRow(whole.evidence.length - 1);
const vision = at('aspects.leadership.strands.vision.level');
const culture = at('aspects.leadership.strands.culture.level');
const visit = at('verification.goodPractice');
const longText = 'Every Tuesday we study one lesson together. '.repeat(682).slice(0, 30_000).trimEnd();
const odd = 'لقاء أسبوعي 👩🏽‍🏫 – cyfarfod wythnosol ŵ ŷ 𝔓𝔇';

const receiptCell = layout.sheets.flatMap(({ cells }) => cells).find(({ content }) => content === submittedReceipt);
const changedSinceSubmission = `changed-since-submission Start ${receiptCell ? a1(receiptCell) : ''}`;

interface Accident {
  readonly acts: readonly Act[];
  /** The content afterwards; the same as before where left out. */
  readonly content?: SchoolReturn;
  /** Codes and places of the problems that the check then names; none where left out. */
  readonly problems?: readonly string[];
}

const accidents: Readonly<Record<string, Accident>> = {
  'a level typed in small letters with stray blanks': {
    acts: [{ do: 'paste_text', sheet: vision.sheet, cell: vision.cell, text: '\u00A0embedded \u200B\n' }],
  },
  'text pasted over a level': {
    acts: [{ do: 'paste_text', sheet: vision.sheet, cell: vision.cell, text: 'ask Amina' }],
    content: changed(whole, { 'aspects.leadership.strands.vision.level': { unreadable: 'ask Amina' } }),
    problems: [`level-not-recognised ${vision.sheet} ${vision.cell}`, changedSinceSubmission],
  },
  'a cell cut and pasted into another': {
    acts: [
      { do: 'unprotect', sheet: vision.sheet },
      { do: 'cut', sheet: vision.sheet, area: vision.cell, to: culture.cell },
    ],
    content: changed(whole, { 'aspects.leadership.strands.vision.level': null }),
    problems: [`strand-level-missing ${vision.sheet} ${vision.cell}`, changedSinceSubmission],
  },
  'a row deleted in a table': {
    acts: [{ do: 'delete_rows', sheet: 'Evidence', first: evidenceRow(1), count: 1 }],
    content: { ...whole, evidence: whole.evidence.filter((_, index) => index !== 1) },
    problems: [changedSinceSubmission],
  },
  'a sorted table': {
    acts: [
      {
        do: 'sort',
        sheet: 'Evidence',
        area: `A${String(evidenceRow(0))}:H${String(lastEvidenceRow)}`,
        column: 0,
        ascending: false,
      },
    ],
    content: { ...whole, evidence: [...whole.evidence].reverse() },
  },
  'rows typed below a table, with one left empty': {
    acts: [
      { do: 'type', sheet: 'Evidence', cell: `B${String(evidenceTop + 60)}`, typed: 'leadership' },
      { do: 'type', sheet: 'Evidence', cell: `E${String(evidenceTop + 60)}`, typed: 'Below the table' },
    ],
    content: {
      ...whole,
      evidence: [
        ...whole.evidence,
        {
          ref: null,
          aspect: 'leadership',
          strand: null,
          level: null,
          evidence: 'Below the table',
          kept: null,
          date: null,
          owner: null,
        },
      ],
    },
    problems: [changedSinceSubmission],
  },
  'renamed and moved sheets': {
    acts: [
      { do: 'rename', sheet: 'Leadership', to: 'Our leadership (final)' },
      { do: 'rename', sheet: 'Evidence', to: 'Proof' },
      { do: 'move', sheet: 'Proof', position: 0 },
      { do: 'move', sheet: 'Details', position: 9 },
    ],
  },
  'rows inserted above the inputs': {
    acts: [
      { do: 'unprotect', sheet: 'Details' },
      { do: 'insert_rows', sheet: 'Details', before: 2, count: 3 },
      { do: 'unprotect', sheet: vision.sheet },
      { do: 'insert_rows', sheet: vision.sheet, before: vision.row - 1, count: 1 },
      { do: 'insert_rows', sheet: 'Actions', before: 1, count: 2 },
      { do: 'insert_columns', sheet: 'Evidence', before: 3, count: 1 },
    ],
  },
  'validation deleted': {
    acts: [{ do: 'clear_validation', sheet: vision.sheet, area: `${vision.cell}:${culture.cell}` }],
  },
  'merged cells': {
    acts: [
      { do: 'unprotect', sheet: 'Details' },
      {
        do: 'merge',
        sheet: 'Details',
        area: `${at('details.organisation').cell}:D${String(at('details.organisation').row)}`,
      },
    ],
  },
  'words in bold': {
    acts: [
      {
        do: 'type_bold_part',
        sheet: visit.sheet,
        cell: visit.cell,
        text: whole.verification.goodPractice ?? '',
        length: 5,
      },
    ],
  },
  '30,000 characters of evidence': {
    acts: [{ do: 'paste_text', sheet: 'Evidence', cell: `E${String(evidenceRow(0))}`, text: longText }],
    content: changed(whole, { 'evidence.0.evidence': longText }),
    problems: [changedSinceSubmission],
  },
  'a formula typed as evidence': {
    acts: [{ do: 'type', sheet: 'Evidence', cell: `E${String(evidenceRow(0))}`, typed: '="Minutes "&(2+2)' }],
    content: changed(whole, { 'evidence.0.evidence': 'Minutes 4' }),
    problems: [changedSinceSubmission],
  },
  'a formula that fails': {
    acts: [{ do: 'type', sheet: 'Evidence', cell: `E${String(evidenceRow(0))}`, typed: '=1/0' }],
    content: changed(whole, { 'evidence.0.evidence': null }),
    problems: [`cell-error Evidence E${String(evidenceRow(0))}`, changedSinceSubmission],
  },
  'emoji and text from right to left': {
    acts: [{ do: 'paste_text', sheet: visit.sheet, cell: visit.cell, text: odd }],
    content: changed(whole, { 'verification.goodPractice': odd }),
  },
  'all names lost': { acts: [{ do: 'forget_names' }] },
  'a sheet deleted': {
    acts: [{ do: 'remove_sheet', sheet: 'Panel' }],
    content: { ...whole, panel: { decision: null, decidedOn: null, members: null, rationale: null } },
    problems: ['sheet-missing Panel null'],
  },
  'days counted from 1904': {
    acts: [
      { do: 'count_from_1904' },
      ...entriesOf(whole, london)
        .filter(({ typed }) => /^\d{4}-\d\d-\d\d$/.test(typed))
        .map((entry) => ({ do: 'type' as const, ...entry })),
    ],
  },
};

const names = Object.keys(accidents);
const saved = (name: string) => path.join(folder, `${String(names.indexOf(name))}.xlsx`);

beforeAll(async () => {
  const workbook = path.join(folder, 'whole.xlsx');
  writeFileSync(workbook, await buildWorkbook(london, whole));
  const jobs = Object.entries(accidents).map(([name, { acts }]) => ({ workbook, saved: saved(name), actions: acts }));
  await inLibreOffice(folder, jobs);
}, 240_000);

function checked(name: string): { schoolReturn: SchoolReturn; check: CheckedReturn } {
  const read = readReturn(readWorkbookFile(readFileSync(saved(name))), [london]);
  return { schoolReturn: read.schoolReturn, check: checkReturn(read, today) };
}

describe.each(names)('%s', (name) => {
  const { content = whole, problems = [] } = accidents[name] ?? { acts: [] };

  it('loses nothing', () => {
    expect(checked(name).schoolReturn).toEqual(content);
  });

  it('is repaired, or named with its place', () => {
    const found = checked(name).check.problems.map(
      ({ code, sheet, cell }) => `${code} ${String(sheet)} ${String(cell)}`,
    );
    const ofDecision = content.panel.decision === null ? [] : ['decision-in-return-only Panel C8'];
    expect(found.sort()).toEqual([...problems, ...ofDecision].sort());
  });

  it('leaves the receipt of the content that is left', () => {
    expect(checked(name).check.receipt).toBe(receiptOf(content, london));
  });
});
