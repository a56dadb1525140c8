import type { ExitCode } from '../../failure.ts';
import { EnvironmentLacks, exitCodes } from '../../failure.ts';
import { inOrder } from '../../in-order.ts';
import { hashOf, Manifest } from '../../store/manifest.ts';
import { holdFolder } from '../../store/one-run.ts';
import { Results } from '../../cli/results.ts';
import { shareLabel } from '../../store/share.ts';
import { makeFolder, requireFolderName } from '../../store/folder-to-write-to.ts';
import { findBrowser } from '../../printing/browser.ts';
import { browserCount } from '../../printing/browser-count.ts';
import { openRenderer } from '../../printing/renderer.ts';
import { loadTemplate, templateSources } from '../../printing/templates.ts';
import type { Batch, BatchOptions } from '../batch.ts';
import { openBatch } from '../batch.ts';
import type { DocumentKind } from './plan.ts';
import { planDocuments } from './plan.ts';
import { Press } from './press.ts';
import { editionCode, recall } from './recall.ts';

export interface DocumentOptions extends BatchOptions {
  readonly out: string;
  /** Makes also what is unchanged. */
  readonly force?: boolean;
}

/**
 * Makes a PDF of each return and answers for each, in the order of the inputs. One that cannot be made does not hold up
 * the others.
 */
export async function makeDocuments(
  kind: DocumentKind,
  paths: readonly string[],
  options: DocumentOptions,
  results = new Results(options),
): Promise<ExitCode> {
  requireFolderName(options.out);
  const batch = await openBatch(paths, options);
  try {
    const browserPath = findBrowser();
    if (browserPath === null) {
      throw new EnvironmentLacks(
        'No browser was found to print with. Install Chrome, Edge or Chromium, or name one in the setting PDQM_BROWSER.',
      );
    }
    await makeFolder(options.out);
    const folder = await holdFolder(options.out, options.shard);
    try {
      return await printAll(kind, batch, browserPath, options, results);
    } finally {
      await folder.release();
    }
  } finally {
    results.endProgress();
    batch.close();
  }
}

async function printAll(
  kind: DocumentKind,
  batch: Batch,
  browserPath: string,
  { out, shard, force = false }: DocumentOptions,
  results: Results,
): Promise<ExitCode> {
  const template = loadTemplate(kind.template);
  const { stylesheet } = template;
  const share = shard ?? null;
  const browsers = browserCount();
  const templateHash = hashOf(JSON.stringify([stylesheet, ...templateSources(kind.template)]));
  const manifest = await Manifest.open(out, share);
  const press = new Press({
    folder: out,
    label: shareLabel(share),
    kind: kind.template,
    stylesheet,
    template: templateHash,
    manifest,
    files: batch.files,
    leftToOthers: batch.leftToOthers,
    force,
    openRenderer: () =>
      openRenderer({
        browserPath,
        stylesheet,
        browsers,
        onDropped: (what) => {
          results.remark(`${kind.template} template: dropped ${what}`);
        },
      }),
  });
  results.begin(batch.files.length);
  try {
    // Twice as many as are printed at once, so that a slow one does not keep the browsers of the others waiting.
    // Of two editions of one id, returns are read by the first.
    const editions = [...new Map([...batch.editions].reverse().map((each) => [each.id, editionCode(each)])).values()];
    const recalled = force ? undefined : await recall(kind, batch, { manifest, template: templateHash, editions });
    const plans = planDocuments(kind, batch, template, recalled);
    const work = press.answer.bind(press);
    for await (const result of inOrder(plans, 2 * browsers, work, batch.interrupted)) results.add(result);
  } finally {
    await press.close();
  }
  results.summarise();
  return batch.interrupted.aborted || !press.environmentLacks ? batch.exitCode(results) : exitCodes.environment;
}
