import type { Edition } from '../../framework/edition.ts';
import type { CellSource } from '../../workbook/read/cell-source.ts';
import { NotAReturn } from '../../workbook/read/not-a-return.ts';
import type { ReadReturn } from '../../workbook/read/read-return.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import type { Growth, OpenWorkbook, PlacedContent, Selected } from '../excel/open-workbook.ts';
import { Trouble, troubleOf } from '../excel/trouble.ts';
import { Asking } from './asking.ts';
import type { Entry } from './entries.ts';
import { placed, shapeOf } from './entries.ts';
import { Hints } from './hints.ts';
import type { Pending } from './pending.ts';
import type { Doing, Troubles } from './troubles.ts';
import { isAboutOneCell } from './troubles.ts';
import type { View } from './view.ts';
import { viewOf } from './view.ts';
import { writeApart } from './write-apart.ts';

export interface InStepOptions {
  readonly editions: readonly [Edition, ...Edition[]];
  readonly pending: Pending;
  /** Called whenever something has changed. */
  readonly changed: () => void;
  /** Called a while after Excel did not do what it was asked. */
  readonly again: () => void;
  /** Milliseconds before each new attempt. */
  readonly pauses?: readonly number[] | undefined;
  /** Milliseconds in which moves of the selection count as one. */
  readonly moment?: number | undefined;
}

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
  readonly troubles: Troubles;
  readonly pending: Pending;
  /** Null until it is known; nothing is written before. */
  isReadOnly: boolean | null = null;
  private source: CellSource | null = null;
  private inExcel: ReadReturn | null = null;
  private readonly workbook: OpenWorkbook;
  private readonly editions: readonly [Edition, ...Edition[]];
  private readonly changed: () => void;
  private readonly asking: Asking;
  private readonly hints: Hints;
  private readonly follow: () => Promise<void>;
  private readonly deliver: () => Promise<void>;

  constructor(workbook: OpenWorkbook, { editions, pending, changed, again, pauses, moment = 400 }: InStepOptions) {
    this.workbook = workbook;
    this.editions = editions;
    this.pending = pending;
    this.changed = changed;
    this.asking = new Asking(workbook, changed, again, pauses);
    this.troubles = this.asking.troubles;
    this.follow = this.asking.turns.shared(() => this.readNow());
    this.deliver = this.asking.turns.shared(() => this.writeNow());
    this.hints = new Hints(() => void this.follow(), moment);
  }

  /** Finds out whether the workbook can be written; as soon as it can, what is entered is. */
  async begin(): Promise<void> {
    await this.asking.turns.take(async () => {
      this.isReadOnly = !(await this.mayWrite());
      this.changed();
    });
    await this.deliver();
  }

  /**
   * What is being typed: kept, and not yet written.
   * @param over what it goes on from, where that is not what Excel holds any more
   */
  type(entry: Entry, over?: string | null): void {
    this.pending.type(entry, this.inExcel, over);
    this.changed();
  }

  /** Resolves when Excel has taken the entries, or has refused them. */
  enter(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) this.pending.enter(entry, this.inExcel);
    this.see();
    return this.deliver();
  }

  /**
   * Something may have happened on a sheet; on null, anywhere.
   * @param left where the selection was, when all that happened is that it moved
   */
  hint(sheet: string | null, left?: Selected): void {
    this.hints.take(sheet, left, this.inExcel);
  }

  /** Reads the whole workbook again, and writes what waits. */
  async catchUp(): Promise<void> {
    this.hints.takeAll();
    await this.follow();
    await this.deliver();
  }

  /** Tries again what Excel has refused, too. What went wrong before is let go. */
  async refresh(): Promise<void> {
    this.troubles.settle('acting');
    this.pending.allowAll();
    await this.catchUp();
  }

  close(): void {
    this.asking.retry.stop();
    this.hints.stop();
  }

  /** Does something in Excel. @returns null where it went wrong, which is told as a notice */
  act<T>(doing: Doing, request: () => Promise<T>): Promise<T | null> {
    return this.asking.turns.take(() => this.asking.attempt(doing, request));
  }

  /**
   * Does something with the workbook as it is: everything that was entered is in it, and it is read again.
   * @returns null where it went wrong, which is told as a notice
   */
  actOnFresh<T>(request: (inExcel: ReadReturn) => Promise<T>): Promise<T | null> {
    return this.asking.turns.take(async () => {
      await this.writeNow();
      if (this.pending.entries.size > 0) return null;
      return this.asking.attempt('acting', async () => {
        if (this.isReadOnly === true) throw new Trouble('read-only', 'not written');
        this.see(await this.workbook.read());
        return this.inExcel && request(this.inExcel);
      });
    });
  }

  /** Writes what is not an entry; for use within `act` and `actOnFresh`. */
  async write(contents: readonly PlacedContent[]): Promise<void> {
    this.seeOwn(await this.put(contents));
  }

  /** Makes a table longer, and reads it again. */
  async grow(table: string, rows: number): Promise<void> {
    await this.act('writing', async () => {
      await this.put([], [{ table, rows }]);
      this.see(await this.workbook.read());
    });
  }

  /** Looks at the workbook, as it was read last where nothing newer is given. */
  see(source = this.source): void {
    if (!source) return;
    if (source !== this.source) {
      this.source = source;
      this.inExcel = null;
      this.refusal = null;
      try {
        this.inExcel = readReturn(source, this.editions);
        this.pending.see(this.inExcel, source.date1904);
      } catch (error) {
        if (!(error instanceof NotAReturn)) throw error;
        this.refusal = error;
      }
    }
    this.view = this.inExcel && viewOf(source, this.inExcel, [...this.pending.entries.values()], this.editions);
    this.changed();
  }

  private get date1904(): boolean {
    return this.source?.date1904 ?? false;
  }

  private async readNow(): Promise<void> {
    const only = this.hints.give();
    const isRead = await this.asking.attempt('reading', async () => {
      this.see(await this.workbook.read(only));
      return true;
    });
    if (!isRead) this.hints.takeAll();
    else if (this.sendable().length > 0) void this.deliver();
  }

  private async writeNow(): Promise<void> {
    if (this.sendable().length === 0) return;
    try {
      await this.asking.patiently('writing', () => this.sendAll());
      this.asking.retry.succeed();
      if (!this.pending.hasRefused) this.troubles.settle('writing');
    } catch (error) {
      const trouble = troubleOf(error);
      // The bar above every page says so.
      if (trouble.notice.kind === 'read-only') return this.troubles.settle('writing');
      const send = this.send.bind(this);
      const refuse = this.refuse.bind(this);
      const last = isAboutOneCell(trouble) ? await writeApart(this.sendable(), trouble, { send, refuse }) : trouble;
      this.asking.say('writing', last);
    }
  }

  /** Excel does not tell of everything, nor at once: a row is looked for first, and what is to be written over is read. */
  private async sendAll(): Promise<void> {
    if (this.sendable().some((entry) => 'rows' in entry || !this.isChoice(entry))) {
      this.see(await this.workbook.read());
      if (this.inExcel && this.pending.ask(this.sendable(), this.inExcel, this.date1904)) this.see();
    }
    await this.send(this.sendable());
  }

  private isChoice(entry: Entry): boolean {
    return this.inExcel !== null && shapeOf(entry, this.inExcel.edition)?.kind === 'choice';
  }

  private refuse(entry: Entry, trouble: Trouble): void {
    this.pending.refuse(entry);
    if (trouble.notice.kind === 'sheet-missing') this.hint(null);
  }

  private async send(entries: readonly Entry[]): Promise<void> {
    if (!this.inExcel || !this.source || entries.length === 0) return;
    const { contents, growths } = placed(entries, this.inExcel, this.source.date1904);
    this.pending.send(entries, this.inExcel, this.source.date1904);
    const written = await this.put(contents, growths);
    this.pending.confirm(entries, this.inExcel, this.source.date1904);
    this.seeOwn(written);
    if (growths.length > 0) this.see(await this.workbook.read());
  }

  /** @throws Trouble of the whole workbook where it is not one cell alone that Excel lets nobody change */
  private async put(contents: readonly PlacedContent[], growths: readonly Growth[] = []): Promise<CellSource> {
    try {
      return await this.workbook.write(contents, growths);
    } catch (error) {
      const { kind, detail } = troubleOf(error).notice;
      if (kind !== 'locked' || (await this.mayWrite())) throw error;
      this.isReadOnly = true;
      this.changed();
      throw new Trouble('read-only', detail);
    }
  }

  /** Where Excel does not say, writing tells. */
  private mayWrite(): Promise<boolean> {
    return this.workbook.mayWrite().catch(() => true);
  }

  private sendable(): readonly Entry[] {
    if (this.isReadOnly !== false) return [];
    const homeless = new Set(this.view?.homeless);
    return [...this.pending.entries.values()].filter((entry) => !this.pending.isRefused(entry) && !homeless.has(entry));
  }

  /** Looks at the workbook as it is after a write, which moves no row. */
  private seeOwn(written: CellSource): void {
    this.pending.stayInPlace();
    this.see(written);
  }
}
