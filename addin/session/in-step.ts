import type { Edition } from '../../framework/edition.ts';
import type { CellSource } from '../../workbook/cell-source.ts';
import { NotAReturn } from '../../workbook/not-a-return.ts';
import type { ReadReturn } from '../../workbook/read-return.ts';
import { readReturn } from '../../workbook/read-return.ts';
import type { OpenWorkbook, PlacedContent } from '../excel/open-workbook.ts';
import type { Trouble } from '../excel/trouble.ts';
import { troubleOf } from '../excel/trouble.ts';
import type { Entry } from './entries.ts';
import { moved, placed, targetOf } from './entries.ts';
import type { Notice } from './session.ts';
import { Turns } from './turns.ts';
import type { View } from './view.ts';
import { viewOf } from './view.ts';

/** What went wrong can be said of each of these; the first comes first. */
export const doings = ['writing', 'reading', 'acting', 'following'] as const;
export type Doing = (typeof doings)[number];

/**
 * Keeps the pane and Excel in step. What is entered shows at once and is then written; a hint makes the workbook be read
 * again. Excel is asked one thing at a time, so that nothing is read while it is being written, and no reading is older
 * than what it replaces.
 */
export class InStep {
  /** Null until the workbook has been read, and while it is no return. */
  view: View | null = null;
  /** Why the workbook is no return that can be taken. */
  refusal: NotAReturn | null = null;
  readonly troubles = new Map<Doing, Notice>();
  private source: CellSource | null = null;
  private inExcel: ReadReturn | null = null;
  /** The tables as they were read last, also where one is gone now: what the rows of entries refer to. */
  private tables: ReadReturn['tables'] = {};
  private readonly entries = new Map<string, Entry>();
  /** Entries that Excel has refused: they wait for a refresh, so as not to be refused again at every hint. */
  private readonly refused = new Set<Entry>();
  /** Ids of the sheets to read again. */
  private stale: Set<string> | 'all' = 'all';
  private readonly workbook: OpenWorkbook;
  private readonly editions: readonly [Edition, ...Edition[]];
  private readonly changed: () => void;
  private readonly turns = new Turns();
  private readonly follow = this.turns.shared(() => this.readNow());
  private readonly deliver = this.turns.shared(() => this.writeNow());

  /** @param changed called whenever something here has changed */
  constructor(workbook: OpenWorkbook, editions: readonly [Edition, ...Edition[]], changed: () => void) {
    this.workbook = workbook;
    this.editions = editions;
    this.changed = changed;
  }

  /** Resolves when Excel has taken the entries, or has refused them. */
  enter(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      const target = targetOf(entry);
      const before = this.entries.get(target);
      if (before) this.refused.delete(before);
      this.entries.set(target, entry);
    }
    this.see();
    return this.deliver();
  }

  /** Something may have happened on a sheet; on null, anywhere. */
  hint(sheet: string | null): void {
    if (sheet === null) this.stale = 'all';
    else if (this.stale !== 'all') this.stale.add(sheet);
    void this.follow();
  }

  /** Reads the whole workbook again, and tries again what Excel has refused. What went wrong before is let go. */
  async refresh(): Promise<void> {
    this.settle('acting');
    this.refused.clear();
    this.stale = 'all';
    await this.follow();
    await this.deliver();
  }

  /** Does something in Excel. @returns null where it went wrong, which is told as a notice */
  act<T>(doing: Doing, request: () => Promise<T>): Promise<T | null> {
    return this.turns.take(() => this.attempt(doing, request));
  }

  /**
   * Does something with the workbook as it is: everything that was entered is in it, and it is read again.
   * @returns null where it went wrong, which is told as a notice
   */
  actOnFresh<T>(request: (inExcel: ReadReturn) => Promise<T>): Promise<T | null> {
    return this.turns.take(async () => {
      await this.writeNow();
      if (this.entries.size > 0) return null;
      return this.attempt('acting', async () => {
        this.see(await this.workbook.read());
        return this.inExcel && request(this.inExcel);
      });
    });
  }

  /** Writes what is not an entry; for use within `act` and `actOnFresh`. */
  async write(contents: readonly PlacedContent[]): Promise<void> {
    this.seeOwn(await this.workbook.write(contents));
  }

  /** Makes a table longer, and reads it again. */
  async grow(table: string, rows: number): Promise<void> {
    await this.act('writing', async () => {
      await this.workbook.write([], [{ table, rows }]);
      this.see(await this.workbook.read());
    });
  }

  private async readNow(): Promise<void> {
    const only = this.stale;
    this.stale = new Set();
    const isRead = await this.attempt('reading', async () => {
      this.see(await this.workbook.read(only === 'all' ? undefined : only));
      return true;
    });
    if (!isRead) this.stale = 'all';
    else if (this.sendable().length > 0) void this.deliver();
  }

  private async writeNow(): Promise<void> {
    if (this.sendable().length === 0) return;
    try {
      await this.patiently('writing', () => this.sendAll());
      if (this.refused.size === 0) this.settle('writing');
    } catch (error) {
      const trouble = troubleOf(error);
      const last = isAboutOneCell(trouble) ? await this.writeApart(this.sendable(), trouble) : trouble;
      this.say('writing', last.notice);
    }
  }

  /** Excel does not tell of every sorting: before anything is written into a row, it is looked for. */
  private async sendAll(): Promise<void> {
    if (this.sendable().some((entry) => 'rows' in entry)) this.see(await this.workbook.read());
    const entries = this.sendable();
    if (entries.length > 0) await this.send(entries);
  }

  /**
   * Excel tells that it refuses something, and not which cell: written one by one, the others get through.
   * @returns the last trouble
   */
  private async writeApart(entries: readonly Entry[], trouble: Trouble): Promise<Trouble> {
    const [only] = entries;
    if (entries.length === 1 && only) {
      this.refuse(only, trouble);
      return trouble;
    }
    let last = trouble;
    for (const entry of entries) {
      try {
        await this.send([entry]);
      } catch (error) {
        last = troubleOf(error);
        if (!isAboutOneCell(last)) return last;
        this.refuse(entry, last);
      }
    }
    return last;
  }

  private refuse(entry: Entry, { notice }: Trouble): void {
    this.refused.add(entry);
    if (notice.kind === 'sheet-missing') this.hint(null);
  }

  private async send(entries: readonly Entry[]): Promise<void> {
    if (!this.inExcel || !this.source) return;
    const { contents, growths } = placed(entries, this.inExcel, this.source.date1904);
    const written = await this.workbook.write(contents, growths);
    for (const entry of entries) {
      // What has been entered in the meantime is newer.
      if (this.entries.get(targetOf(entry)) === entry) this.entries.delete(targetOf(entry));
    }
    this.seeOwn(written);
    if (growths.length > 0) this.see(await this.workbook.read());
  }

  private sendable(): readonly Entry[] {
    const homeless = new Set(this.view?.homeless);
    return [...this.entries.values()].filter((entry) => !this.refused.has(entry) && !homeless.has(entry));
  }

  private async attempt<T>(doing: Doing, request: () => Promise<T>): Promise<T | null> {
    try {
      const result = await this.patiently(doing, request);
      this.settle(doing);
      return result;
    } catch (error) {
      this.say(doing, troubleOf(error).notice);
      return null;
    }
  }

  /** Where a cell is being edited, says so, waits until that is over, and asks again. */
  private async patiently<T>(doing: Doing, request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      const { notice } = troubleOf(error);
      if (notice.kind !== 'cell-editing') throw error;
      this.say(doing, notice);
      await this.workbook.afterCellEdit();
      return await request();
    }
  }

  private say(doing: Doing, notice: Notice): void {
    this.troubles.set(doing, notice);
    this.changed();
  }

  private settle(doing: Doing): void {
    if (this.troubles.delete(doing)) this.changed();
  }

  /** Looks at the workbook as it is after a write, which moves no row. */
  private seeOwn(written: CellSource): void {
    this.tables = {};
    this.see(written);
  }

  /** Looks at the workbook, as it was read last where nothing newer is given. */
  private see(source = this.source): void {
    if (!source) return;
    if (source !== this.source) {
      this.source = source;
      this.inExcel = null;
      this.refusal = null;
      try {
        this.inExcel = readReturn(source, this.editions);
        this.goAlong(this.inExcel.tables);
      } catch (error) {
        if (!(error instanceof NotAReturn)) throw error;
        this.refusal = error;
      }
    }
    this.view = this.inExcel && viewOf(source, this.inExcel, [...this.entries.values()], this.editions);
    this.changed();
  }

  /** Entries of rows go along with their rows. */
  private goAlong(tables: ReadReturn['tables']): void {
    for (const [target, entry] of [...this.entries]) {
      if (!('rows' in entry)) continue;
      const [before, now] = [this.tables[entry.rows], tables[entry.rows]];
      const after = before && now ? moved(entry, before, now) : entry;
      if (after === entry) continue;
      this.entries.delete(target);
      this.entries.set(targetOf(after), after);
      if (this.refused.delete(entry)) this.refused.add(after);
    }
    this.tables = { ...this.tables, ...tables };
  }
}

function isAboutOneCell({ notice }: Trouble): boolean {
  return notice.kind === 'locked' || notice.kind === 'refused' || notice.kind === 'sheet-missing';
}
