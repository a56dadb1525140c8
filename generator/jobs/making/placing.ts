import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../../framework/problems.ts';
import { isIdentical } from '../../../framework/round/identical-copies.ts';
import { withMark } from '../../store/document-mark.ts';
import type { JournalEntry, Reading } from '../../store/journal.ts';
import type { Manifest } from '../../store/manifest.ts';
import { hashOf, inputCode } from '../../store/manifest.ts';
import { exists, moveIfFree, moveInto, writeAside } from '../../store/write-file.ts';
import { copyOf } from '../../store/written-files.ts';
import type { Facts } from './facts.ts';
import type { OnRecord, Settled } from './on-record.ts';
import { madeByOtherShare } from './press-problems.ts';

/** Documents that nothing is added to once they are made, and that are put together with no others. */
const packedKinds: ReadonlySet<string> = new Set(['report', 'feedback']);

export interface PlacingOptions {
  readonly folder: string;
  /** Label of the run's share. */
  readonly label: string;
  readonly manifest: Manifest;
  /** Returns of this run. */
  readonly files: readonly string[];
  /** Returns that other runs make documents of at this time. */
  readonly leftToOthers: readonly string[];
}

/** Where a document has its place, by its name in the folder; or what else has come of it. */
export type Placed = { readonly kind: 'made'; readonly name: string } | Exclude<Settled, { kind: 'recorded' }>;

/** The names of a folder's documents: which are this run's, and how a document gets one. */
export class Placing {
  private readonly options: PlacingOptions;
  /** Codes of the returns of this run, and of those left to others. */
  private readonly inputs: ReadonlySet<string>;
  private readonly leftToOthers: ReadonlySet<string>;
  /** Names that documents of this run have, in lower case, since many disks do not tell case. */
  private readonly names = new Set<string>();

  constructor(options: PlacingOptions) {
    this.options = options;
    const codesOf = (files: readonly string[]) =>
      new Set(files.map((file) => inputCode(options.manifest.inputName(file))));
    this.inputs = codesOf(options.files);
    this.leftToOthers = codesOf(options.leftToOthers);
  }

  /** @returns false where another document of this run has the name */
  claim(fileName: string): boolean {
    const folded = fileName.toLowerCase();
    if (this.names.has(folded)) return false;
    this.names.add(folded);
    return true;
  }

  isClaimed(fileName: string): boolean {
    return this.names.has(fileName.toLowerCase());
  }

  /** Looks for an unchanged file of the same document, under its own name or a numbered one, and claims it. */
  async unchanged(facts: Facts): Promise<JournalEntry | null> {
    const { file, input, kind, printed } = facts;
    const { manifest } = this.options;
    const own = manifest.get(file);
    const candidates = [...manifest.madeOf(input, kind), ...(own !== null && this.isFreeFor(own, facts) ? [own] : [])];
    for (const entry of candidates) {
      if (entry.printed !== printed || !(await manifest.isWhole(entry))) continue;
      if (this.claim(entry.file)) return entry;
    }
    return null;
  }

  /** Another run of the same command may make documents of copies of the same returns at this time. */
  async madeByAnotherShare(fileName: string): Promise<Problem | null> {
    const { manifest, folder } = this.options;
    const output = path.join(folder, fileName);
    if (manifest.get(fileName) === null && (await exists(output))) await manifest.lookAtOthers();
    const made = manifest.get(fileName);
    return made !== null && this.leftToOthers.has(inputCode(made.input)) ? madeByOtherShare(output, made.input) : null;
  }

  /**
   * Puts the document into the folder: under its own name, or, where that is taken by what is not as it was made here, under
   * the next free one. It may be that another share, or another run, has made the document in this moment.
   */
  async place(facts: Facts, printed: Buffer, onRecord: OnRecord | null): Promise<Placed> {
    for (let copy = 1; ; copy += 1) {
      const file = copyOf(facts.file, copy);
      if (!this.claim(file)) continue;
      const placed = await this.placeAs({ ...facts, file }, printed, onRecord, copy === 1).catch((error: unknown) => {
        this.release(file);
        throw error;
      });
      if (placed?.kind === 'made') return placed;
      this.release(file);
      if (placed !== null) return placed;
      const problem = copy === 1 ? await this.madeByAnotherShare(file) : null;
      if (problem !== null) return { kind: 'refused', problem };
    }
  }

  /** @returns null where the name belongs to something else */
  private async placeAs(
    facts: Facts,
    printed: Buffer,
    onRecord: OnRecord | null,
    isOwnName: boolean,
  ): Promise<Placed | null> {
    const { folder, manifest, label } = this.options;
    const output = path.join(folder, facts.file);
    const isThere = await exists(output);
    if (isThere) {
      const there = await manifest.whole(facts.file);
      if (there?.kind !== facts.kind) return null;
      if (isOwnName ? !this.isFreeFor(there, facts) : inputCode(there.input) !== inputCode(facts.input)) return null;
    }
    const made = new Date().toISOString();
    const pdf = withMark(printed, { ...facts, input: inputCode(facts.input), made }, packedKinds.has(facts.kind));
    const hash = hashOf(pdf);
    const aside = await writeAside(output, pdf, label);
    try {
      const settled = await onRecord?.record(output, hash);
      if (settled !== undefined && settled.kind !== 'recorded') {
        await rm(aside, { force: true });
        return settled;
      }
      manifest.record({ ...facts, hash, made });
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    if (isThere) await moveInto(aside, output);
    else if (!(await moveIfFree(aside, output))) {
      manifest.withdraw(facts.file);
      return null;
    }
    return { kind: 'made', name: facts.file };
  }

  /** Whether a document may be given up for one of this return: none that belongs to another return of this run, which is no copy. */
  private isFreeFor(entry: JournalEntry, facts: Facts): boolean {
    const madeOf = inputCode(entry.input);
    return madeOf === inputCode(facts.input) || !this.inputs.has(madeOf) || isOfCopy(entry, facts);
  }

  private release(fileName: string): void {
    this.names.delete(fileName.toLowerCase());
  }
}

/** Whether two documents are made of the same file, or of files that hold the very same: Excel writes other bytes each time. */
function isOfCopy(one: Facts, other: Facts): boolean {
  if (one.inputHash === other.inputHash) return true;
  const [content, otherContent] = [one, other].map(({ reading }) => contentIn(reading));
  return content != null && otherContent != null && isIdentical(content, otherContent);
}

/** Null of what an earlier version has remembered. */
function contentIn(reading: Reading | undefined) {
  if (reading?.fileCode === undefined) return null;
  return { schoolReturn: reading.school, copyCode: reading.fileCode };
}
