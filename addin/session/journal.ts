import type { TableName } from '../../framework/fields.ts';
import type { Entry } from './entries.ts';
import { targetOf } from './entries.ts';
import type { RowContent } from './follow-row.ts';

/** What the journal knows of an entry that Excel has not confirmed. */
export interface Unconfirmed {
  readonly entry: Entry;
  /** What its cell can hold without anybody else having written it: what it held at first, and what the pane wrote since. */
  readonly over: readonly (string | null)[];
  /** What its row said in Excel; null for a field, and for a row that Excel does not have yet. */
  readonly was: RowContent | null;
  /** Somebody is asked about it: what is entered in its cell meanwhile has an item of its own. */
  readonly isAsked?: boolean;
}

/** A row that somebody has begun and not added, by column. */
export type RowValues = Readonly<Record<string, string | null>>;

/** An entry before and after its row has got to another place. */
export interface Move {
  readonly from: Entry;
  readonly to: Entry;
}

interface UnfinishedRow {
  readonly begun: TableName;
  readonly values: RowValues;
}

type Item = Unconfirmed | UnfinishedRow;

interface Left {
  readonly key: string;
  readonly item: Item;
}

/** Panes over one workbook share the window's storage: in two windows of Excel, there are two at a time. */
export interface Panes {
  /** What tells this one from the others. */
  readonly own: string;
  /** Those that are open: they write themselves what they have put there. */
  readonly others: ReadonlySet<string>;
}

export const newPane = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** The part of a window's storage that is used. */
export interface JournalStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Keeps what Excel has not confirmed where it outlives the page and the day, each entry as an item of its own: two
 * workbooks, or two copies of one, do not overwrite each other's. Written at once, so that no moment is too short.
 */
export class Journal {
  private workbook: string | null = null;
  private readonly items = new Map<string, Item>();
  private readonly storage: JournalStorage | null;
  private readonly panes: Panes;

  /** @param storage null where the browser allows none; then the journal lasts as long as the page */
  constructor(storage: JournalStorage | null, panes: Panes = { own: newPane(), others: new Set() }) {
    this.storage = storage;
    this.panes = panes;
  }

  /**
   * Says which workbook is open. What was put here before goes along.
   * @returns what earlier pages have left for this workbook; of two that wrote in one place, the second waits for the next opening
   */
  open(workbook: string): { readonly entries: readonly Unconfirmed[]; readonly rows: readonly UnfinishedRow[] } {
    const own = [...this.items];
    for (const [name] of own) this.remove(name);
    this.workbook = workbook;
    for (const [, item] of own) this.put(item);
    const items: Item[] = [];
    for (const left of this.leftFor(workbook)) {
      if (left.some(({ item }) => this.items.has(nameOf(item)))) continue;
      for (const { key, item } of left) {
        this.put(item);
        this.withStorage((storage) => storage.removeItem(key));
        items.push(item);
      }
    }
    return {
      entries: items.filter((item) => 'entry' in item),
      rows: items.filter((item) => 'begun' in item),
    };
  }

  of(entry: Entry): Unconfirmed | null {
    const item = this.items.get(targetOf(entry));
    return item && 'entry' in item ? item : null;
  }

  keep(item: Unconfirmed): void {
    this.put(item);
  }

  drop(item: Unconfirmed): void {
    this.remove(nameOf(item));
  }

  /**
   * Excel has an entry; a newer one of the same cell stays.
   * @param said what the cell says then
   */
  confirm(entry: Entry, said: string | null): void {
    const item = this.of(entry);
    if (item?.entry.value === entry.value) this.forget(entry);
    else if (item) this.keep({ ...item, over: [said] });
  }

  forget(entry: Entry): void {
    this.remove(targetOf(entry));
  }

  /** Entries have got to other places: all at once, since one may come to where another was. */
  move(moves: readonly Move[]): void {
    const items = moves.flatMap(({ from, to }) => {
      const item = this.of(from);
      return item ? [{ ...item, entry: { ...to, value: item.entry.value } }] : [];
    });
    for (const { from } of moves) this.forget(from);
    for (const item of items) this.keep(item);
  }

  keepRow(begun: TableName, values: RowValues | null): void {
    if (values) this.put({ begun, values });
    else this.remove(nameOf({ begun, values: {} }));
  }

  private put(item: Item): void {
    const name = nameOf(item);
    this.items.set(name, item);
    if (this.workbook !== null) this.withStorage((storage) => storage.setItem(this.keyOf(name), JSON.stringify(item)));
  }

  private remove(name: string): void {
    this.items.delete(name);
    this.withStorage((storage) => storage.removeItem(this.keyOf(name)));
  }

  private keyOf(name: string): string {
    return `${prefixOf(this.workbook ?? '')}${this.panes.own} ${name}`;
  }

  /** What panes have left that are no longer open, each by itself. */
  private leftFor(workbook: string): readonly (readonly Left[])[] {
    const prefix = prefixOf(workbook);
    const { own, others } = this.panes;
    const byPane = new Map<string, Left[]>();
    const stored = this.withStorage((storage) =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(prefix))
        .map((key) => ({ key, item: parsed(storage.getItem(key)) })),
    );
    for (const { key, item } of stored ?? []) {
      const [pane = ''] = key.slice(prefix.length).split(' ');
      if (item && pane !== own && !others.has(pane)) byPane.set(pane, [...(byPane.get(pane) ?? []), { key, item }]);
    }
    return [...byPane.values()];
  }

  /** Storage may be forbidden in Office's frames, or full. */
  private withStorage<T>(use: (storage: JournalStorage) => T): T | null {
    try {
      return this.storage && use(this.storage);
    } catch {
      return null;
    }
  }
}

/** What tells one item from another; of one cell, somebody may be asked about several texts. */
export function nameOf(item: Item): string {
  if ('begun' in item) return `new ${item.begun}`;
  const { entry, isAsked } = item;
  return isAsked === true ? `asked ${targetOf(entry)} ${entry.value ?? ''}` : targetOf(entry);
}

const prefixOf = (workbook: string): string => `quality-mark.not-in-excel ${JSON.stringify(workbook)} `;

/** What another version of the pane has written otherwise is passed over. */
function parsed(text: string | null): Item | null {
  try {
    const item = JSON.parse(text ?? 'null') as Partial<Unconfirmed & UnfinishedRow> | null;
    if (isRow(item?.values) && isTable(item.begun)) return { begun: item.begun, values: item.values };
    if (!item?.entry || !isEntry(item.entry) || !Array.isArray(item.over)) return null;
    return { entry: item.entry, over: item.over, was: item.was ?? null, isAsked: item.isAsked === true };
  } catch {
    return null;
  }
}

function isEntry(entry: Partial<Record<keyof Entry | 'field' | 'rows' | 'row' | 'key', unknown>>): boolean {
  const isPlaced = isTable(entry.rows) && (entry.row === null || Number.isInteger(entry.row)) && isText(entry.key);
  return (entry.value === null || isText(entry.value)) && (isText(entry.field) || isPlaced);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTable = (value: unknown): value is TableName => value === 'evidence' || value === 'actions';
const isRow = (values: unknown): values is RowValues =>
  typeof values === 'object' && values !== null && Object.values(values).every((each) => each === null || isText(each));
