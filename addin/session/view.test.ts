import fc from 'fast-check';
import { london } from '../../framework/editions/london/index.ts';
import { evidenceColumns, fieldsOf, valueAt } from '../../framework/fields.ts';
import type { Field } from '../../framework/fields.ts';
import { tidyText } from '../../framework/recognise.ts';
import { completeReturn } from '../../test/returns.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import type { CellSource } from '../../workbook/read/cell-source.ts';
import { readWorkbookFile } from '../../workbook/file/read-workbook-file.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import { withContents } from '../excel/with-contents.ts';
import type { Entry, RowEntry } from './entries.ts';
import { placed, targetOf } from './entries.ts';
import { viewOf } from './view.ts';

const fields = fieldsOf(london);
const columns = evidenceColumns(london);
const firstRow = 5;

const valueFor = ({ kind, choices }: Pick<Field, 'kind' | 'choices'>): fc.Arbitrary<string | null> => {
  const days = ['2026-01-31', '2024-02-29', '2009-12-01'];
  const text = fc.string({ minLength: 1, maxLength: 8 }).map((typed) => `text ${typed}`);
  const words = kind === 'choice' ? choices.map(({ id }) => id) : kind === 'date' ? days : [];
  return fc.option(words.length > 0 ? fc.constantFrom(...words) : text, { freq: 5 });
};

const fieldEntry = fc
  .constantFrom(...fields)
  .chain((field) => valueFor(field).map((value): Entry => ({ field: field.path, value })));
const rowEntry = fc
  .tuple(fc.constantFrom(...columns), fc.integer({ min: firstRow, max: firstRow + 7 }))
  .chain(([column, row]) =>
    valueFor(column).map((value): Entry => ({ rows: 'evidence', row, key: column.key, value })),
  );
const entries = fc.uniqueArray(fc.oneof(fieldEntry, rowEntry), { maxLength: 10, selector: targetOf });

let source: CellSource;
let inExcel: ReadReturn;

beforeAll(async () => {
  source = readWorkbookFile(await buildWorkbook(london, completeReturn(london)));
  inExcel = readReturn(source, [london]);
});

/** As a field of one line or of many shows what was typed. */
const shown = (value: string | null, kind: Field['kind']): string | null => {
  const text = value === null ? null : tidyText(value);
  return kind === 'line' && text !== null ? text.replace(/\s*\n\s*/g, ' ') : text;
};

describe('the grid and the pane together', () => {
  it('show an entry that Excel has not taken, and everything else as the grid has it', () => {
    fc.assert(
      fc.property(entries, (waiting) => {
        const { read } = viewOf(source, inExcel, waiting, [london]);
        const values = new Map(
          waiting.flatMap((entry) => ('field' in entry ? [[entry.field, entry.value] as const] : [])),
        );
        for (const { path, kind } of fields) {
          const own = values.get(path);
          const expected = own === undefined ? valueAt(inExcel.schoolReturn, path) : shown(own, kind);
          expect([path, valueAt(read.schoolReturn, path)]).toEqual([path, expected]);
        }
      }),
    );
  });

  it('show rows likewise, each where it stands', () => {
    fc.assert(
      fc.property(entries, (waiting) => {
        const { read } = viewOf(source, inExcel, waiting, [london]);
        const own = waiting.filter((entry): entry is RowEntry => 'rows' in entry);
        for (let row = firstRow; row < firstRow + 8; row += 1) {
          const found = read.tables.evidence?.rows.find((each) => each.row === row)?.values ?? {};
          const before = inExcel.tables.evidence?.rows.find((each) => each.row === row)?.values ?? {};
          for (const { key, kind } of columns) {
            const entry = own.find((each) => each.row === row && each.key === key);
            expect([row, key, found[key] ?? null]).toEqual([
              row,
              key,
              entry ? shown(entry.value, kind) : (before[key] ?? null),
            ]);
          }
        }
      }),
    );
  });

  it('name each field that waits, and no other', () => {
    fc.assert(
      fc.property(entries, (waiting) => {
        const view = viewOf(source, inExcel, waiting, [london]);
        const expected = waiting.map((entry) => {
          if ('field' in entry) return entry.field;
          const index = view.read.tables.evidence?.rows.findIndex(({ row }) => row === entry.row) ?? -1;
          return index < 0 ? 'evidence' : `evidence.${String(index)}.${entry.key}`;
        });
        expect(view.waiting).toEqual(new Set(expected));
        expect(view.homeless).toEqual([]);
      }),
    );
  });

  it('look the same once Excel has taken the entries', () => {
    fc.assert(
      fc.property(entries, (waiting) => {
        const before = viewOf(source, inExcel, waiting, [london]);
        const taken = withContents(source, placed(waiting, inExcel, source.date1904).contents);
        const after = viewOf(taken, readReturn(taken, [london]), [], [london]);
        expect(after.read.schoolReturn).toEqual(before.read.schoolReturn);
        expect(after.waiting.size).toBe(0);
      }),
    );
  });
});
