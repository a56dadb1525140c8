import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../framework/edition.ts';
import type { Problem } from '../../framework/problems.ts';
import { EnvironmentLacks } from '../failure.ts';
import type { JournalEntry } from '../output/journal.ts';
import type { Manifest } from '../output/manifest.ts';
import { hashOf } from '../output/manifest.ts';
import type { DocumentStatus, Result } from '../output/result.ts';
import { problemOf } from '../output/result-of.ts';
import { exists, moveIfFree, moveInto, writeAside } from '../output/write-file.ts';
import type { Page, Renderer } from '../rendering/renderer.ts';
import { RenderingFailed } from '../rendering/renderer.ts';
import { version } from '../version.ts';
import type { Plan, PlannedDocument } from './plan.ts';

export interface PressOptions {
  readonly folder: string;
  /** Label of the run's share. */
  readonly label: string;
  /** Of all documents: the name of their template. */
  readonly kind: string;
  readonly stylesheet: string;
  /** Hash of the template. */
  readonly template: string;
  readonly manifest: Manifest;
  /** Returns that other runs make documents of at this time. */
  readonly leftToOthers: readonly string[];
  /** Makes also what is unchanged. */
  readonly force: boolean;
  /** @throws EnvironmentLacks, which ends the run */
  openRenderer(): Promise<Renderer>;
}

/** Prints planned documents into one folder, several at once, and answers for each. */
export class Press {
  environmentLacks = false;
  private readonly options: PressOptions;
  /** Nothing is started for a run in which all is unchanged. */
  private renderer: Promise<Renderer> | null = null;
  private readonly inHand = new Set<Promise<Result>>();
  private readonly leftToOthers: ReadonlySet<string>;
  /** Names that documents of this run have. */
  private readonly names = new Set<string>();
  private readonly editions = new WeakMap<Edition, string>();

  constructor(options: PressOptions) {
    this.options = options;
    this.leftToOthers = new Set(options.leftToOthers.map((file) => options.manifest.inputName(file)));
  }

  async answer(plan: Plan): Promise<Result> {
    const work = 'refused' in plan ? this.refuse(plan.refused) : this.make(plan.document);
    this.inHand.add(work);
    try {
      return await work;
    } finally {
      this.inHand.delete(work);
    }
  }

  /** Waits for what is in hand. */
  async close(): Promise<void> {
    await Promise.allSettled(this.inHand);
    await (await this.renderer?.catch(() => null))?.close();
    await this.options.manifest.compact();
  }

  private async refuse(refused: Result): Promise<Result> {
    const earlier = await this.earlier(this.options.manifest.inputName(refused.file));
    return { ...refused, problems: [...earlier, ...refused.problems] };
  }

  private async make(document: PlannedDocument): Promise<Result> {
    const { folder, manifest, force } = this.options;
    const { fileName, page, answer } = document;
    const output = path.join(folder, fileName);
    const facts = this.factsOf(document);
    const end = async (status: DocumentStatus, ...problems: readonly Problem[]) => {
      const isThere = status === 'made' || status === 'unchanged';
      if (!isThere) this.names.delete(fileName);
      return answer({ status, output: isThere ? output : null }, [...problems, ...(await this.earlier(facts.input))]);
    };

    this.names.add(fileName);
    const inTheWay = await this.inTheWay(fileName, output);
    if (inTheWay) return end('refused', inTheWay);
    const known = manifest.get(fileName);
    if (!force && known?.printed === facts.printed && (await manifest.isWhole(known))) {
      if (!agree(facts, known)) manifest.note({ ...known, ...facts });
      return end('unchanged');
    }
    const renderer = await this.open();
    try {
      const pdf = await renderer.print(page);
      const entry = { ...facts, hash: hashOf(pdf), made: new Date().toISOString() };
      if (await this.place(output, pdf, entry)) return await end('made');
      return await end('refused', (await this.inTheWay(fileName, output)) ?? notOurs(output));
    } catch (error) {
      if (!(error instanceof RenderingFailed || error instanceof EnvironmentLacks)) throw error;
      if (error instanceof EnvironmentLacks) this.environmentLacks = true;
      return end('failed', notMade(error));
    }
  }

  private open(): Promise<Renderer> {
    this.renderer ??= this.options.openRenderer();
    return this.renderer;
  }

  private factsOf({ file, contentHash, fileName, edition, page }: PlannedDocument): Facts {
    const { kind, stylesheet, template, manifest } = this.options;
    const editionHash = this.editions.get(edition) ?? hashOf(JSON.stringify(edition));
    this.editions.set(edition, editionHash);
    return {
      file: fileName,
      kind,
      input: manifest.inputName(file),
      inputHash: contentHash,
      template,
      edition: `${edition.id} ${editionHash}`,
      printed: printedHash(stylesheet, page),
      version,
    };
  }

  /** Why a document may not have its name: another run of the same command made it of a copy, or somebody else has it. */
  private async inTheWay(fileName: string, output: string): Promise<Problem | null> {
    const { manifest } = this.options;
    if (manifest.get(fileName) === null && (await exists(output))) {
      await manifest.lookAtOthers();
      if (!manifest.hasMade(fileName)) return notOurs(output);
    }
    const made = manifest.get(fileName);
    return made !== null && this.leftToOthers.has(made.input) ? madeByAnotherShare(output, made.input) : null;
  }

  /** @returns false where another program has taken the name in the meantime */
  private async place(output: string, pdf: Uint8Array, entry: JournalEntry): Promise<boolean> {
    const { manifest, label } = this.options;
    const isThere = await exists(output);
    const aside = await writeAside(output, pdf, label);
    try {
      manifest.record(entry);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    if (isThere) await moveInto(aside, output);
    else if (!(await moveIfFree(aside, output))) {
      manifest.withdraw(entry.file);
      return false;
    }
    return true;
  }

  /** Documents that were made of a return before, under names that nothing of this run has. */
  private async earlier(input: string): Promise<readonly Problem[]> {
    const { folder, manifest, kind } = this.options;
    const problems: Problem[] = [];
    for (const name of manifest.madeOf(input, kind)) {
      if (this.names.has(name)) continue;
      const file = path.join(folder, name);
      if (await exists(file)) problems.push(stillThere(file));
    }
    return problems;
  }
}

/** Of what is printed and of what with: the same means the same document. */
export function printedHash(stylesheet: string, page: Page): string {
  return hashOf(JSON.stringify([version, stylesheet, page]));
}

/** What is known of a document before it is printed. */
type Facts = Omit<JournalEntry, 'hash' | 'made'>;

function agree(facts: Facts, known: JournalEntry): boolean {
  return (Object.keys(facts) as (keyof Facts)[]).every((key) => facts[key] === known[key]);
}

function notOurs(output: string): Problem {
  return problemOf({
    code: 'name-taken',
    message: `${output} is there already, and there is no record that it was made here.`,
    remedy: 'Move it away, or name another folder with --out.',
  });
}

function madeByAnotherShare(output: string, input: string): Problem {
  return problemOf({
    code: 'same-document-twice',
    message: `${output} was made from ${input} by another share of this run; both are copies of one return.`,
    remedy: 'Keep the copy that counts and take the other out; a second school needs a workbook of its own.',
  });
}

function stillThere(file: string): Problem {
  return {
    ...problemOf({
      code: 'earlier-document',
      message: `${file} was made from this file before and is still there.`,
      remedy: 'Delete it, and take it back where it was sent out, if it no longer holds.',
    }),
    severity: 'query',
  };
}

function notMade(error: Error): Problem {
  return problemOf({
    code: 'not-made',
    message: error.message,
    remedy: 'Put this right and run the same command again.',
  });
}
