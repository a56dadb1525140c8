import type { TableName } from '../../framework/fields.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';
import type { Entry } from './entries.ts';
import { asRead, contentOfRow, inExcelAt, isRowless, moved, shapeOf, targetOf } from './entries.ts';
import type { Journal, Move, RowValues } from './journal.ts';
import type { Doubt } from './replay.ts';
import { nameOf } from './journal.ts';
import { replay } from './replay.ts';
import { workbookKey } from './workbook-key.ts';

/** What was entered and is not in Excel, kept here and in the journal until Excel confirms it or somebody lets it go. */
export class Pending {
  /** To be written. */
  readonly entries = new Map<string, Entry>();
  /** Still being typed. */
  readonly typed = new Map<string, Entry>();
  /** Where the cell has been changed by somebody else, or cannot be found: a person decides. */
  readonly doubts = new Map<string, Doubt>();
  /** TableName that somebody has begun and not added. */
  readonly newRows = new Map<TableName, RowValues>();
  private readonly refused = new Set<Entry>();
  /** The tables as they were read last, also where one is gone now: what the rows of entries refer to. */
  private tables: ReadReturn['tables'] = {};
  private workbook: string | null = null;
  private readonly journal: Journal;
  private readonly address: string;

  constructor(journal: Journal, address: string) {
    this.journal = journal;
    this.address = address;
  }

  /** The workbook has been read. What an earlier page has left for it comes back the first time. */
  see(inExcel: ReadReturn, date1904: boolean): void {
    this.goAlong(inExcel.tables);
    const { key, isTrusted } = workbookKey(inExcel.schoolReturn.meta.returnId, this.address);
    if (key === this.workbook) return;
    this.workbook = key;
    const { entries, rows } = this.journal.open(key);
    for (const { begun, values } of rows) if (!this.newRows.has(begun)) this.newRows.set(begun, values);
    const { again, doubts } = replay(entries, inExcel, date1904, isTrusted);
    for (const item of entries) this.journal.drop(item);
    for (const { item, entry } of again) {
      this.journal.keep({ ...item, entry, isAsked: false });
      this.entries.set(targetOf(entry), entry);
    }
    for (const doubt of doubts) {
      const item = { ...doubt.item, isAsked: true };
      this.journal.keep(item);
      this.doubts.set(nameOf(item), { ...doubt, item });
    }
  }

  /**
   * Remembers what is being typed; it is written when it is entered.
   * @param over what it goes on from, where that is not what Excel holds any more: a text that somebody is asked about gives
   * way to the one that it becomes
   */
  type(entry: Entry, inExcel: ReadReturn | null, over?: string | null): void {
    const target = targetOf(entry);
    const asked = over === undefined ? undefined : this.askedAbout(target, over);
    if (asked) {
      const [id, { item }] = asked;
      this.discard(id);
      this.journal.keep({ ...item, entry, isAsked: false });
    }
    this.typed.set(target, entry);
    this.keep(entry, inExcel, over);
  }

  enter(entry: Entry, inExcel: ReadReturn | null): void {
    const target = targetOf(entry);
    this.keep(entry, inExcel);
    const before = this.entries.get(target);
    if (before) this.refused.delete(before);
    this.typed.delete(target);
    this.entries.set(target, entry);
  }

  keepRow(rows: TableName, values: RowValues | null): void {
    if (values) this.newRows.set(rows, values);
    else this.newRows.delete(rows);
    this.journal.keepRow(rows, values);
  }

  /** Excel has these; what has been entered in the meantime is newer. */
  confirm(entries: readonly Entry[], inExcel: ReadReturn, date1904: boolean): void {
    for (const entry of entries) {
      const target = targetOf(entry);
      if (this.entries.get(target) === entry) this.entries.delete(target);
      this.journal.confirm(entry, asRead(entry, inExcel.edition, date1904));
    }
  }

  /** These are about to be in their cells, whether or not Excel says so. */
  send(entries: readonly Entry[], { edition }: ReadReturn, date1904: boolean): void {
    for (const entry of entries) {
      const item = this.journal.of(entry);
      // Entered before anything was read.
      if (!item || item.over.length === 0) continue;
      const [first = null, ...since] = [...new Set([...item.over, asRead(entry, edition, date1904)])];
      this.journal.keep({ ...item, over: [first, ...since.slice(-most)] });
    }
  }

  /**
   * Somebody is asked about a text of these whose cell says meanwhile what the pane has not put there.
   * @returns whether there is any
   */
  ask(entries: readonly Entry[], inExcel: ReadReturn, date1904: boolean): boolean {
    const overtaken = entries.filter((entry) => this.isOvertaken(entry, inExcel, date1904));
    for (const entry of overtaken) {
      const target = targetOf(entry);
      this.entries.delete(target);
      const item = this.journal.of(entry);
      // What is being typed there is newer, and its turn comes.
      if (!item || this.typed.has(target)) continue;
      const asked = { ...item, isAsked: true };
      this.journal.keep(asked);
      this.journal.drop(item);
      this.doubts.set(nameOf(asked), { item: asked, entry });
    }
    return overtaken.length > 0;
  }

  /** Lets go of what a person was asked about, or of the cells of a row that is gone. */
  discard(id: string): void {
    const doubt = this.doubts.get(id);
    if (doubt) this.journal.drop(doubt.item);
    const entry = this.entries.get(id) ?? this.typed.get(id);
    if (entry) this.journal.forget(entry);
    for (const map of [this.doubts, this.entries, this.typed]) map.delete(id);
  }

  /** The reference of an entry's row, as Excel had it. */
  rowOf(entry: Entry): string | null {
    const ref = this.journal.of(entry)?.was?.['ref'];
    return typeof ref === 'string' ? ref : null;
  }

  refuse(entry: Entry): void {
    this.refused.add(entry);
  }

  /** Tries again what Excel has refused. */
  allowAll(): void {
    this.refused.clear();
  }

  get hasRefused(): boolean {
    return this.refused.size > 0;
  }

  isRefused(entry: Entry): boolean {
    return this.refused.has(entry);
  }

  /** A write of our own moves no row. */
  stayInPlace(): void {
    this.tables = {};
  }

  /** Entries of rows go along with their rows: all at once, since one may come to where another was. */
  private goAlong(tables: ReadReturn['tables']): void {
    const moves: Move[] = [];
    for (const map of [this.entries, this.typed]) {
      const before = [...map.values()];
      map.clear();
      for (const entry of before) {
        const after = this.placeOf(entry, tables);
        // Of a row that is gone, nothing is typed any more.
        (isRowless(after) ? this.entries : map).set(targetOf(after), after);
        if (after === entry) continue;
        moves.push({ from: entry, to: after });
        if (this.refused.delete(entry)) this.refused.add(after);
      }
    }
    this.journal.move(moves);
    for (const [id, doubt] of this.doubts)
      if (doubt.entry) this.doubts.set(id, { ...doubt, entry: this.placeOf(doubt.entry, tables) });
    this.tables = { ...this.tables, ...tables };
  }

  private placeOf(entry: Entry, tables: ReadReturn['tables']): Entry {
    if (!('rows' in entry)) return entry;
    const [before, now] = [this.tables[entry.rows], tables[entry.rows]];
    return before && now ? moved(entry, before, now) : entry;
  }

  /** Of a choice, the last that somebody makes holds. */
  private isOvertaken(entry: Entry, inExcel: ReadReturn, date1904: boolean): boolean {
    const { edition } = inExcel;
    const item = this.journal.of(entry);
    const now = inExcelAt(entry, inExcel);
    const isText = shapeOf(entry, edition)?.kind !== 'choice';
    const isOurs = !item || item.over.length === 0 || item.over.includes(now);
    return isText && !isOurs && now !== asRead(entry, edition, date1904);
  }

  private askedAbout(target: string, text: string | null): [id: string, doubt: Doubt] | undefined {
    return [...this.doubts].find(
      ([, { entry }]) => entry !== null && targetOf(entry) === target && entry.value === text,
    );
  }

  private keep(entry: Entry, inExcel: ReadReturn | null, goesOnFrom?: string | null): void {
    const { over, was } = this.journal.of(entry) ?? {
      over: inExcel ? [goesOnFrom === undefined ? inExcelAt(entry, inExcel) : goesOnFrom] : [],
      was: inExcel && contentOfRow(entry, inExcel),
    };
    this.journal.keep({ entry, over, was });
  }
}

/** Texts of our own that are remembered of a cell, beside what it held at first. */
const most = 3;
