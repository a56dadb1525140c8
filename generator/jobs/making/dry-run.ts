import path from 'node:path';
import type { CertificateView } from '../../documents/certificate/certificate.ts';
import { certificateView } from '../../documents/certificate/certificate.ts';
import { cardOf, contactSheetView } from '../../documents/contact-sheet/contact-sheet.ts';
import type { ExitCode } from '../../failure.ts';
import { EnvironmentLacks } from '../../failure.ts';
import { requireFolderName } from '../../store/folder-to-write-to.ts';
import { Manifest } from '../../store/manifest.ts';
import { Results } from '../../cli/results.ts';
import { exists } from '../../store/write-file.ts';
import { leftBeside, writeBeside } from '../../store/written-files.ts';
import { findBrowser } from '../../printing/browser.ts';
import { openRenderer } from '../../printing/renderer.ts';
import type { Template } from '../../printing/templates.ts';
import { loadTemplate } from '../../printing/templates.ts';
import { openBatch } from '../batch.ts';
import type { DocumentOptions } from './documents.ts';
import type { DocumentKind, PlannedDocument } from './plan.ts';
import { planDocuments } from './plan.ts';
import { printedHash } from './press.ts';

/** Certificates on one contact sheet, forty pages of it: more would be a document that browsers take long to lay out. */
const mostOnSheet = 480;

/**
 * Answers for each return as the same command would that issues certificates, but makes none: `output` is null but
 * for what is there already. What would be issued is shown in miniature on a contact sheet, which lies beside the output folder.
 */
export async function dryRun(
  kind: DocumentKind,
  paths: readonly string[],
  options: DocumentOptions,
  results = new Results({ ...options, dryRun: true }),
): Promise<ExitCode> {
  requireFolderName(options.out);
  const batch = await openBatch(paths, options);
  try {
    const template = loadTemplate('certificate');
    const manifest = (await exists(options.out)) ? await Manifest.open(options.out, options.shard ?? null) : null;
    const certificates: CertificateView[] = [];
    for await (const plan of planDocuments(kind, batch, template)) {
      if ('refused' in plan) results.add(plan.refused);
      else if ('document' in plan) {
        const { taken, edition, answer } = plan.document;
        certificates.push(certificateView(taken.schoolReturn, edition));
        const isThere = options.force !== true && (await isUnchanged(plan.document, manifest, template));
        const there = { status: 'unchanged', output: path.join(options.out, plan.document.fileName) } as const;
        results.add(answer(isThere ? there : { status: 'made', output: null }));
      }
    }
    results.endProgress();
    const files = await printContactSheets(certificates, template, options.out);
    if (!options.quiet) process.stderr.write('Dry run, no certificate was made: ');
    results.summarise();
    if (!options.quiet) process.stderr.write(files.map((file) => `Contact sheet: ${file}\n`).join(''));
    return batch.exitCode(results);
  } finally {
    batch.close();
  }
}

async function isUnchanged(
  { fileName, page }: PlannedDocument,
  manifest: Manifest | null,
  { stylesheet }: Template,
): Promise<boolean> {
  const known = manifest?.get(fileName) ?? null;
  if (manifest === null || known?.printed !== printedHash(stylesheet, page)) return false;
  return manifest.isWhole(known);
}

/** Where the contact sheet of certificates in this folder is put: not among them, since they are sent out. */
export function contactSheetFile(folder: string, number = 1): string {
  const beside = path.join(path.dirname(path.resolve(folder)), path.basename(path.resolve(folder)));
  const file = `${beside}-contact-sheet${number === 1 ? '' : `-${String(number)}`}.pdf`;
  return path.isAbsolute(folder) ? file : path.relative('.', file);
}

/** @returns the files */
async function printContactSheets(
  certificates: readonly CertificateView[],
  certificate: Template,
  folder: string,
): Promise<readonly string[]> {
  if (certificates.length === 0) return [];
  const browserPath = findBrowser();
  if (browserPath === null) {
    throw new EnvironmentLacks(
      'No browser was found to print the contact sheet with. Install Chrome, Edge or Chromium, or name one in the setting PDQM_BROWSER.',
    );
  }
  const sheet = loadTemplate('contact-sheet');
  const stylesheet = `${certificate.stylesheet}\n${sheet.stylesheet}`;
  const renderer = await openRenderer({ browserPath, stylesheet, browsers: 1 });
  const files: string[] = [];
  try {
    for (let first = 0; first < certificates.length; first += mostOnSheet) {
      const cards = certificates
        .slice(first, first + mostOnSheet)
        .map((view) => cardOf(view, certificate.render(view)));
      const view = contactSheetView(cards, { first, total: certificates.length });
      const file = contactSheetFile(folder, files.length + 1);
      const { title, language } = view;
      const place = await writeBeside(file, await renderer.print({ title, language, body: sheet.render(view) }));
      const left = leftBeside(file, place);
      if (left !== null) process.stderr.write(`${left}\n`);
      files.push(place);
    }
  } finally {
    await renderer.close();
  }
  return files;
}
