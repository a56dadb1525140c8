import type { OwnTemplates } from '../../printing/templates.ts';
import { makeFolder, requireFolderName } from '../../store/folder-to-write-to.ts';
import { Manifest } from '../../store/manifest.ts';
import { holdFolder } from '../../store/one-run.ts';
import { shareLabel } from '../../store/share.ts';
import type { Batch, ReturnsRequest } from '../batch.ts';
import { openBatch } from '../batch.ts';
import type { Job } from '../job.ts';
import { begun } from '../job.ts';
import type { Means } from '../means.ts';
import type { DocumentKind } from './kind.ts';
import { dressedTemplate } from './look.ts';
import { planDocuments } from './plan.ts';
import { Press } from './press.ts';
import { editionCode, recall } from './recall.ts';

export interface DocumentsRequest extends ReturnsRequest {
  /** Folder to write to. */
  readonly out: string;
  /** Makes also what is unchanged. */
  readonly force: boolean;
}

export interface DocumentsSummary {
  /** Whether some were not made because of what this machine lacks. */
  readonly environmentLacks: boolean;
}

/**
 * Makes a PDF of each return and answers for each, in the order of the inputs. One that cannot be made does not hold up
 * the others.
 * @param leaveOut files that are no returns, though they may lie among them
 */
export async function* makeDocuments(
  kind: DocumentKind,
  request: DocumentsRequest,
  means: Means,
  leaveOut: readonly string[] = [],
): Job<DocumentsSummary> {
  requireFolderName(request.out);
  const own = await means.templates?.();
  const batch = await openBatch(request, means, leaveOut);
  yield* batch.remarks;
  // Before anything is read, since nothing can be printed without a browser.
  await means.printer();
  await makeFolder(request.out);
  const folder = await holdFolder(request.out, request.shard);
  try {
    return yield* printAll({ kind, own }, batch, request, means);
  } finally {
    await folder.release();
  }
}

async function* printAll(
  { kind, own }: { readonly kind: DocumentKind; readonly own: OwnTemplates | undefined },
  batch: Batch,
  { out, shard, force }: DocumentsRequest,
  means: Means,
): Job<DocumentsSummary> {
  const { template, hash: templateHash } = dressedTemplate(kind.template, kind.look, { own, archive: means.archive });
  const share = shard ?? null;
  const printer = await means.printer();
  const manifest = await Manifest.open(out, share);
  const press = new Press({
    folder: out,
    label: shareLabel(share),
    kind: kind.template,
    lostSince: kind.lostSince,
    template: templateHash,
    archive: means.archive ?? false,
    manifest,
    files: batch.files,
    leftToOthers: batch.leftToOthers,
    force,
    printer,
    today: batch.today,
    signal: batch.signal,
  });
  yield begun(batch.files.length);
  try {
    // Of two editions of one id, returns are read by the first.
    const editions = [...new Map([...batch.editions].reverse().map((each) => [each.id, editionCode(each)])).values()];
    const recalled = force
      ? undefined
      : await recall(kind, batch, { folder: out, manifest, template: templateHash, editions });
    // While returns are read: its start takes as long as that of a few. Whoever prints first is told where it fails.
    const unread = batch.files.filter((file) => recalled?.has(file) !== true).length;
    if (unread > 0) void printer.start(unread).catch(() => undefined);
    yield* press.answers(planDocuments(kind, batch, template, recalled), (plan) => plan);
  } finally {
    await press.close();
  }
  return { environmentLacks: press.environmentLacks };
}
