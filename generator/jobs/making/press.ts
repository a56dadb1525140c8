import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../../framework/problems.ts';
import { EnvironmentLacks } from '../../failure.ts';
import { withMark } from '../../store/document-mark.ts';
import type { JournalEntry } from '../../store/journal.ts';
import type { Manifest } from '../../store/manifest.ts';
import { hashOf, inputCode } from '../../store/manifest.ts';
import type { DocumentStatus, Result } from '../../result.ts';
import { exists, moveIfFree, moveInto, writeAside } from '../../store/write-file.ts';
import type { Printer } from '../../printing/printer.ts';
import { RenderingFailed } from '../../printing/printer.ts';
import { version } from '../../version.ts';
import { earlierDocument, leftAlone, madeByOtherShare, notMade } from './press-problems.ts';
import type { Facts } from './facts.ts';
import { agree, printedHash } from './facts.ts';
import type { Answer, MadeDocument, Plan, PlannedDocument } from './plan.ts';
import { editionCode } from './recall.ts';

export interface PressOptions {
  readonly folder: string;
  /** Label of the run's share. */
  readonly label: string;
  /** Kind of all the documents: the name of their template. */
  readonly kind: string;
  /** Hash of the template. */
  readonly template: string;
  readonly manifest: Manifest;
  /** Returns of this run. */
  readonly files: readonly string[];
  /** Returns that other runs make documents of at this time. */
  readonly leftToOthers: readonly string[];
  /** Makes also what is unchanged. */
  readonly force: boolean;
  readonly printer: Printer;
  /** Called with each resource that a document asked for and that was not loaded; may repeat. */
  readonly onDropped: (what: string) => void;
}

/** Prints planned documents into one folder, several at once, and answers for each. */
export class Press {
  environmentLacks = false;
  private readonly options: PressOptions;
  /** The start of a browser; null as long as all documents are unchanged. */
  private started: Promise<void> | null = null;
  private readonly inHand = new Set<Promise<Result>>();
  /** Codes of the returns of this run, and of those left to others. */
  private readonly inputs: ReadonlySet<string>;
  private readonly leftToOthers: ReadonlySet<string>;
  /** Names that documents of this run have, in lower case, since many disks ignore case. */
  private readonly names = new Set<string>();

  constructor(options: PressOptions) {
    this.options = options;
    const codesOf = (files: readonly string[]) =>
      new Set(files.map((file) => inputCode(options.manifest.inputName(file))));
    this.inputs = codesOf(options.files);
    this.leftToOthers = codesOf(options.leftToOthers);
  }

  async answer(plan: Plan): Promise<Result> {
    const work =
      'refused' in plan ? this.refuse(plan.refused) : 'made' in plan ? this.leave(plan.made) : this.make(plan.document);
    this.inHand.add(work);
    try {
      return await work;
    } finally {
      this.inHand.delete(work);
    }
  }

  /** Waits until documents in progress are finished. */
  async close(): Promise<void> {
    await Promise.allSettled(this.inHand);
    await this.options.manifest.compact();
  }

  private async refuse(refused: Result): Promise<Result> {
    const earlier = await this.earlier(this.options.manifest.inputName(refused.file));
    return { ...refused, problems: [...earlier, ...refused.problems] };
  }

  private async leave({ file, fileName, entry, answer }: MadeDocument): Promise<Result> {
    this.claim(entry.file);
    return this.end(answer, 'unchanged', { input: this.options.manifest.inputName(file), fileName, made: entry.file });
  }

  private async make(document: PlannedDocument): Promise<Result> {
    const { manifest, force } = this.options;
    const { fileName, page, answer } = document;
    const facts = this.factsOf(document);
    const { input } = facts;

    const refusal = await this.madeByAnotherShare(fileName);
    if (refusal !== null) return this.end(answer, 'refused', { input, fileName, made: null }, refusal);
    const known = force ? null : await this.unchanged(facts);
    if (known !== null) {
      if (!agree(facts, known)) manifest.note({ ...known, ...facts, file: known.file });
      return this.end(answer, 'unchanged', { input, fileName, made: known.file });
    }
    // A browser that does not start ends the run.
    await (this.started ??= this.options.printer.start());
    try {
      const made = await this.place(facts, Buffer.from(await this.options.printer.print(page, this.options.onDropped)));
      if (typeof made !== 'string') return await this.end(answer, 'refused', { input, fileName, made: null }, made);
      return await this.end(answer, 'made', { input, fileName, made });
    } catch (error) {
      if (!(error instanceof RenderingFailed || error instanceof EnvironmentLacks)) throw error;
      if (error instanceof EnvironmentLacks) {
        if (!(await exists(this.options.folder)))
          throw new EnvironmentLacks('folder-gone', { folder: this.options.folder }, { cause: error });
        this.environmentLacks = true;
      }
      return this.end(answer, 'failed', { input, fileName, made: null }, notMade(error));
    }
  }

  /** The result, with problems found in the output folder. */
  private async end(
    answer: Answer,
    status: DocumentStatus,
    { input, fileName, made }: { readonly input: string; readonly fileName: string; readonly made: string | null },
    ...problems: readonly Problem[]
  ): Promise<Result> {
    const { folder } = this.options;
    const output = made === null ? null : path.join(folder, made);
    const own = path.join(folder, fileName);
    const beside = output !== null && made !== fileName && (await exists(own)) ? [leftAlone(own, output)] : [];
    const earlier = await this.earlier(input, beside.length > 0 ? fileName : null);
    return answer({ status, output }, [...problems, ...beside, ...earlier]);
  }

  private factsOf({ file, contentHash, fileName, edition, page, reading }: PlannedDocument): Facts {
    const { kind, template, manifest } = this.options;
    return {
      file: fileName,
      kind,
      input: manifest.inputName(file),
      inputHash: contentHash,
      template,
      edition: editionCode(edition),
      printed: printedHash(page),
      version,
      reading,
    };
  }

  /** Another run of the same command may make documents of copies of the same returns at this time. */
  private async madeByAnotherShare(fileName: string): Promise<Problem | null> {
    const { manifest, folder } = this.options;
    const output = path.join(folder, fileName);
    if (manifest.get(fileName) === null && (await exists(output))) await manifest.lookAtOthers();
    const made = manifest.get(fileName);
    return made !== null && this.leftToOthers.has(inputCode(made.input)) ? madeByOtherShare(output, made.input) : null;
  }

  /** Looks for an unchanged file of the same document, under its own name or a numbered one, and claims it. */
  private async unchanged({ file, input, kind, printed }: Facts): Promise<JournalEntry | null> {
    const { manifest } = this.options;
    const own = manifest.get(file);
    const candidates = [...manifest.madeOf(input, kind), ...(own !== null && this.isFreeFor(own, input) ? [own] : [])];
    for (const entry of candidates) {
      if (entry.printed !== printed || !(await manifest.isWhole(entry))) continue;
      if (this.claim(entry.file)) return entry;
    }
    return null;
  }

  /** Whether a document may be given up for one of this return: none that belongs to another return of this run. */
  private isFreeFor(entry: JournalEntry, input: string): boolean {
    return inputCode(entry.input) === inputCode(input) || !this.inputs.has(inputCode(entry.input));
  }

  /** @returns false where another document of this run has the name */
  private claim(fileName: string): boolean {
    const folded = fileName.toLowerCase();
    if (this.names.has(folded)) return false;
    this.names.add(folded);
    return true;
  }

  /**
   * Puts the document into the folder: under its own name, or, where that is taken by what is not as it was made here, under
   * the next free one.
   * @returns the name, or why there is no place: another share has made the document in this moment
   */
  private async place(facts: Facts, printed: Buffer): Promise<string | Problem> {
    for (let copy = 1; ; copy += 1) {
      const file = copy === 1 ? facts.file : facts.file.replace(/\.pdf$/, ` (${String(copy)}).pdf`);
      if (!this.claim(file)) continue;
      try {
        if (await this.placeAs({ ...facts, file }, printed, copy === 1)) return file;
      } catch (error) {
        this.names.delete(file.toLowerCase());
        throw error;
      }
      this.names.delete(file.toLowerCase());
      const refusal = copy === 1 ? await this.madeByAnotherShare(file) : null;
      if (refusal !== null) return refusal;
    }
  }

  /** @returns false where the name belongs to something else */
  private async placeAs(facts: Facts, printed: Buffer, isOwnName: boolean): Promise<boolean> {
    const { folder, manifest, label } = this.options;
    const output = path.join(folder, facts.file);
    const isThere = await exists(output);
    if (isThere) {
      const there = await manifest.whole(facts.file);
      if (there?.kind !== facts.kind) return false;
      if (isOwnName ? !this.isFreeFor(there, facts.input) : inputCode(there.input) !== inputCode(facts.input))
        return false;
    }
    const made = new Date().toISOString();
    const pdf = withMark(printed, { ...facts, input: inputCode(facts.input), made });
    const aside = await writeAside(output, pdf, label);
    try {
      manifest.record({ ...facts, hash: hashOf(pdf), made });
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    if (isThere) await moveInto(aside, output);
    else if (!(await moveIfFree(aside, output))) {
      manifest.withdraw(facts.file);
      return false;
    }
    return true;
  }

  /** Documents that were made of a return before, under names that nothing of this run has. */
  private async earlier(input: string, spokenOf: string | null = null): Promise<readonly Problem[]> {
    const { folder, manifest, kind } = this.options;
    const problems: Problem[] = [];
    for (const { file: name } of manifest.madeOf(input, kind)) {
      if (this.names.has(name.toLowerCase()) || name === spokenOf) continue;
      const file = path.join(folder, name);
      if (await exists(file)) problems.push(earlierDocument(file));
    }
    return problems;
  }
}
