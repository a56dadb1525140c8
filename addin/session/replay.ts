import type { ReadReturn } from '../../workbook/read/read-return.ts';
import type { Entry, RowEntry } from './entries.ts';
import { asRead, inExcelAt, nextRow, shapeOf } from './entries.ts';
import { findRow } from './follow-row.ts';
import type { Unconfirmed } from './journal.ts';

/** What nobody can put in without asking. */
export interface Doubt {
  readonly item: Unconfirmed;
  /** Where it would go now; null where its cell or its row is gone. */
  readonly entry: Entry | null;
}

interface Replay {
  readonly again: readonly { readonly item: Unconfirmed; readonly entry: Entry }[];
  readonly doubts: readonly Doubt[];
}

/**
 * What is to become of entries that Excel had not confirmed when an earlier page ended: entered again where the cell is
 * as it was, or as the pane left it; nothing to do where Excel has them; else somebody is asked.
 * @param isTrusted whether this is surely the workbook that they were entered in
 */
export function replay(
  items: readonly Unconfirmed[],
  inExcel: ReadReturn,
  date1904: boolean,
  isTrusted: boolean,
): Replay {
  const again: { item: Unconfirmed; entry: Entry }[] = [];
  const doubts: Doubt[] = [];
  for (const { entries, entry: place } of placesOf(items, inExcel, date1904)) {
    for (const item of entries) {
      const entry = place(item.entry);
      const now = entry && inExcelAt(entry, inExcel);
      if (!entry) doubts.push({ item, entry });
      else if (now === asRead(entry, inExcel.edition, date1904)) continue;
      else if (isTrusted && item.over.includes(now)) again.push({ item, entry });
      else doubts.push({ item, entry });
    }
  }
  return { again, doubts };
}

/** Entries that belong together, and where one of them goes now; null where there is no such place any more. */
interface Place {
  readonly entries: readonly Unconfirmed[];
  readonly entry: (entry: Entry) => Entry | null;
}

function placesOf(items: readonly Unconfirmed[], inExcel: ReadReturn, date1904: boolean): readonly Place[] {
  const added = new Map<string, Unconfirmed[]>();
  const places: Place[] = [];
  for (const item of items) {
    const { entry, was } = item;
    if ('rows' in entry && was === null) {
      const row = `${entry.rows} ${String(entry.row)}`;
      added.set(row, [...(added.get(row) ?? []), item]);
    } else {
      places.push({
        entries: [item],
        entry: (each) => ('field' in each ? fieldHere(each, inExcel) : rowHere(each, was, inExcel)),
      });
    }
  }
  const taken = { evidence: 0, actions: 0 };
  for (const entries of added.values()) {
    const rows = entries[0] && 'rows' in entries[0].entry ? entries[0].entry.rows : 'evidence';
    const row = rowWith(entries, inExcel, date1904) ?? freeRow(rows, inExcel, (taken[rows] += 1));
    places.push({ entries, entry: (each) => (row === null || 'field' in each ? null : { ...each, row }) });
  }
  return places;
}

function fieldHere(entry: Entry, inExcel: ReadReturn): Entry | null {
  return shapeOf(entry, inExcel.edition) ? entry : null;
}

function rowHere(entry: RowEntry, was: Unconfirmed['was'], inExcel: ReadReturn): RowEntry | null {
  const table = inExcel.tables[entry.rows];
  if (!table || !was) return null;
  const place = findRow(
    was,
    table.rows.map(({ values }) => values),
    [...table.columns.keys()].filter((key) => key !== entry.key),
  );
  const row = place === null ? undefined : table.rows[place]?.row;
  return row === undefined ? null : { ...entry, row };
}

/** The row that was added after all: it says all of this, or what the pane had written of it before. */
function rowWith(items: readonly Unconfirmed[], inExcel: ReadReturn, date1904: boolean): number | null {
  const [first] = items;
  const rows = first && 'rows' in first.entry ? (inExcel.tables[first.entry.rows]?.rows ?? []) : [];
  const found = rows.find(({ row }) => {
    const cells = items.map(({ entry, over }) => {
      const now = inExcelAt('rows' in entry ? { ...entry, row } : entry, inExcel);
      return { isSame: now === asRead(entry, inExcel.edition, date1904), isOurs: over.includes(now), now };
    });
    return cells.some(({ isSame, now }) => isSame && now !== null) && cells.every((cell) => cell.isSame || cell.isOurs);
  });
  return found?.row ?? null;
}

function freeRow(rows: RowEntry['rows'], inExcel: ReadReturn, place: number): number | null {
  const table = inExcel.tables[rows];
  return table ? nextRow(table) + place - 1 : null;
}
