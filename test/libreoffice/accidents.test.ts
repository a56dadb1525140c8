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

const evidenceText = (index: number) => ({ sheet: 'Evidence', cell: `E${String(evidenceRow(index))}` });

/** What befalls one workbook; what cannot hide anything of another stands together, since each takes a while to open and save. */
const accidents: Readonly<Record<string, Accident>> = {
  'a level in capitals with stray blanks, words in bold, cells merged, a validation deleted and a table sorted': {
    acts: [
      { do: 'paste_text', sheet: vision.sheet, cell: vision.cell, text: '\u00A0EMBEDDED \u200B\n' },
      { do: 'clear_validation', sheet: vision.sheet, area: `${vision.cell}:${culture.cell}` },
      {
        do: 'type_bold_part',
        sheet: visit.sheet,
        cell: visit.cell,
        text: whole.verification.goodPractice ?? '',
        length: 5,
      },
      { do: 'unprotect', sheet: 'Details' },
      {
        do: 'merge',
        sheet: 'Details',
        area: `${at('details.organisation').cell}:D${String(at('details.organisation').row)}`,
      },
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
  'rows and columns inserted, and sheets renamed and moved': {
    acts: [
      { do: 'unprotect', sheet: 'Details' },
      { do: 'insert_rows', sheet: 'Details', before: 2, count: 3 },
      { do: 'unprotect', sheet: vision.sheet },
      { do: 'insert_rows', sheet: vision.sheet, before: vision.row - 1, count: 1 },
      { do: 'insert_rows', sheet: 'Actions', before: 1, count: 2 },
      { do: 'insert_columns', sheet: 'Evidence', before: 3, count: 1 },
      { do: 'unprotect', sheet: visit.sheet },
      { do: 'insert_columns', sheet: visit.sheet, before: 3, count: 1 },
      { do: 'insert_columns', sheet: visit.sheet, before: 5, count: 2 },
      { do: 'rename', sheet: 'Leadership', to: 'Our leadership (final)' },
      { do: 'rename', sheet: 'Evidence', to: 'Proof' },
      { do: 'move', sheet: 'Proof', position: 0 },
      { do: 'move', sheet: 'Details', position: 9 },
    ],
  },
  'text pasted over a level, 30,000 characters, formulas as evidence, and rows below a table with one left empty': {
    acts: [
      { do: 'paste_text', sheet: vision.sheet, cell: vision.cell, text: 'ask Amina' },
      { do: 'paste_text', ...evidenceText(0), text: longText },
      { do: 'type', ...evidenceText(1), typed: '="Minutes "&(2+2)' },
      { do: 'type', ...evidenceText(2), typed: '=1/0' },
      { do: 'type', sheet: 'Evidence', cell: `B${String(evidenceTop + 60)}`, typed: 'leadership' },
      { do: 'type', sheet: 'Evidence', cell: `E${String(evidenceTop + 60)}`, typed: 'Below the table' },
    ],
    content: changed(
      {
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
      {
        'aspects.leadership.strands.vision.level': { unreadable: 'ask Amina' },
        'evidence.0.evidence': longText,
        'evidence.1.evidence': 'Minutes 4',
        'evidence.2.evidence': null,
      },
    ),
    problems: [
      `level-not-recognised ${vision.sheet} ${vision.cell}`,
      `cell-error Evidence ${evidenceText(2).cell}`,
      changedSinceSubmission,
    ],
  },
  'a cell cut and pasted into another, a row deleted in a table, and a sheet deleted': {
    acts: [
      { do: 'unprotect', sheet: vision.sheet },
      { do: 'cut', sheet: vision.sheet, area: vision.cell, to: culture.cell },
      { do: 'delete_rows', sheet: 'Evidence', first: evidenceRow(1), count: 1 },
      { do: 'remove_sheet', sheet: 'Panel' },
    ],
    content: {
      ...changed(whole, { 'aspects.leadership.strands.vision.level': null }),
      evidence: whole.evidence.filter((_, index) => index !== 1),
      panel: { decision: null, decidedOn: null, members: null, rationale: null },
    },
    problems: [
      `strand-level-missing ${vision.sheet} ${vision.cell}`,
      'sheet-missing Panel null',
      changedSinceSubmission,
    ],
  },
  'all names lost': { acts: [{ do: 'forget_names' }] },
  'days counted from 1904, emoji, and text from right to left': {
    acts: [
      { do: 'count_from_1904' },
      ...entriesOf(whole, london)
        .filter(({ typed }) => /^\d{4}-\d\d-\d\d$/.test(typed))
        .map((entry) => ({ do: 'type' as const, ...entry })),
      { do: 'paste_text', sheet: visit.sheet, cell: visit.cell, text: odd },
    ],
    content: changed(whole, { 'verification.goodPractice': odd }),
  },
};

const names = Object.keys(accidents);
const saved = (name: string) => path.join(folder, `${String(names.indexOf(name))}.xlsx`);

beforeAll(async () => {
  const workbook = path.join(folder, 'whole.xlsx');
  writeFileSync(workbook, await buildWorkbook(london, whole));
  const jobs = Object.entries(accidents).map(([name, { acts }]) => ({ workbook, saved: saved(name), actions: acts }));
  await inLibreOffice(folder, jobs);
});

describe.each(names)('%s', (name) => {
  const { content = whole, problems = [] } = accidents[name] ?? { acts: [] };
  let schoolReturn: SchoolReturn;
  let check: CheckedReturn;

  beforeAll(() => {
    const read = readReturn(readWorkbookFile(readFileSync(saved(name))), [london]);
    schoolReturn = read.schoolReturn;
    check = checkReturn(read, today);
  });

  it('loses nothing', () => {
    expect(schoolReturn).toEqual(content);
  });

  it('is repaired, or named with its place', () => {
    const found = check.problems.map(({ code, sheet, cell }) => `${code} ${String(sheet)} ${String(cell)}`);
    const ofDecision = content.panel.decision === null ? [] : ['decision-in-return-only Panel C8'];
    expect(found.sort()).toEqual([...problems, ...ofDecision].sort());
  });

  it('leaves the receipt of the content that is left', () => {
    expect(check.receipt).toBe(receiptOf(content, london));
  });
});
