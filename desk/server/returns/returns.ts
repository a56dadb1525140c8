import { stat } from 'node:fs/promises';
import path from 'node:path';
import { today } from '../../../framework/today.ts';
import type { Job } from '../../../generator/jobs/job.ts';
import { begun, progress } from '../../../generator/jobs/job.ts';
import type { Means } from '../../../generator/jobs/means.ts';
import { officeFolders } from '../../../generator/office/make-office.ts';
import type { Office } from '../../../generator/office/office.ts';
import { build } from '../../../generator/version.ts';
import type { ReturnList, ReturnPage, ReturnRow } from '../../api/returns.ts';
import { deskFolder } from '../desk-folder.ts';
import { DeskRefused } from '../words.ts';
import type { Found } from './folder.ts';
import { hashOfFile, workbooksIn } from './folder.ts';
import type { Known } from './index-file.ts';
import { IndexFile } from './index-file.ts';
import type { ReadCopy } from './other-returns.ts';
import { newestOf, otherReturnsOf } from './other-returns.ts';
import type { Reading } from './reading.ts';
import { isError, readingOf } from './reading.ts';

/** A return that has been read. */
export interface ReadReturn extends Pick<ReturnRow, 'file' | 'changed'> {
  readonly reading: Reading;
}

/** The returns of an office: the files in its folder, and what has been read of them. */
export class Returns {
  readonly folder: string;
  /** Whole files of the office's disk, before they become returns. */
  readonly incoming: string;
  private readonly index: IndexFile;
  private readonly known: Map<string, Known>;
  private found = new Map<string, Found>();
  /** Of files that nobody has read yet. */
  private readonly hashes = new Map<string, string>();
  private lookedAt = 0;
  /** When files have come that the desk was told of, by their names. */
  private readonly addedAt = new Map<string, number>();

  private constructor(office: Office, index: IndexFile, known: readonly Known[]) {
    this.folder = office.fileOf(officeFolders.returns);
    this.incoming = path.join(deskFolder(office), 'incoming');
    this.index = index;
    this.known = new Map(known.map((each) => [each.file, each]));
  }

  /** @param editions ids of those that returns are read by */
  static async open(office: Office, editions: readonly string[]): Promise<Returns> {
    const file = path.join(deskFolder(office), 'returns.json');
    const index = new IndexFile(file, JSON.stringify([build, editions]));
    return new Returns(office, index, await index.load());
  }

  /** @throws EnvironmentLacks */
  async list(): Promise<ReturnList> {
    await this.look();
    const rows = [...this.found.values()].map((found) => this.rowOf(found));
    return { rows, unread: rows.filter(({ status }) => status === 'unread').length };
  }

  /** All that have been read. @throws EnvironmentLacks */
  async readings(): Promise<readonly ReadReturn[]> {
    await this.look();
    return this.copies().map(({ file, changedMs, reading }) => ({
      file,
      changed: new Date(changedMs).toISOString(),
      reading,
    }));
  }

  /** The newest copy of each return that has been read. */
  newest(): readonly ReadCopy[] {
    return newestOf(this.copies());
  }

  /** Gives for a file the one that holds the newest copy of its return; that file itself where no newer copy says anything else. */
  newestCopies(): (file: string) => string {
    const copies = new Map(this.copies().map((copy) => [copy.file, copy]));
    const newest = new Map(newestOf([...copies.values()]).map((copy) => [copy.reading.key, copy]));
    return (file) => {
      const own = copies.get(file);
      const other = own && newest.get(own.reading.key);
      if (own === undefined || other === undefined) return file;
      return this.knownAs(other)?.hash === this.knownAs(own)?.hash ? file : other.file;
    };
  }

  /** Reads what is new or changed, and remembers it. @throws EnvironmentLacks */
  async *read({ reader, today: day, signal }: Pick<Means, 'reader' | 'today' | 'signal'>): Job<null> {
    await this.look();
    const unread = [...this.found.values()].filter((found) => this.readingFor(found) === null);
    yield begun(unread.length);
    const toRead = new Map(unread.map((found) => [this.pathOf(found.file), found]));
    let savedAt = Date.now();
    const files = [...toRead.keys()].map((file) => ({ file }));
    for await (const intake of reader.returnsAsTheyCome(files, { today: day, signal })) {
      const found = toRead.get(intake.file);
      if (found === undefined) continue;
      const hash = 'contentHash' in intake ? intake.contentHash : await hashOfFile(intake.file);
      const editionId = 'taken' in intake ? intake.taken.editionId : '';
      const edition = reader.editions.find(({ id }) => id === editionId) ?? reader.editions[0];
      this.known.set(found.file, { ...found, hash, reading: readingOf(intake, edition, day) });
      yield progress;
      if (Date.now() - savedAt < savedEvery) continue;
      await this.save();
      savedAt = Date.now();
    }
    await this.save();
    return null;
  }

  /** @throws DeskRefused */
  page(file: string): ReturnPage {
    const found = this.foundAs(file);
    const reading = this.readingFor(found);
    if (reading === null) throw new DeskRefused(notReadYet);
    const { key, day: _, intention: __, assessedOn: ___, ...said } = reading;
    const all = this.copies();
    const copies = all.filter((other) => key !== null && other.file !== file && other.reading.key === key);
    return {
      ...this.rowOf(found),
      ...said,
      copies: copies
        .sort((one, other) => other.changedMs - one.changedMs)
        .map((copy) => ({ file: copy.file, changed: new Date(copy.changedMs).toISOString() })),
      otherReturns: otherReturnsOf({ ...found, reading }, all),
    };
  }

  /**
   * The whole path of a return. Only what lies in the folder has one: no path is ever made of what a request says.
   * @throws DeskRefused
   */
  pathOf(file: string): string {
    return path.join(this.folder, ...this.foundAs(file).file.split('/'));
  }

  /** The whole paths of these returns; of the folder where none is named. @throws DeskRefused */
  pathsOf(files: readonly string[]): readonly string[] {
    return files.length === 0 ? [this.folder] : files.map((file) => this.pathOf(file));
  }

  /** Which file has this content already; null where none has. */
  async fileWith(hash: string): Promise<string | null> {
    if (Date.now() - this.lookedAt > patience) await this.look();
    for (const found of this.found.values()) if ((await this.hashOf(found)) === hash) return found.file;
    return null;
  }

  /** Tells of a file that has just come into the folder. */
  async added(file: string, hash: string): Promise<void> {
    const { size, mtimeMs: changedMs } = await stat(path.join(this.folder, file));
    const found = { file, size, changedMs };
    this.found.set(file, found);
    this.addedAt.set(file, performance.now());
    this.hashes.set(keyOf(found), hash);
  }

  private async hashOf(found: Found): Promise<string> {
    const hash =
      this.knownAs(found)?.hash ?? this.hashes.get(keyOf(found)) ?? (await hashOfFile(this.pathOf(found.file)));
    this.hashes.set(keyOf(found), hash);
    return hash;
  }

  private async look(): Promise<void> {
    this.lookedAt = Date.now();
    const began = performance.now();
    const listed = new Map((await workbooksIn(this.folder)).map((found) => [found.file, found]));
    // A file that came while the folder was being listed may not be in the list.
    for (const found of this.found.values())
      if ((this.addedAt.get(found.file) ?? -Infinity) >= began) listed.set(found.file, found);
    this.found = listed;
  }

  private copies(): ReadCopy[] {
    return [...this.found.values()].flatMap((found) => {
      const reading = this.readingFor(found);
      return reading === null ? [] : [{ ...found, reading }];
    });
  }

  private foundAs(file: string): Found {
    const found = this.found.get(file);
    if (found === undefined) throw new DeskRefused(notThere);
    return found;
  }

  private knownAs({ file, size, changedMs }: Found): Known | null {
    const known = this.known.get(file);
    return known?.size === size && known.changedMs === changedMs ? known : null;
  }

  private readingFor(found: Found): Known['reading'] | null {
    const reading = this.knownAs(found)?.reading ?? null;
    return reading?.day == null || reading.day === today() ? reading : null;
  }

  private rowOf(found: Found): ReturnRow {
    const { file, changedMs } = found;
    const reading = this.readingFor(found);
    const problems = reading?.problems ?? [];
    return {
      file,
      status: reading?.status ?? 'unread',
      organisation: reading?.organisation ?? null,
      la: reading?.la ?? null,
      urn: reading?.urn ?? null,
      stage: reading?.stage ?? null,
      ownDecision: reading?.ownDecision ?? null,
      errors: problems.filter(isError).length,
      queries: problems.filter((problem) => !isError(problem)).length,
      changed: new Date(changedMs).toISOString(),
    };
  }

  private async save(): Promise<void> {
    for (const file of this.known.keys()) if (!this.found.has(file)) this.known.delete(file);
    await this.index.save([...this.known.values()]);
  }
}

/** Milliseconds for which the list of files holds while many come in. */
const patience = 2_000;

function keyOf({ file, size, changedMs }: Found): string {
  return JSON.stringify([file, size, changedMs]);
}

/** Milliseconds after which what was read is put on the disk, so that a killed process has lost little. */
const savedEvery = 5_000;

const notThere = {
  code: 'no-return',
  message: 'This return is not in the folder any more.',
  remedy: 'Go back to the list; it may have been renamed or moved.',
};

const notReadYet = {
  code: 'not-read-yet',
  message: 'This return has not been read yet.',
  remedy: 'It will be in a moment: wait for the list to say so.',
};
