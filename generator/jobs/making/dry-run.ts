import path from 'node:path';
import type { Edition } from '../../../framework/edition.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import type { CertificateView } from '../../documents/certificate/certificate.ts';
import { cardOf, contactSheetView } from '../../documents/contact-sheet/contact-sheet.ts';
import type { Template } from '../../printing/templates.ts';
import { loadTemplate } from '../../printing/templates.ts';
import { requireFolderName } from '../../store/folder-to-write-to.ts';
import { Manifest } from '../../store/manifest.ts';
import { exists } from '../../store/write-file.ts';
import { writeBeside } from '../../store/written-files.ts';
import { openBatch } from '../batch.ts';
import type { Job } from '../job.ts';
import { begun, progress, remarkEvent, resultEvent } from '../job.ts';
import type { Means } from '../means.ts';
import { pathFromHere } from '../path-from-here.ts';
import type { DocumentsRequest } from './documents.ts';
import type { DocumentKind } from './kind.ts';
import type { Look } from './look.ts';
import { dressedTemplate } from './look.ts';
import type { PlannedDocument } from './plan.ts';
import { planDocuments } from './plan.ts';
import { printedHash } from './facts.ts';

/** Certificates on one contact sheet, eighty pages of it: more would be a document that browsers take long to lay out. */
const mostOnSheet = 480;

/** What is shown of documents that are not made. */
interface Rehearsed {
  readonly leaveOut: readonly string[];
  readonly viewOf: (schoolReturn: SchoolReturn, edition: Edition) => CertificateView;
}

export interface DryRunSummary {
  readonly contactSheets: readonly string[];
}

/**
 * Answers for each return as the job that issues certificates would, but makes none: `output` is null but
 * for what is there already. What would be issued is shown in miniature on a contact sheet, which lies beside the output folder.
 */
export async function* dryRun(
  kind: DocumentKind,
  request: DocumentsRequest,
  means: Means,
  { leaveOut, viewOf }: Rehearsed,
): Job<DryRunSummary> {
  const { out, shard, force } = request;
  requireFolderName(out);
  const own = await means.templates?.();
  const batch = await openBatch(request, means, leaveOut);
  yield* batch.remarks;
  const { template } = dressedTemplate(kind.template, kind.look, own);
  const manifest = (await exists(out)) ? await Manifest.open(out, shard ?? null) : null;
  const certificates: CertificateView[] = [];
  yield begun(batch.files.length);
  for await (const plan of planDocuments(kind, batch, template)) {
    if ('refused' in plan) yield resultEvent(plan.refused);
    else if ('document' in plan) {
      const { taken, edition, answer } = plan.document;
      certificates.push(viewOf(taken.schoolReturn, edition));
      const there = force ? null : await placeOf(plan.document, out, manifest);
      yield resultEvent(answer({ status: there === null ? 'made' : 'unchanged', output: there }));
    }
    yield progress;
  }
  return {
    contactSheets: yield* printContactSheets(
      certificates,
      { template, sheet: loadTemplate('contact-sheet', own), look: kind.look },
      out,
      means,
    ),
  };
}

/** Where a document lies that would not be made again; null where it would be. */
async function placeOf(
  { fileName, page, onRecord }: PlannedDocument,
  folder: string,
  manifest: Manifest | null,
): Promise<string | null> {
  const known = manifest?.get(fileName) ?? null;
  const isSame = manifest !== null && known?.printed === printedHash(page) && (await manifest.isWhole(known));
  if (isSame) return path.join(folder, fileName);
  const recorded = (await onRecord?.whole()) ?? null;
  return recorded === null || path.dirname(recorded) === path.resolve(folder) ? null : pathFromHere(recorded);
}

/** Where the contact sheet of certificates in this folder is put: not among them, since they are sent out. */
export function contactSheetFile(folder: string, number = 1): string {
  const beside = path.join(path.dirname(path.resolve(folder)), path.basename(path.resolve(folder)));
  const file = `${beside}-contact-sheet${number === 1 ? '' : `-${String(number)}`}.pdf`;
  return path.isAbsolute(folder) ? file : path.relative('.', file);
}

interface Dressed {
  readonly template: Template;
  readonly sheet: Template;
  readonly look: Look | undefined;
}

/** @returns the files */
async function* printContactSheets(
  certificates: readonly CertificateView[],
  { template, sheet, look }: Dressed,
  folder: string,
  means: Means,
): Job<readonly string[]> {
  if (certificates.length === 0) return [];
  // What the sheet shares with the certificates stands in its stylesheet again, without their look.
  const stylesheet = `${template.stylesheet}\n${sheet.stylesheet}${look?.css ?? ''}`;
  const printer = await means.printer();
  const files: string[] = [];
  for (let first = 0; first < certificates.length; first += mostOnSheet) {
    const cards = certificates.slice(first, first + mostOnSheet).map((view) => cardOf(view, template.render(view)));
    const view = contactSheetView(cards, { first, total: certificates.length });
    const file = contactSheetFile(folder, files.length + 1);
    const { title, language, author, subject } = view;
    const place = await writeBeside(
      file,
      await printer.print({ stylesheet, title, language, author, subject, body: sheet.render(view) }),
    );
    if (place !== file) yield remarkEvent({ code: 'left-as-it-was', file, place });
    files.push(place);
  }
  return files;
}
