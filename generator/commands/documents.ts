import path from 'node:path';
import type { Problem } from '../../framework/problems.ts';
import type { ExitCode } from '../failure.ts';
import { EnvironmentLacks, exitCodes } from '../failure.ts';
import { Results } from '../output/report-results.ts';
import { digestOf, Manifest } from '../output/manifest.ts';
import type { Result } from '../output/result.ts';
import { problemOf } from '../output/result-of.ts';
import { makeFolder, writeWhole } from '../output/write-file.ts';
import { findBrowser } from '../rendering/browser.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { openRenderer, RenderingFailed } from '../rendering/renderer.ts';
import { loadTemplate } from '../rendering/templates.ts';
import { version } from '../version.ts';
import type { BatchOptions } from './batch.ts';
import { openBatch } from './batch.ts';
import type { DocumentKind, PlannedDocument } from './plan.ts';
import { planDocuments } from './plan.ts';

export interface DocumentOptions extends BatchOptions {
  readonly out: string;
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
  const press = new Press(template.stylesheet, renderer, options.out, manifest);
  try {
    for await (const plan of planDocuments(kind, batch, template)) {
      results.add('refused' in plan ? plan.refused : await press.make(plan.document));
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
  private readonly stylesheet: string;
  private readonly renderer: Renderer;
  private readonly folder: string;
  private readonly manifest: Manifest;

  constructor(stylesheet: string, renderer: Renderer, folder: string, manifest: Manifest) {
    this.stylesheet = stylesheet;
    this.renderer = renderer;
    this.folder = folder;
    this.manifest = manifest;
  }

  async make({ fileName, page, answer }: PlannedDocument): Promise<Result> {
    const output = path.join(this.folder, fileName);
    const printed = digestOf(JSON.stringify([version, this.stylesheet, page]));
    try {
      if (await this.manifest.has(fileName, printed)) return answer({ status: 'unchanged', output });
      const pdf = await this.renderer.print(page);
      await writeWhole(output, pdf);
      this.manifest.record(fileName, printed, pdf);
      this.hasMade = true;
      return answer({ status: 'made', output });
    } catch (error) {
      if (!(error instanceof RenderingFailed || error instanceof EnvironmentLacks)) throw error;
      if (error instanceof EnvironmentLacks) this.environmentLacks = true;
      return answer({ status: 'failed', output: null }, [notMade(error)]);
    }
  }

  /** Keeps account of what was made, also of a run that ended early. */
  async finish(): Promise<void> {
    if (this.hasMade) await this.manifest.save();
  }
}

function notMade(error: Error): Problem {
  return problemOf({
    code: 'not-made',
    message: error.message,
    remedy: 'Put this right and run the same command again.',
  });
}
