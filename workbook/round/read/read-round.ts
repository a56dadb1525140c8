import type { Edition } from '../../../framework/edition.ts';
import { printableLine } from '../../../framework/printable-line.ts';
import type { Problem } from '../../../framework/problems.ts';
import { plainLine } from '../../../framework/recognise.ts';
import type { RoundDecision } from '../../../framework/round/decisions.ts';
import { quote } from '../../../framework/rules/wording.ts';
import type { PanelDecision } from '../../../framework/school-return.ts';
import type { Value } from '../../../framework/values.ts';
import { a1 } from '../../address.ts';
import type { CellSource, SheetSource } from '../../read/cell-source.ts';
import { metaSheetName } from '../../layout/meta.ts';
import { boroughName, nameOf } from '../../layout/names.ts';
import { isSameText } from '../../read/locate.ts';
import { readMeta } from '../../read/read-meta.ts';
import type { ReadRow, ReadTable, TableShape } from '../../read/read-table.ts';
import { readTable } from '../../read/read-table.ts';
import type { Spot } from '../../read/read-return.ts';
import type { AgendaKey } from '../agenda-columns.ts';
import { agendaColumns } from '../agenda-columns.ts';
import { Refused } from '../../refused.ts';
import type { ReadSitting } from './read-sitting.ts';
import { editionOf, hiddenEntries } from './round-meta.ts';
import { readSitting } from './read-sitting.ts';
import type { Sitting } from '../round-workbook.ts';
import { sheetNames } from '../round-workbook.ts';

/** A round's workbook, read. */
export interface ReadRound {
  readonly edition: Edition;
  /** A decision for each return of the agenda, in the order of the rows as they are. */
  readonly decisions: readonly ReadDecision[];
  readonly sitting: Sitting;
  /** Faults that concern the round as a whole. */
  readonly faults: readonly Problem[];
  /** What somebody added: sheets and columns that are not of the round. They are not read. */
  readonly additions: readonly string[];
}

export interface ReadDecision extends RoundDecision {
  /** What stands in the row itself; the day of the whole round is not in it. */
  readonly entered: Pick<PanelDecision, 'decision' | 'decidedOn' | 'rationale'>;
  readonly notes: string | null;
  /** Where the school's name, the decision and its date and reason stand. */
  readonly spots: Readonly<
    Record<'details.organisation' | 'panel.decision' | 'panel.decidedOn' | 'panel.rationale', Spot>
  >;
}

/** Returns of one round that are read. */
const mostReturns = 10_000;

/**
 * Reads back what a panel decided. The agenda is found by its headers, wherever it was moved and whatever its sheet is called;
 * a row by what it says of its return, in whatever order the rows are.
 * @param editions the editions that are known; a workbook that has lost its hidden sheet is read as the first
 * @throws Refused for a workbook that holds no agenda, is of a newer version or of an edition that is not known
 */
export function readRound(source: CellSource, editions: readonly [Edition, ...Edition[]]): ReadRound {
  const hidden = hiddenEntries(source);
  const edition = editionOf(hidden, editions);
  const table = agendaOf(source, edition);
  const { sitting, day } = readSitting(source, edition);
  const faults: Problem[] = [];
  if (table.leftOut > 0) {
    faults.push({
      code: 'round-too-long',
      severity: 'error',
      field: null,
      sheet: table.sheet.name,
      cell: null,
      message: `${String(table.leftOut)} rows beyond the first ${String(mostReturns)} were not read.`,
      remedy: 'Make rounds of fewer returns.',
    });
  }
  const decisions = table.rows.flatMap((row) => readDecision(table, row, { sitting, day }, faults) ?? []);
  return {
    edition,
    decisions: eachOnce(decisions, faults),
    sitting,
    faults,
    additions: [
      ...table.unknownHeaders.map(({ text }) =>
        text === '' ? 'a column without a header' : `the column ${quote(text)}`,
      ),
      ...source.sheets.filter((sheet) => isAdded(sheet, table.sheet)).map(({ name }) => `the sheet ${quote(name)}`),
    ],
  };
}

function agendaOf(source: CellSource, edition: Edition): ReadTable {
  const preferred = source.sheets.find(({ name }) => isSameText(name, sheetNames.agenda));
  const shape = { name: sheetNames.agenda, columns: agendaColumns(edition) };
  if (source.names.some(({ name }) => name === boroughName)) {
    throw new Refused({
      code: 'not-a-round',
      message: 'This is the consolidated workbook of a borough, not that of a panel round.',
      remedy: 'Give the workbook that was made as the agenda of the round.',
    });
  }
  if (source.names.some(({ name }) => name === nameOf('details.organisation')) || readMeta(source) !== null) {
    throw new Refused({
      code: 'not-a-round',
      message: 'This is a workbook for a school’s return, not that of a panel round.',
      remedy: 'Give the workbook that was made as the agenda of the round, with the panel’s decisions in it.',
    });
  }
  const table = readTable(source, shape, preferred, mostReturns);
  const lost = agendaColumns(edition).filter(({ key }) => needed.has(key) && !table?.columns.has(key));
  const unread = source.unread.find(({ what }) => what === 'sheet');
  if (lost.length > 0 && unread) {
    throw new Refused({
      code: 'round-sheet-damaged',
      message: `The sheet ${quote(unread.name)} of this workbook is damaged, so the decisions cannot be read.`,
      remedy:
        'Open it in Excel, let Excel repair it if it offers to, and look whether all is there; or go back to an earlier copy.',
    });
  }
  if (!table) {
    throw new Refused({
      code: 'not-a-round',
      message: 'This workbook has no agenda of a panel round.',
      remedy: 'Give the workbook of the round, and leave the headers of its agenda as they are.',
    });
  }
  if (lost.length === 0) {
    requireOneAgenda(source, shape, table.sheet);
    return table;
  }
  throw new Refused({
    code: 'round-column-missing',
    message: `The agenda has lost ${lost.map(({ title }) => quote(title)).join(', ')}, so its decisions cannot be read.`,
    remedy: 'Put the headers back, or undo the change that removed the columns.',
  });
}

/** @throws Refused where another sheet is an agenda too: nobody could say which of them the panel decided on */
function requireOneAgenda(source: CellSource, shape: TableShape, agenda: SheetSource): void {
  const other = source.sheets.find((sheet) => {
    if (sheet === agenda) return false;
    const { names, date1904, unread } = source;
    const table = readTable({ sheets: [sheet], names, date1904, unread }, shape, sheet, mostReturns);
    return table !== null && table.rows.length > 0 && [...needed].every((key) => table.columns.has(key));
  });
  if (other === undefined) return;
  throw new Refused({
    code: 'round-two-agendas',
    message: `Two sheets of this workbook are an agenda: ${quote(agenda.name)} and ${quote(other.name)}.`,
    remedy: 'Keep the one that the panel decided on, and delete the other.',
  });
}

/** Columns without which a decision cannot be matched with its return. */
const needed: ReadonlySet<string> = new Set<AgendaKey>(['return', 'decision', 'decidedOn', 'rationale']);

/** They may be missing; what stands there must be readable. */
const counted: ReadonlySet<string> = new Set<AgendaKey>(['receipt', 'verification', 'content', 'notes']);

function isAdded({ name, rows }: SheetSource, agenda: SheetSource): boolean {
  const own = [metaSheetName, ...Object.values(sheetNames)].some((each) => isSameText(name, each));
  return rows > 0 && !own && name !== agenda.name;
}

/** The decision in a row; null for a row that names no return. */
function readDecision(
  { sheet, columns }: ReadTable,
  { row, values, faults: unread }: ReadRow,
  { sitting, day }: ReadSitting,
  faults: Problem[],
): ReadDecision | null {
  const spot = (key: AgendaKey): Spot => ({ sheet: sheet.name, cell: a1({ row, column: columns.get(key) ?? 1 }) });
  const line = (key: AgendaKey) => {
    const value = values[key];
    return typeof value === 'string' ? printableLine(plainLine(value)) : null;
  };
  const key = line('return');
  const own: Value<string> = values['decidedOn'] ?? null;
  if (key === null) {
    if (saysSomething(values)) faults.push(withoutReturn(row, spot('return')));
    return null;
  }
  for (const { key: column, fault } of unread)
    if (needed.has(column) || counted.has(column)) faults.push(unreadable(fault, spot(column as AgendaKey)));
  const entered = {
    decision: (values['decision'] ?? null) as PanelDecision['decision'],
    decidedOn: own,
    rationale: textIn(values['rationale']),
  };
  return {
    key,
    entered,
    notes: textIn(values['notes']),
    receipt: line('receipt'),
    verificationCode: line('verification'),
    contentCode: line('content'),
    organisation: line('organisation'),
    la: line('la'),
    panel: { ...entered, decidedOn: own ?? sitting.decidedOn, members: sitting.members },
    spots: {
      'details.organisation': spot('organisation'),
      'panel.decision': spot('decision'),
      'panel.decidedOn': (own === null ? day : null) ?? spot('decidedOn'),
      'panel.rationale': spot('rationale'),
    },
  };
}

function saysSomething(values: ReadRow['values']): boolean {
  const said = ['decision', 'decidedOn', 'rationale', 'notes', 'organisation'];
  return said.some((key) => (values[key] ?? null) !== null);
}

const withoutReturn = (row: number, spot: Spot): Problem => ({
  code: 'round-row-without-return',
  severity: 'error',
  field: null,
  ...spot,
  message: `Row ${String(row)} does not say which return it is about.`,
  remedy: 'Copy Return, Receipt, Verification and Content back from the round as it was made, or delete the row.',
});

const unreadable = (fault: ReadRow['faults'][number]['fault'], spot: Spot): Problem => ({
  code: 'round-cell-unreadable',
  severity: 'error',
  field: null,
  ...spot,
  message: `This cell shows ${fault.code === 'cell-error' ? fault.shown : 'a formula whose result was not saved'}.`,
  remedy: 'Type what it should say in place of the formula.',
});

function textIn(value: Value<string> | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** A return that stands in two rows has no decision, since nobody can say which row counts. */
function eachOnce(decisions: readonly ReadDecision[], faults: Problem[]): readonly ReadDecision[] {
  const byKey = new Map<string, ReadDecision[]>();
  for (const decision of decisions) byKey.set(decision.key, [...(byKey.get(decision.key) ?? []), decision]);
  return [...byKey.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    const places = [first, ...others].map(({ spots }) => spots['panel.decision'].cell ?? '');
    faults.push({
      code: 'round-row-twice',
      severity: 'error',
      field: null,
      ...first.spots['panel.decision'],
      message: `${quote(first.organisation ?? first.key)} has several rows: decisions in ${places.join(', ')}.`,
      remedy: 'Keep the row that counts and delete the others.',
    });
    return [];
  });
}
