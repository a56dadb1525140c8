import path from 'node:path';
import type { Edition } from '../../framework/edition.ts';
import type { Problem, Step } from '../../framework/problems.ts';
import type { ExitCode } from '../failure.ts';
import { EnvironmentLacks, exitCodes } from '../failure.ts';
import type { TakenReturn } from '../intake/intake.ts';
import { Results } from '../output/report-results.ts';
import { digestOf, Manifest } from '../output/manifest.ts';
import type { DocumentStatus, Result } from '../output/result.ts';
import { problemOf, refusedResult, takenResult } from '../output/result-of.ts';
import { makeFolder, writeWhole } from '../output/write-file.ts';
import { findBrowser } from '../rendering/browser.ts';
import type { Page, Renderer } from '../rendering/renderer.ts';
import { openRenderer, RenderingFailed } from '../rendering/renderer.ts';
import type { Template, TemplateName } from '../rendering/templates.ts';
import { loadTemplate } from '../rendering/templates.ts';
import { version } from '../version.ts';
import type { BatchOptions } from './batch.ts';
import { openBatch } from './batch.ts';

export interface DocumentOptions extends BatchOptions {
  readonly out: string;
}

/** A kind of document that is made of each return. */
export interface DocumentKind {
  readonly template: TemplateName;
  /** The step whose rules a return has to meet; without one a document is made of any return. */
  readonly upTo?: Step;
  /** Errors that forbid the document. */
  refuse(taken: TakenReturn, edition: Edition): readonly Problem[];
  prepare(taken: TakenReturn, edition: Edition, template: Template): PreparedDocument;
}

export interface PreparedDocument {
  /** Of the file, without its ending. A name that an earlier document of the run has gets a number. */
  readonly name: string;
  /** Where a document must not be made twice: what tells it from all others. */
  readonly serial?: string;
  /** What is printed. */
  readonly page: Page;
}

/** Makes a PDF of each return and answers for each. One that cannot be made does not hold up the others. */
export async function makeDocuments(
  kind: DocumentKind,
  paths: readonly string[],
  options: DocumentOptions,
  results = new Results(options),
): Promise<ExitCode> {
  const batch = await openBatch(paths, options);
  const browserPath = findBrowser();
  if (browserPath === null) {
    throw new EnvironmentLacks(
      'No browser was found to print with. Install Chrome, Edge or Chromium, or name one in the setting PDQM_BROWSER.',
    );
  }
  await makeFolder(options.out);
  const template = loadTemplate(kind.template);
  const renderer = await openRenderer({ browserPath, stylesheet: template.stylesheet });
  const manifest = await Manifest.open(options.out);
  const press = new Press(kind, template, renderer, options.out, manifest);
  try {
    for await (const intake of batch.takeIn(kind.upTo)) {
      if ('refusal' in intake) results.add(refusedResult(intake.file, intake.refusal, 'refused'));
      else results.add(await press.make(intake.file, intake.taken, batch.editionOf(intake.taken)));
    }
  } finally {
    batch.close();
    await renderer.close();
    await press.finish();
  }
  results.summarise();
  return press.environmentLacks ? exitCodes.environment : batch.exitCode(results);
}

/** Prints documents of one kind into one folder. */
class Press {
  environmentLacks = false;
  private hasMade = false;
  /** Names of files, in lower case, since many disks do not tell case. */
  private readonly names = new Set<string>();
  /** Which input each serial was made for. */
  private readonly serials = new Map<string, string>();
  private readonly kind: DocumentKind;
  private readonly template: Template;
  private readonly renderer: Renderer;
  private readonly folder: string;
  private readonly manifest: Manifest;

  constructor(kind: DocumentKind, template: Template, renderer: Renderer, folder: string, manifest: Manifest) {
    this.kind = kind;
    this.template = template;
    this.renderer = renderer;
    this.folder = folder;
    this.manifest = manifest;
  }

  async make(file: string, taken: TakenReturn, edition: Edition): Promise<Result> {
    const answer = (status: DocumentStatus, output: string | null, more: readonly Problem[] = []) =>
      takenResult(file, taken, edition, { status, output, problems: [...more, ...taken.problems] });

    const forbidden = this.kind.refuse(taken, edition);
    if (forbidden.length > 0) {
      const others = forbidden.filter((problem) => !taken.problems.includes(problem));
      return answer('refused', null, others);
    }
    const { name, serial, page } = this.kind.prepare(taken, edition, this.template);
    if (serial !== undefined) {
      const earlier = this.serials.get(serial);
      if (earlier !== undefined) return answer('refused', null, [twice(serial, earlier)]);
      this.serials.set(serial, file);
    }
    const fileName = this.freeName(name);
    const output = path.join(this.folder, fileName);
    const printed = digestOf(JSON.stringify([version, this.template.stylesheet, page]));
    try {
      if (await this.manifest.has(fileName, printed)) return answer('unchanged', output);
      const pdf = await this.renderer.print(page);
      await writeWhole(output, pdf);
      this.manifest.record(fileName, printed, pdf);
      this.hasMade = true;
      return answer('made', output);
    } catch (error) {
      if (!(error instanceof RenderingFailed || error instanceof EnvironmentLacks)) throw error;
      if (error instanceof EnvironmentLacks) this.environmentLacks = true;
      return answer('failed', null, [notMade(error)]);
    }
  }

  /** Keeps account of what was made, also of a run that ended early. */
  async finish(): Promise<void> {
    if (this.hasMade) await this.manifest.save();
  }

  private freeName(name: string): string {
    for (let copy = 1; ; copy += 1) {
      const fileName = `${name}${copy === 1 ? '' : ` (${String(copy)})`}.pdf`;
      if (this.names.has(fileName.toLowerCase())) continue;
      this.names.add(fileName.toLowerCase());
      return fileName;
    }
  }
}

function twice(serial: string, earlier: string): Problem {
  return problemOf({
    code: 'same-award-twice',
    message: `This is the award ${serial}, whose certificate was made from ${earlier} in this run.`,
    remedy: 'Keep the copy that counts and take the other out; a second school needs a workbook of its own.',
  });
}

function notMade(error: Error): Problem {
  return problemOf({
    code: 'not-made',
    message: error.message,
    remedy: 'Put this right and run the same command again.',
  });
}
