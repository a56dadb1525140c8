import path from 'node:path';
import { longDate } from '../../../framework/dates.ts';
import type { Problem } from '../../../framework/problems.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { unlessCalledOff } from '../../called-off.ts';
import { EnvironmentLacks } from '../../failure.ts';
import { inOrder } from '../../in-order.ts';
import type { JournalEntry } from '../../store/journal.ts';
import type { DocumentStatus, Result } from '../../result.ts';
import { exists } from '../../store/write-file.ts';
import type { Page, Printer } from '../../printing/printer.ts';
import { RenderingFailed } from '../../printing/printer.ts';
import type { TemplateName } from '../../printing/templates.ts';
import { version } from '../../version.ts';
import type { JobEvent } from '../job.ts';
import { progress, remarkEvent, resultEvent } from '../job.ts';
import { pathFromHere } from '../path-from-here.ts';
import { Dropped } from './dropped.ts';
import { earlierDocument, leftAlone, notMade } from './press-problems.ts';
import type { Facts } from './facts.ts';
import { agree, keptFor, looksOtherwise, printedHash } from './facts.ts';
import type { DocumentKind } from './kind.ts';
import type { OnRecord } from './on-record.ts';
import type { Answer, MadeDocument, Plan, PressedDocument } from './plan.ts';
import type { PlacingOptions } from './placing.ts';
import { Placing } from './placing.ts';
import { editionCode } from './recall.ts';

export interface PressOptions extends PlacingOptions {
  /** Kind of all the documents: the name of their template. */
  readonly kind: TemplateName;
  /** As its `DocumentKind` has it. */
  readonly lostSince?: DocumentKind['lostSince'];
  /** Hash of the template. */
  readonly template: string;
  /** Whether documents are made to be kept for long. */
  readonly archive: boolean;
  /** Makes also what is unchanged. */
  readonly force: boolean;
  readonly printer: Printer;
  /** The day that documents are dated with. */
  readonly today: IsoDate;
  /** Given when the job is to end. */
  readonly signal: AbortSignal;
}

/** Prints planned documents into one folder, several at once, and answers for each. */
export class Press {
  environmentLacks = false;
  private readonly options: PressOptions;
  private readonly placing: Placing;
  private readonly dropped: Dropped;
  /** The start of a browser; null as long as all documents are unchanged. */
  private started: Promise<void> | null = null;
  private readonly inHand = new Set<Promise<Result>>();
  /** Names that documents of this run are to have. */
  private readonly begun = new Set<string>();
  /** How many took the place of one that said the same and looked otherwise. */
  private renewed = 0;

  constructor(options: PressOptions) {
    this.options = options;
    this.placing = new Placing(options);
    this.dropped = new Dropped(options.kind);
  }

  /**
   * Answers for each item in order, while several are printed: its result, and before it a remark on each thing that pages asked for
   * and did not get; at the end one on those that were made again without anything new in them. Once the job is to end, nothing
   * further is begun.
   */
  async *answers<Item>(
    items: Iterable<Item> | AsyncIterable<Item>,
    planOf: (item: Item) => Plan | Promise<Plan>,
  ): AsyncGenerator<JobEvent> {
    const { printer, signal } = this.options;
    const work = async (item: Item) => this.answer(await planOf(item));
    // Twice as many as are printed at once, so that a slow one does not keep the browsers of the others waiting.
    for await (const result of inOrder(items, 2 * printer.atOnce, work, signal)) {
      yield* this.dropped.news();
      if (result === null) continue;
      yield resultEvent(result);
      yield progress;
    }
    yield* this.dropped.news();
    if (this.renewed > 0) yield remarkEvent({ code: 'look-otherwise', documents: this.renewed });
  }

  /** Null where the job is to end before the document was begun. */
  async answer(plan: Plan): Promise<Result | null> {
    const work =
      'refused' in plan ? this.refuse(plan.refused) : 'made' in plan ? this.leave(plan.made) : this.make(plan.document);
    this.inHand.add(work);
    try {
      return await unlessCalledOff(work);
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
    const earlier = await this.earlier(this.options.manifest.inputName(refused.file), this.begun);
    return { ...refused, problems: [...earlier, ...refused.problems] };
  }

  private async leave({ file, fileName, entry, answer }: MadeDocument): Promise<Result> {
    this.placing.claim(entry.file);
    return this.end(answer, 'unchanged', { input: this.options.manifest.inputName(file), fileName, made: entry.file });
  }

  private async make(planned: PressedDocument): Promise<Result> {
    const document = { ...planned, page: keptFor(planned.page, this.options.archive) };
    const { fileName, page, finish, answer, onRecord } = document;
    const facts = this.factsOf(document);
    const { input } = facts;
    this.begun.add(fileName);

    const refusal = await this.placing.madeByAnotherShare(fileName);
    if (refusal !== null) return this.end(answer, 'refused', { input, fileName, made: null }, refusal);
    const left = this.options.force ? null : await this.leftAsItIs(document, facts);
    if (left !== null) return left;
    // A browser that does not start ends the run.
    await (this.started ??= this.options.printer.start());
    try {
      const printable = this.dated(finish?.page(page) ?? page);
      const pdf = await this.options.printer.print(printable, (what) => this.dropped.add(what), this.options.signal);
      const printed = Buffer.from((await finish?.pdf(pdf)) ?? pdf);
      // Another run may have put its own on record before, and given it its name by now.
      const recorded = this.options.force ? null : await this.elsewhere(onRecord);
      if (recorded !== null) return await this.leftElsewhere(answer, input, recorded);
      const before = this.options.manifest.madeOf(input, facts.kind);
      const placed = await this.placing.place(facts, printed, onRecord);
      if (placed.kind === 'made') {
        const replaced = before.find(({ file }) => file === placed.name);
        if (replaced !== undefined && looksOtherwise(replaced, facts)) this.renewed += 1;
        const lost = this.lostSince(replaced, facts);
        return await this.end(answer, 'made', { input, fileName, made: placed.name }, ...lost);
      }
      if (placed.kind === 'elsewhere') return await this.leftElsewhere(answer, input, placed.file);
      return await this.end(answer, 'refused', { input, fileName, made: null }, placed.problem);
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

  private lostSince(replaced: JournalEntry | undefined, { reading }: Facts): readonly Problem[] {
    if (replaced?.reading === undefined || reading === undefined) return [];
    const lost = this.options.lostSince?.(replaced.reading.decision, reading.decision) ?? null;
    return lost === null ? [] : [lost];
  }

  private dated(page: Page): Page {
    return { ...page, body: page.body.replaceAll('<!--day-->', longDate(this.options.today)) };
  }

  /** The result for a document that need not be made again; null where it must. */
  private async leftAsItIs({ fileName, answer, onRecord }: PressedDocument, facts: Facts): Promise<Result | null> {
    const { folder } = this.options;
    const { input } = facts;
    const there = await this.placing.unchanged(facts);
    const isOnRecord = there !== null && (onRecord?.isThis(path.join(folder, there.file), there.hash) ?? true);
    if (!isOnRecord) {
      const recorded = await this.elsewhere(onRecord);
      if (recorded !== null) {
        await onRecord?.note();
        return this.leftElsewhere(answer, input, recorded);
      }
    }
    if (there === null) return null;
    if (isOnRecord) await onRecord?.note();
    else {
      const settled = await onRecord?.record(path.join(folder, there.file), there.hash);
      if (settled?.kind === 'elsewhere') return this.leftElsewhere(answer, input, settled.file);
      if (settled?.kind === 'refused')
        return this.end(answer, 'refused', { input, fileName, made: null }, settled.problem);
    }
    this.noteAgain(facts, there);
    return this.end(answer, 'unchanged', { input, fileName, made: there.file });
  }

  /** The document on record, where it is whole and in another folder. */
  private async elsewhere(onRecord: OnRecord | null): Promise<string | null> {
    const recorded = (await onRecord?.whole()) ?? null;
    return recorded === null || path.dirname(recorded) === path.resolve(this.options.folder) ? null : recorded;
  }

  private noteAgain(facts: Facts, known: JournalEntry): void {
    if (!agree(facts, known)) this.options.manifest.note({ ...known, ...facts, file: known.file });
  }

  /** The result for a document that lies in another folder. */
  private async leftElsewhere(answer: Answer, input: string, file: string): Promise<Result> {
    return answer({ status: 'unchanged', output: pathFromHere(file) }, await this.earlier(input));
  }

  /** The result, with what is the matter in the folder. */
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
    const earlier = await this.earlier(input, new Set(beside.length > 0 ? [fileName] : []));
    return answer({ status, output }, [...problems, ...beside, ...earlier]);
  }

  private factsOf({ file, input, contentHash, fileName, edition, page, reading }: PressedDocument): Facts {
    const { kind, template, manifest } = this.options;
    return {
      file: fileName,
      kind,
      input: input ?? manifest.inputName(file),
      inputHash: contentHash,
      template,
      edition: editionCode(edition),
      printed: printedHash(page),
      version,
      ...(reading === undefined ? {} : { reading }),
    };
  }

  /** Documents that were made of a return before, under names that nothing of this run has. */
  private async earlier(input: string, spokenOf: ReadonlySet<string> = new Set()): Promise<readonly Problem[]> {
    const { folder, manifest, kind } = this.options;
    const problems: Problem[] = [];
    for (const { file: name } of manifest.madeOf(input, kind)) {
      if (this.placing.isClaimed(name) || spokenOf.has(name)) continue;
      const file = path.join(folder, name);
      if (await exists(file)) problems.push(earlierDocument(file));
    }
    return problems;
  }
}
