import { createHash } from 'node:crypto';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentLacks } from '../failure.ts';
import { systemCode } from '../system-error.ts';
import { markOf, markWithin, mayHaveMark } from './document-mark.ts';
import type { JournalEntry, LinePlace } from './journal.ts';
import { Journal, journalName, journalsIn } from './journal.ts';
import type { Share } from './share.ts';
import { shareLabel } from './share.ts';
import { writeWhole } from './write-file.ts';

/** What is known of a document, and the label of the journal that it is in. */
interface Recorded {
  readonly entry: JournalEntry;
  readonly label: string;
  /** Where its reading stands, of which this run has no more need; null where the entry is all there is. */
  readonly place: LinePlace | null;
}

const textAtOnce = 1 << 20;

/** The documents made in a folder by this run and earlier ones. Each share of a run keeps its own journal. */
export class Manifest {
  private readonly folder: string;
  private readonly label: string;
  private readonly journal: Journal;
  /** By file name. */
  private readonly entries = new Map<string, Recorded>();
  /** Names of files by the code of the return that they were made of. */
  private readonly byInput = new Map<string, Set<string>>();
  private hasNews = false;

  private constructor(folder: string, label: string) {
    this.folder = folder;
    this.label = label;
    this.journal = new Journal(folder, label);
  }

  static async open(folder: string, share: Share | null): Promise<Manifest> {
    const manifest = new Manifest(folder, shareLabel(share));
    const present = await readdir(folder).catch(() => []);
    manifest.take(await manifest.journal.read(), manifest.label);
    await manifest.lookAtOthers();
    for (const name of present) if (name.endsWith('.pdf') && !manifest.entries.has(name)) await manifest.adopt(name);
    return manifest;
  }

  /** Takes in what other shares have recorded up to now. */
  async lookAtOthers(): Promise<void> {
    for (const label of await journalsIn(this.folder)) {
      if (label === this.label) continue;
      this.take(await new Journal(this.folder, label).read(), label);
    }
  }

  /** How a return is named in the manifest: so that neither the machine nor the working folder matters. */
  inputName(file: string): string {
    return path.relative(this.folder, file).replaceAll(path.sep, '/');
  }

  get(fileName: string): JournalEntry | null {
    return this.entries.get(fileName)?.entry ?? null;
  }

  /** The record of the document of that name, if its file is unchanged; many disks ignore case. */
  async whole(fileName: string): Promise<JournalEntry | null> {
    const folded = fileName.toLowerCase();
    const entry =
      this.get(fileName) ?? [...this.entries.values()].find((each) => each.entry.file.toLowerCase() === folded)?.entry;
    return entry !== undefined && (await this.isWhole(entry)) ? entry : null;
  }

  /** What is recorded of all documents. */
  get all(): readonly JournalEntry[] {
    return [...this.entries.values()].map(({ entry }) => entry);
  }

  /** What is recorded of the documents of a kind that were made of a return. */
  madeOf(input: string, kind: string): readonly JournalEntry[] {
    return [...(this.byInput.get(inputCode(input)) ?? [])].flatMap((name) => {
      const entry = this.get(name);
      return entry?.kind === kind ? [entry] : [];
    });
  }

  /** Whether the document’s file is unchanged since it was made. */
  async isWhole({ file, hash }: JournalEntry): Promise<boolean> {
    try {
      return hashOf(await readFile(path.join(this.folder, file))) === hash;
    } catch {
      return false;
    }
  }

  /**
   * Records a document, before it gets its name: an unrecorded file of ours would look like somebody else's.
   * @throws EnvironmentLacks
   */
  record(entry: JournalEntry): void {
    const place = this.journal.append(entry);
    this.hasNews = true;
    const { reading: _itIsLong, ...facts } = entry;
    this.keep(place === null ? entry : facts, this.label, place);
  }

  /** Keeps what else has become known of a document that is there. Should the run end before it is written, it is found out again. */
  note(entry: JournalEntry): void {
    this.hasNews = true;
    this.keep(entry, this.label);
  }

  /** Takes back what was recorded of a document that did not get its name. @throws EnvironmentLacks */
  withdraw(fileName: string): void {
    this.journal.append({ withdrawn: fileName });
    this.forget(fileName);
  }

  /**
   * Leaves one line a document that is there; a run over everything takes the journals of all shares together. Where
   * that cannot be written, the journals say the same.
   */
  async compact(): Promise<void> {
    const others = this.label === shareLabel(null) ? (await journalsIn(this.folder)).filter(isShare) : [];
    if (!this.hasNews && others.length === 0) return;
    try {
      const present = new Set((await readdir(this.folder)).map((name) => name.toLowerCase()));
      const isKept = ({ entry, label }: Recorded): boolean =>
        (label === this.label || others.includes(label)) && present.has(entry.file.toLowerCase());
      await writeWhole(path.join(this.folder, journalName(this.label)), this.lines(isKept));
    } catch (error) {
      if (error instanceof EnvironmentLacks || systemCode(error) !== null) return;
      throw error;
    }
    for (const label of others) await rm(path.join(this.folder, journalName(label)), { force: true });
  }

  /** Some at a time: of a large round, all at once would be as much text as everything else that is in memory. */
  private *lines(isKept: (recorded: Recorded) => boolean): Generator<string> {
    let some = '';
    for (const recorded of this.entries.values()) {
      if (isKept(recorded)) some += `${this.lineOf(recorded)}\n`;
      if (some.length < textAtOnce) continue;
      yield some;
      some = '';
    }
    yield some;
  }

  private lineOf({ entry, place }: Recorded): string {
    return (place && this.journal.lineOf(entry, place)) ?? JSON.stringify(entry);
  }

  /** Learns from a document itself what it is, where the journals have lost it. */
  private async adopt(fileName: string): Promise<void> {
    const file = path.join(this.folder, fileName);
    const pdf = mayHaveMark(await beginningOf(file)) ? await readFile(file).catch(() => null) : null;
    const mark = pdf === null ? null : markOf(pdf);
    if (pdf === null || mark?.file !== fileName) return;
    this.note({ ...mark, input: `#${mark.input}`, hash: hashOf(pdf) });
  }

  private take(lines: Awaited<ReturnType<Journal['read']>>, label: string): void {
    for (const line of lines) {
      if ('withdrawn' in line) {
        if (this.entries.get(line.withdrawn)?.label === label) this.forget(line.withdrawn);
        continue;
      }
      const known = this.entries.get(line.file);
      if (known === undefined || known.label === label || known.entry.made <= line.made) this.keep(line, label);
    }
  }

  private keep(entry: JournalEntry, label: string, place: LinePlace | null = null): void {
    this.forget(entry.file);
    this.entries.set(entry.file, { entry, label, place });
    const code = inputCode(entry.input);
    const names = this.byInput.get(code) ?? new Set();
    this.byInput.set(code, names.add(entry.file));
  }

  private forget(fileName: string): void {
    const known = this.entries.get(fileName);
    if (known === undefined) return;
    this.entries.delete(fileName);
    this.byInput.get(inputCode(known.entry.input))?.delete(fileName);
  }
}

/** A code that replaces the path of a return in documents that are sent out. */
export function inputCode(input: string): string {
  return input.startsWith('#') ? input.slice(1) : hashOf(input).slice(0, 16);
}

/** The first bytes of a file; none where it cannot be read. */
async function beginningOf(file: string): Promise<Buffer> {
  const beginning = Buffer.alloc(markWithin);
  try {
    const handle = await open(file);
    try {
      const { bytesRead } = await handle.read(beginning);
      return beginning.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return Buffer.alloc(0);
  }
}

function isShare(label: string): boolean {
  return label !== shareLabel(null);
}

export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
