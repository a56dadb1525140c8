import type { AgendaItem, Round } from '../../../framework/round/agenda.ts';
import type { PanelDecision } from '../../../framework/school-return.ts';
import { isOfWhatWasSeen } from '../../../generator/jobs/round/keep-decisions.ts';
import { exists } from '../../../generator/store/write-file.ts';
import { Turns } from '../../../generator/turns.ts';
import { buildRoundWorkbook } from '../../../workbook/round/write/round-workbook.ts';
import type { Decided, Entry, RoundDecisions, Sitting } from '../../api/rounds.ts';
import { noEntry } from '../../api/rounds.ts';
import { DeskRefused } from '../words.ts';
import type { MadeAgenda } from './agenda-file.ts';
import { readAgenda, writeAgenda } from './agenda-file.ts';
import { tidy } from './entries.ts';
import { EntryProblems } from './entry-problems.ts';
import { Issued } from './issued.ts';
import { oneDeskAtATime } from './one-desk-at-a-time.ts';
import type { KeptRound } from './round-file.ts';
import { changedOutside, noAgenda, notOnAgenda } from './refusals.ts';
import { RoundFile } from './round-file.ts';
import { requireSeen } from './require-seen.ts';
import { decidedOf, readableIn, recorded, stateOf } from './recorded.ts';
import { namesIn, notAppliedIn, withSetAside } from './set-aside.ts';
import type { RoundPlaces, Surroundings } from './surroundings.ts';
import { WorkbookFile } from './workbook-file.ts';

/** Milliseconds after the last decision until the round’s workbook says it too. */
const quiet = 3_000;

/** A round of the office: its agenda, and what the panel has decided, which is on the disk as soon as it is said. */
export class DeskRound {
  readonly name: string;
  readonly places: RoundPlaces;
  private readonly around: Surroundings;
  private readonly workbook: WorkbookFile;
  private readonly file: RoundFile;
  private readonly turns = new Turns(1);
  private problems = new EntryProblems();
  private made: MadeAgenda | null;
  private timer: NodeJS.Timeout | undefined;
  /** What pages were told last of whether the workbook was changed. */
  private wasChanged = false;

  private constructor(places: RoundPlaces, around: Surroundings, file: RoundFile, made: MadeAgenda | null) {
    this.name = places.name;
    this.places = places;
    this.workbook = new WorkbookFile(places.workbook);
    this.around = around;
    this.file = file;
    this.made = made;
  }

  static async open(places: RoundPlaces, around: Surroundings): Promise<DeskRound> {
    const file = await RoundFile.open(places.decisions);
    return new DeskRound(places, around, file, await readAgenda(places.agenda, around.editions));
  }

  /** Takes in what another desk of the same office has written. @returns whether there was anything */
  async refresh(): Promise<boolean> {
    if (!(await this.file.refresh())) return false;
    this.made = await readAgenda(this.places.agenda, this.around.editions);
    this.problems = new EntryProblems();
    return true;
  }

  /** Whether somebody has written to its files elsewhere, so that pages do not show what is there now. */
  async hasNews(): Promise<boolean> {
    const isWritten = await this.refresh();
    return isWritten || (await this.isWorkbookChanged()) !== this.wasChanged;
  }

  get files(): readonly string[] {
    return this.kept.files;
  }

  get sitting(): Sitting {
    return { decidedOn: this.kept.decidedOn, members: this.kept.members };
  }

  /** A name for what is said at the desk, of all that the round’s workbook says too. */
  get state(): string {
    return stateOf(this.kept);
  }

  /** A name for what the panel has decided. */
  get decided(): string {
    return decidedOf(this.kept);
  }

  /** Null while it is not made, and where it has to be made again. */
  get agenda(): MadeAgenda | null {
    return this.made;
  }

  get entries(): KeptRound['decisions'] {
    return this.kept.decisions;
  }

  /** @throws RegisterUnusable */
  async decisions(): Promise<RoundDecisions> {
    const issued = await Issued.of(this.around.office);
    const decisions: Record<string, Decided> = {};
    const { agenda = [], edition = null } = this.made?.round ?? {};
    for (const item of agenda) {
      const entry = this.kept.decisions[item.key];
      if (entry === undefined || edition === null) continue;
      const decided = { decision: entry.decision, decidedOn: entry.decidedOn ?? this.sitting.decidedOn };
      const serial = await issued.serialOf(item.key, decided);
      const problems = [
        ...[issued.objection(item.key, decided) ?? []].flat(),
        ...this.problems.of(item, entry, this.sitting, edition),
      ];
      decisions[item.key] = { ...entry, problems, serial };
    }
    const notApplied = edition === null ? [] : notAppliedIn(this.kept, edition);
    this.wasChanged = await this.isWorkbookChanged();
    const { decided, wasChanged: isWorkbookChanged } = this;
    return { ...this.sitting, decisions, notApplied, isWorkbookChanged, decided };
  }

  /**
   * @param changes what is left out stays as it is
   * @param seen what whoever enters them saw in their place
   * @throws DeskRefused for a return that is not on the agenda, and where somebody has entered something else since
   */
  async decide(key: string, changes: Partial<Entry>, seen: Partial<Entry> = {}): Promise<void> {
    await this.change((kept) => {
      const item = this.itemOf(key);
      if (item === null) throw new DeskRefused(notOnAgenda);
      const before = kept.decisions[key] ?? noEntry;
      requireSeen(item.organisation, { before, changes, seen });
      const entry = { ...noEntry, ...before, ...changes };
      return { ...kept, decisions: recorded(kept.decisions, { [key]: entry }, this.around.by) };
    });
  }

  /** As `decide`, about the sitting. @throws DeskRefused */
  async sit(changes: Partial<Sitting>, seen: Partial<Sitting> = {}): Promise<void> {
    await this.change((kept) => {
      requireSeen('The panel', { before: this.sitting, changes, seen });
      const { decidedOn, members } = { ...kept, ...changes };
      return { ...kept, decidedOn, members: tidy(members) };
    });
  }

  /**
   * Takes over what a workbook of the round says.
   * @param sitting what is left out stays as it is
   * @param workbook its hash, where it is the round’s own: what it says otherwise is given up
   */
  async take(
    entries: Readonly<Record<string, Entry>>,
    sitting: Partial<Sitting>,
    workbook: string | null,
  ): Promise<void> {
    await this.change((kept) => ({
      ...kept,
      ...sitting,
      decisions: recorded(kept.decisions, entries, this.around.by),
      workbook: workbook ?? kept.workbook,
    }));
  }

  /**
   * The round’s own workbook says what the desk does: there is nothing to be written. Unless, since the two were
   * compared, somebody has decided more or the workbook was written.
   * @param compared the workbook’s hash, and what was said at the desk (`state`)
   */
  async agree({ workbook, state }: { readonly workbook: string; readonly state: string }): Promise<void> {
    await this.inTurn(async () => {
      if (this.state !== state || (await this.hashOfWorkbook()) !== workbook) return;
      await this.keep({ ...this.kept, workbook, written: state });
    });
  }

  /**
   * Tells of an agenda that has just been written, with what the panel had entered in an earlier workbook. Making it takes
   * its time: what was entered at the desk meanwhile stays, about each return that is still what the panel saw. What was
   * entered about the others is set aside.
   * @param made of which files it was made: those that were chosen before where left out; and whether the round’s workbook
   * said something else than the desk, so that what the desk said alone is set aside for that
   */
  async remade(
    round: Round,
    sitting: Pick<PanelDecision, 'decidedOn' | 'members'>,
    changed: MadeAgenda['changed'],
    {
      files = this.files,
      isOverruled = false,
    }: { readonly files?: readonly string[]; readonly isOverruled?: boolean } = {},
  ): Promise<void> {
    const { readable, isAllReadable } = readableIn(round, sitting);
    await this.inTurn(async () => {
      const seen = new Set(round.agenda.filter((item) => this.isAsSeen(item)).map(({ key }) => key));
      const names = namesIn(round.agenda, this.made?.round.agenda ?? []);
      this.made = { round, changed };
      this.problems = new EntryProblems();
      await writeAgenda(this.places.agenda, this.made);
      const inWorkbook = recorded({}, readable.entries, this.around.by, this.kept.decisions);
      const decisions = Object.fromEntries([
        ...Object.entries(inWorkbook).filter(([key]) => !seen.has(key)),
        ...Object.entries(this.kept.decisions).filter(([key]) => seen.has(key)),
      ]);
      const { decidedOn, members } = this.sitting;
      const own = readable.sitting;
      const both = { decidedOn: decidedOn ?? own.decidedOn, members: members ?? own.members };
      const written = stateOf({ decisions: inWorkbook, ...own });
      // What cannot be read is shown as something that the workbook says otherwise.
      const workbook = isAllReadable ? await this.hashOfWorkbook() : null;
      const setAside = withSetAside(this.kept, decisions, { names, cause: isOverruled ? 'workbook' : 'return' });
      await this.keep({ ...this.kept, ...both, files: [...files], decisions, setAside, workbook, written });
    });
    this.writeSoon();
  }

  async isWorkbookChanged(): Promise<boolean> {
    const hash = await this.hashOfWorkbook();
    return this.made !== null && hash !== null && hash !== this.kept.workbook;
  }

  /** Whether the workbook is as it was written or taken over here, so that the desk has all that it says. */
  async hasOwnWorkbook(): Promise<boolean> {
    return (await this.hashOfWorkbook()) === this.kept.workbook;
  }

  /** Whether the workbook says all that the desk does, and nothing else. */
  async isInStep(): Promise<boolean> {
    return this.state === this.kept.written && (await this.hasOwnWorkbook());
  }

  /** SHA-256; null where there is no workbook. */
  hashOfWorkbook(): Promise<string | null> {
    return this.workbook.hash();
  }

  /** The workbook with all that is decided so far. @throws DeskRefused while there is no agenda */
  async workbookBytes(): Promise<Uint8Array> {
    if (this.made === null) throw new DeskRefused(noAgenda);
    const { round } = this.made;
    const agenda = round.agenda.map((item) => withEntry(item, this.kept.decisions[item.key] ?? noEntry));
    return buildRoundWorkbook({ ...round, agenda }, this.sitting);
  }

  /**
   * Writes what is decided into the round’s workbook, unless it says that already.
   * @returns the workbook
   * @throws DeskRefused where somebody has changed it since, whose entries would be lost; EnvironmentLacks
   */
  async settle(): Promise<string> {
    clearTimeout(this.timer);
    await this.inTurn(async () => {
      const { state } = this;
      if (await this.isWorkbookChanged()) throw new DeskRefused(changedOutside);
      if (state === this.kept.written && (await exists(this.places.workbook))) return;
      const workbook = await this.workbook.write(await this.workbookBytes());
      await this.keep({ ...this.kept, workbook, written: state });
    });
    return this.places.workbook;
  }

  /** Writes what is not in the workbook yet, if it can be. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    if (this.made !== null) await this.settle().catch(() => undefined);
  }

  private itemOf(key: string): AgendaItem | null {
    return this.made?.round.agenda.find((item) => item.key === key) ?? null;
  }

  private isAsSeen(item: AgendaItem): boolean {
    const before = this.itemOf(item.key);
    return before !== null && isOfWhatWasSeen(before, item);
  }

  private async change(changed: (kept: KeptRound) => KeptRound): Promise<void> {
    await this.inTurn(() => this.keep(changed(this.kept)));
    this.around.events.tell({ event: 'changed', area: 'decisions' });
    this.writeSoon();
  }

  private get kept(): KeptRound {
    return this.file.now;
  }

  /** On the disk first: what cannot be kept is not said to be decided. */
  private keep(kept: KeptRound): Promise<void> {
    return this.file.keep(kept);
  }

  private writeSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle().catch(() => undefined), quiet);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const freshly = async (): Promise<T> => {
      await this.refresh();
      return work();
    };
    return this.turns.take(() => oneDeskAtATime(this.around.office, freshly));
  }
}

function withEntry(item: AgendaItem, { decision, decidedOn, rationale, notes }: Entry): AgendaItem {
  return { ...item, panel: { decision, decidedOn, members: null, rationale }, notes };
}
