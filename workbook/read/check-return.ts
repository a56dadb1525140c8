import type { TableName } from '../../framework/fields.ts';
import { check } from '../../framework/check.ts';
import { columnsOf } from '../../framework/fields.ts';
import type { ProblemCode } from '../../framework/problem-codes.ts';
import type { Problem, Stage, Step } from '../../framework/problems.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { parseA1 } from '../address.ts';
import type { ReadReturn } from './read-return.ts';
import { placeOfField } from '../place-of-field.ts';
import { lacksNeededColumn } from './table-columns.ts';

const sheetLost: ReadonlySet<string> = new Set(['sheet-missing', 'sheet-damaged']);

export interface CheckedReturn {
  /** Problems of reading and of the rules, in sheet order. */
  readonly problems: readonly Problem[];
  readonly stage: Stage;
  /** Receipt of the school's part. */
  readonly receipt: string;
}

/**
 * Checks a return that was read, and adds to each problem its place in the workbook.
 * @param known its receipt, where an earlier check has found it
 */
export function checkReturn(read: ReadReturn, today: IsoDate, upTo?: Step, known?: string): CheckedReturn {
  const { schoolReturn, edition, spots } = read;
  const rowNumbers = { evidence: rowNumbersOf(read, 'evidence'), actions: rowNumbersOf(read, 'actions') };
  const { findings, stage, steps, receipt } = check(schoolReturn, { edition, today, upTo, rowNumbers, receipt: known });
  // A sheet that is gone is named whether or not its step has begun: it may have taken entries with it.
  const reading = read.problems.filter(({ step, code }) => steps.includes(step) || sheetLost.has(code));
  const explained = new Set(reading.map(({ field }) => field));
  const problems: Problem[] = reading.map(({ code, severity, sheet, cell, field, message, remedy }) => ({
    code,
    severity,
    sheet,
    cell,
    field,
    message,
    remedy,
  }));
  const lost = new Set(reading.filter(({ code }) => sheetLost.has(code)).map(({ sheet }) => sheet));
  const isOnLostSheet = (field: string) => !spots.has(field) && lost.has(placeOfField(edition, field).sheet);
  for (const { code, severity, field, message, remedy } of findings) {
    if (isOnLostSheet(field)) continue;
    if (explained.has(field) || isForWantOfTable(field, code, read)) continue;
    const spot = spots.get(field);
    problems.push({ code, severity, sheet: spot?.sheet ?? null, cell: spot?.cell ?? null, field, message, remedy });
  }
  const unread = reading.some(({ severity, step }) => severity === 'error' && step === 'submission');
  return {
    problems: inSheetOrder(problems, read.sheetOrder),
    stage: unread ? 'draft' : stage,
    receipt,
  };
}

function rowNumbersOf({ tables }: ReadReturn, table: TableName): readonly number[] {
  return tables[table]?.rows.map(({ row }) => row) ?? [];
}

/** Findings caused by a table or column that could not be read: that it is missing is reported already. */
function isForWantOfTable(field: string, code: ProblemCode, { edition, tables }: ReadReturn): boolean {
  const [name = '', , key] = field.split('.');
  if (name === 'evidence' || name === 'actions') return key !== undefined && tables[name]?.columns.has(key) === false;
  const rows = answeredInRows[code];
  if (rows === undefined) return false;
  const table = tables[rows];
  return table === undefined || lacksNeededColumn(columnsOf(edition, rows), table);
}

const answeredInRows: Partial<Readonly<Record<ProblemCode, TableName>>> = {
  'aspect-evidence-missing': 'evidence',
  'aspect-action-missing': 'actions',
  'maintaining-action-missing': 'actions',
};

function inSheetOrder(problems: readonly Problem[], sheetOrder: readonly string[]): readonly Problem[] {
  const position = ({ sheet, cell }: Problem): [number, number, number] => {
    const index = sheet === null ? -1 : sheetOrder.indexOf(sheet);
    const at = cell === null ? null : parseA1(cell);
    return [index < 0 ? sheetOrder.length : index, at?.row ?? 0, at?.column ?? 0];
  };
  return [...problems]
    .map((problem) => ({ problem, at: position(problem) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2])
    .map(({ problem }) => problem);
}
