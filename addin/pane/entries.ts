import { parseDate, shortDate } from '../../framework/dates.ts';
import type { Column, ColumnKey, FieldPath, TableName } from '../../framework/fields.ts';
import { columnsOf, fieldAt, valueAt } from '../../framework/fields.ts';
import type { Problem } from '../../framework/problems.ts';
import { plainLine, tidyText } from '../../framework/recognise.ts';
import type { Value } from '../../framework/values.ts';
import { isUnreadable } from '../../framework/values.ts';
import { Trouble } from '../excel/trouble.ts';
import { useSurroundings } from './context.ts';

export type Shape = Pick<Column<string>, 'title' | 'label' | 'of' | 'kind' | 'choices' | 'need' | 'hint'>;

/** One thing that a person enters: what it is, what it holds, and how to change it. */
export interface PaneEntry extends Shape {
  /** Of its element, by which a page finds it. */
  readonly id: string;
  readonly value: Value<string>;
  /** Excel has not taken the value yet. */
  readonly waiting: boolean;
  /** A day whose cell holds a text that Start does not count. */
  readonly isDayAsText: boolean;
  /** What is the matter with it, beyond that it is empty. */
  readonly problems: readonly Problem[];
  readonly set: (value: string | null) => void;
  /**
   * Keeps what is being typed, at every key; it is written when it is set.
   * @param over what it goes on from, where that is not what the workbook holds
   */
  readonly type: (value: string | null, over?: string | null) => void;
}

/** The id of the element of an entry. */
export const elementId = (path: string): string => `entry-${path.replaceAll('.', '-')}`;

/**
 * An entry of the return by the path of its field.
 * @throws RangeError for a path that the edition has not
 */
export function useEntry(path: FieldPath): PaneEntry {
  const { session, ready, attempt } = useSurroundings();
  return {
    ...fieldAt(ready.edition, path),
    id: elementId(path),
    value: valueAt(ready.schoolReturn, path),
    waiting: ready.waiting.has(path),
    isDayAsText: ready.daysAsText.has(path),
    problems: worthShowing(ready.checked.problems, path),
    set: (value) => attempt(session.set(path, value)),
    type: (value, over) => session.type(path, value, over),
  };
}

/**
 * The entries of a row of a table, by the key of their column.
 * @param place where the row is when something is written, null once it is gone; the index where nothing is said
 */
export function useRowEntries(
  table: TableName,
  index: number,
  place: () => number | null = () => index,
): ReadonlyMap<string, PaneEntry> {
  const { session, ready, attempt } = useSurroundings();
  const columns = useColumns(table);
  const write = async (column: Column<ColumnKey>, value: string | null): Promise<void> => {
    const now = place();
    // What was typed is among the kept entries, with a button to copy it.
    if (now === null && column.kind !== 'choice') return;
    if (now === null) throw rowGone(column.title);
    await session.setInRow(table, now, column.key, value);
  };
  return new Map(
    columns.map((column): [string, PaneEntry] => {
      const path = `${table}.${index}.${column.key}` as const;
      return [
        column.key,
        {
          ...column,
          id: elementId(path),
          value: valueAt(ready.schoolReturn, path),
          waiting: ready.waiting.has(path),
          isDayAsText: ready.daysAsText.has(path),
          problems: worthShowing(ready.checked.problems, path),
          set: (value) => attempt(write(column, value)),
          type: (value, over) => {
            const now = place();
            if (now !== null) session.typeInRow(table, now, column.key, value, over);
          },
        },
      ];
    }),
  );
}

function rowGone(title: string): Trouble {
  return new Trouble('refused', title, {
    message: `“${title}” was not written: its row was moved or deleted in the sheet.`,
    remedy: 'Open the row again from the list.',
  });
}

export function useColumns(table: TableName): readonly Column<ColumnKey>[] {
  return columnsOf(useSurroundings().ready.edition, table);
}

/**
 * Problems to show beside an entry. That something is still empty goes without saying there, except where another
 * entry has made it necessary.
 */
function worthShowing(problems: readonly Problem[], path: string): readonly Problem[] {
  return problems.filter(
    ({ field, code }) => field === path && (!code.endsWith('-missing') || madeNecessary.has(code)),
  );
}

const madeNecessary: ReadonlySet<string> = new Set(['rationale-missing', 'round-missing']);

/** A value as it stands in a text field: dates as dd/mm/yyyy, what could not be read as it was found. */
export function typedForm(value: Value<string>, kind: Shape['kind']): string {
  if (isUnreadable(value)) return value.unreadable;
  if (value === null) return '';
  return kind === 'date' && parseDate(value) !== null ? shortDate(parseDate(value) ?? value) : value;
}

/** What was typed into a field, as the return holds it; what is no date stays as it was typed. */
export function enteredForm(text: string, kind: Shape['kind']): string | null {
  if (kind === 'date') return parseDate(text) ?? tidyText(text);
  return kind === 'line' ? tidyText(plainBlanks(text)) : tidyText(text);
}

const plainBlanks = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** Whether two texts of a field mean the same. */
export function isSameEntry(kind: Shape['kind']): (one: string, other: string) => boolean {
  if (kind === 'date')
    return (one, other) => (parseDate(one) ?? plainLine(one)) === (parseDate(other) ?? plainLine(other));
  return (one, other) => enteredForm(one, kind) === enteredForm(other, kind);
}
