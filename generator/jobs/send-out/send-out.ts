import path from 'node:path';
import type { Problem } from '../../../framework/problems.ts';
import { csvFile } from '../../documents/borough-csv/csv-table.ts';
import { mailMergeOf, mailMergeTable } from '../../documents/mail-merge/mail-merge.ts';
import { WrongRequest } from '../../failure.ts';
import { buildMailMerge } from '../../../workbook/awards/mail-merge-workbook.ts';
import { FileSet } from '../../store/file-set.ts';
import type { SetFile } from '../../store/file-set.ts';
import { makeFolder, requireFolderName } from '../../store/folder-to-write-to.ts';
import { holdFolder } from '../../store/one-run.ts';
import type { NamedBytes } from '../batch.ts';
import type { Job } from '../job.ts';
import { begun, progress, remarkEvent, resultEvent } from '../job.ts';
import type { Means } from '../means.ts';
import { isError } from '../outcome.ts';
import { pathFromHere } from '../path-from-here.ts';
import { resultOf } from '../result-of.ts';
import { decidedInRound } from './decided-round.ts';
import { findDocuments } from './found-documents.ts';
import type { PackBy } from './pack-names.ts';
import type { Packed } from './packs.ts';
import { packsOf, writePack } from './packs.ts';
import type { PrintFile } from './print-files.ts';
import { writePrintFiles } from './print-files.ts';
import type { Recipient } from './recipient.ts';
import { recipientsOf } from './recipients.ts';

export interface SendOutRequest {
  /** Folder with what was made: an office, or any that holds documents, also in folders below it. */
  readonly folder: string;
  /** Folder to write to; null for the office’s own. */
  readonly out: string | null;
  /** A ZIP for each local authority, with a folder for each school; or one for each school. */
  readonly by: PackBy;
  /**
   * Workbook of the round whose schools are sent to, in the order of its agenda. Optional: all that have documents, by local
   * authority and name.
   */
  readonly decisions?: string | NamedBytes | undefined;
  /** Whether the returns’ own decisions may count where an office remembers what is issued. */
  readonly fromReturns?: boolean | undefined;
}

export interface SendOutSummary {
  /** Where the packs are. */
  readonly packs: readonly string[];
  /** The mail-merge list, as CSV and as a workbook. */
  readonly lists: readonly string[];
  readonly printFiles: readonly PrintFile[];
}

/** Where in an office it is put. */
const ownFolder = 'send-out';

/**
 * Puts together what a round is sent out with, and sends nothing: packs, a mail-merge list, and one PDF of all certificates and
 * one of all letters for the printer. A result for each school, whose `file` is its certificate or another of its documents; `problems` where
 * something was left out of its pack.
 * Null where the job was ended; the same request finishes it.
 * @throws WrongRequest where nothing was made there, or the round cannot be read; EnvironmentLacks; RegisterUnusable
 */
export async function* sendOut(request: SendOutRequest, means: Means): Job<SendOutSummary | null> {
  const { folder, decisions } = request;
  const out = request.out ?? outputOf(means);
  requireFolderName(out);
  const round = decisions === undefined ? null : await decidedInRound(decisions, means);
  const countsReturns = round === null && (means.office === null || request.fromReturns === true);
  const found = await findDocuments(folder);
  if (found.documents.length === 0) throw new WrongRequest('nothing-to-send', { folder });
  const { recipients, leftOut } = await recipientsOf(found, { round, countsReturns }, means);
  await makeFolder(out);
  const held = await holdFolder(out);
  try {
    return yield* writeAll(recipients, { out, by: request.by, leftOut, isOfRound: round !== null }, means);
  } finally {
    await held.release();
  }
}

function outputOf({ office }: Means): string {
  return office === null ? ownFolder : pathFromHere(path.join(office.folder, ownFolder));
}

interface WritingOptions {
  readonly out: string;
  readonly by: PackBy;
  /** Schools whose documents are left out. */
  readonly leftOut: number;
  readonly isOfRound: boolean;
}

async function* writeAll(
  recipients: readonly Recipient[],
  { out, by, leftOut, isOfRound }: WritingOptions,
  means: Means,
): Job<SendOutSummary | null> {
  const set = await FileSet.open(out);
  const written: SetFile[] = [];
  const write = async (name: string, bytes: Uint8Array | string): Promise<SetFile> => {
    const file = await set.write(name, bytes);
    written.push(file);
    return file;
  };
  yield begun(recipients.length);
  const packed = new Map<Recipient, Packed>();
  const packs: SetFile[] = [];
  for (const pack of packsOf(recipients, by)) {
    const file = await writePack(pack, write);
    if (file.pack !== null) packs.push(file.pack);
    for (const [recipient, each] of file.packed) packed.set(recipient, each);
    yield* pack.recipients.map(() => progress);
    if (means.signal.aborted) return null;
  }
  const sent = recipients.flatMap((recipient) => {
    const each = packed.get(recipient);
    return each === undefined || each.enclosures.length === 0 ? [] : [{ recipient, ...each }];
  });
  const lists = await writeLists(sent, write, means);
  const { files: printFiles, problems } = await writePrintFiles(sent, set, means);
  if (means.signal.aborted) return null;
  await set.close();
  for (const { file, place } of written) if (file !== place) yield remarkEvent({ code: 'left-as-it-was', file, place });
  if (leftOut > 0) yield remarkEvent({ code: isOfRound ? 'not-of-round' : 'not-decided', schools: leftOut });
  for (const recipient of recipients)
    yield resultEvent(answerFor(recipient, packed.get(recipient), problems.get(recipient) ?? []));
  return { packs: packs.map(({ place }) => place), lists, printFiles };
}

async function writeLists(
  sent: readonly (Packed & { readonly recipient: Recipient })[],
  write: (name: string, bytes: Uint8Array | string) => Promise<SetFile>,
  { reader }: Means,
): Promise<readonly string[]> {
  if (sent.length === 0) return [];
  const addressees = sent.map(({ recipient, pack, folder, enclosures }) => ({
    ...recipient,
    pack: path.basename(pack?.place ?? ''),
    folder,
    files: enclosures.map(({ name }) => name),
  }));
  const newest = sent
    .flatMap(({ enclosures }) => enclosures.flatMap(({ made }) => made ?? []))
    .sort()
    .at(-1);
  const list = mailMergeOf(addressees, new Date(newest ?? 0));
  const csv = await write('mail-merge.csv', csvFile(mailMergeTable(list)));
  const xlsx = await write('mail-merge.xlsx', await buildMailMerge(list, reader.editions[0]));
  return [csv.place, xlsx.place];
}

function answerFor(recipient: Recipient, packed: Packed | undefined, more: readonly Problem[]) {
  const { file, organisation, la } = recipient;
  const pack = packed?.pack ?? null;
  const problems = [...recipient.problems, ...(packed?.problems ?? []), ...more];
  const status = pack === null ? 'refused' : problems.some(isError) ? 'problems' : pack.status;
  return resultOf(file, status, { organisation, la, output: pack?.place ?? null, problems });
}
