import type { Edition } from '../../edition.ts';
import type { Column, ColumnKey, Row, TableName } from '../../fields.ts';
import { columnsOf } from '../../fields.ts';
import { foldText } from '../../recognise.ts';
import type { SchoolReturn } from '../../school-return.ts';
import type { Value } from '../../values.ts';
import { isFilled, textOf } from '../entries.ts';
import { quote } from '../wording.ts';
import type { RowCell } from './misplaced-rows.ts';
import { misplacedRows } from './misplaced-rows.ts';

/** A row of the Evidence or the Actions table, with what messages need to name it. */
export interface TableRow {
  readonly table: TableName;
  /** Path of the row, with which the paths of its fields begin: `evidence.2`. */
  readonly path: `${TableName}.${number}`;
  /** Number of the row in its sheet. */
  readonly number: number;
  /** How a message names it: by its reference, or by its row number if the reference is not unique. */
  readonly name: string;
  readonly ref: string | null;
  readonly aspect: Value<string>;
  readonly strand: Value<string>;
  readonly cells: readonly RowCell[];
  /** Something stands in it beside a reference: people number their rows beforehand. */
  readonly isStarted: boolean;
  /** It is a row of the other table, pasted into this one. */
  readonly isMisplaced: boolean;
}

export const tableTitles: Readonly<Record<TableName, string>> = { evidence: 'Evidence', actions: 'Actions' };
const rowTitles: Readonly<Record<TableName, string>> = { evidence: 'Evidence', actions: 'Action' };

/** Of each row of a table, in the workbook's sheet; without them rows count from 1. */
export type RowNumbers = Partial<Readonly<Record<TableName, readonly number[]>>>;

/** The rows of both tables, Evidence first. */
export function tableRows(schoolReturn: SchoolReturn, edition: Edition, numbers: RowNumbers): readonly TableRow[] {
  const [evidence, actions] = [columnsOf(edition, 'evidence'), columnsOf(edition, 'actions')];
  return [
    ...rowsOf('evidence', schoolReturn.evidence, evidence, actions, numbers.evidence),
    ...rowsOf('actions', schoolReturn.actions, actions, evidence, numbers.actions),
  ];
}

function rowsOf(
  table: TableName,
  rows: SchoolReturn[TableName],
  columns: readonly Column<ColumnKey>[],
  ofOther: readonly Column<string>[],
  numbers: readonly number[] | undefined,
): readonly TableRow[] {
  const entries = rows.map((row: Row) =>
    columns.map((column): RowCell => ({ column, value: row[column.key] ?? null })),
  );
  const misplaced = misplacedRows(entries, ofOther);
  const times = new Map<string, number>();
  for (const { ref } of rows) {
    const folded = foldText(textOf(ref) ?? '');
    times.set(folded, (times.get(folded) ?? 0) + 1);
  }
  return rows.map((row, index) => {
    const ref = textOf(row.ref);
    const number = numbers?.[index] ?? index + 1;
    const isKnownByRef = ref !== null && times.get(foldText(ref)) === 1;
    const cells = entries[index] ?? [];
    return {
      table,
      path: `${table}.${index}`,
      number,
      name: `${rowTitles[table]} ${isKnownByRef ? quote(ref) : `row ${String(number)}`}`,
      ref,
      aspect: row.aspect,
      strand: row.strand,
      cells,
      isStarted: cells.some(({ column, value }) => column.key !== 'ref' && isFilled(value)),
      isMisplaced: misplaced.has(index),
    };
  });
}

/** Whether a row says what the evidence, or the action, is. */
export function isDescribed({ table, cells, isMisplaced }: TableRow): boolean {
  const key = table === 'evidence' ? 'evidence' : 'action';
  return isMisplaced || cells.some(({ column, value }) => column.key === key && isFilled(value));
}
