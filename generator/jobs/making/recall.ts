import path from 'node:path';
import type { Edition } from '../../../framework/edition.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { inOrder } from '../../in-order.ts';
import { readFileBounded } from '../../intake/read-file.ts';
import type { Reading } from '../../store/journal.ts';
import type { Manifest } from '../../store/manifest.ts';
import { hashOf } from '../../store/manifest.ts';
import { build } from '../../version.ts';
import type { Batch } from '../batch.ts';
import type { DocumentKind } from './kind.ts';
import type { Recalled, RecalledReturn } from './recalled.ts';

export interface Making {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Hash of the template. */
  readonly template: string;
  /** The editions as the manifest names them. */
  readonly editions: readonly string[];
}

/** Files looked at together. */
const atOnce = 8;

/**
 * The returns whose documents are up to date, because nothing that they depend on has changed: file, template, edition, decision and program.
 * Where the day matters, it is still that day.
 */
export async function recall(kind: DocumentKind, batch: Batch, making: Making): Promise<Recalled> {
  const look = (file: string) => recallOne(kind, batch, file, making);
  const found = new Map<string, RecalledReturn>();
  for await (const known of inOrder(batch.files, atOnce, look, batch.signal)) {
    if (known !== null) found.set(known.file, known);
  }
  return found;
}

async function recallOne(
  kind: DocumentKind,
  batch: Batch,
  file: string,
  making: Making,
): Promise<RecalledReturn | null> {
  const { folder, manifest, template, editions } = making;
  const entries = manifest
    .madeOf(manifest.inputName(file), kind.template)
    .filter((entry) => entry.template === template && editions.includes(entry.edition));
  if (entries.length === 0) return null;
  const content = batch.bytesOf(file) ?? (await readFileBounded(file).catch(() => null));
  if (content === null) return null;
  const contentHash = hashOf(content);
  for (const entry of entries) {
    const { reading } = entry;
    if (reading === undefined || entry.inputHash !== contentHash || !holds(reading, kind, batch.today)) continue;
    if (!(await manifest.isWhole(entry))) continue;
    if (kind.isOnRecord?.(reading.serial, path.join(folder, entry.file), entry.hash) ?? true)
      return { file, entry, reading };
  }
  return null;
}

function holds(
  { program, decision, day, lasts, school, serial }: Reading,
  kind: DocumentKind,
  today: IsoDate,
): boolean {
  return (
    program === build &&
    decision === (kind.decisionFor?.(school, serial, decision) ?? '') &&
    (day === today || (lasts && day < today))
  );
}

const editionCodes = new WeakMap<Edition, string>();

/** An edition, as the manifest names it: its id and the hash of its content. */
export function editionCode(edition: Edition): string {
  const code = editionCodes.get(edition) ?? `${edition.id} ${hashOf(JSON.stringify(edition))}`;
  editionCodes.set(edition, code);
  return code;
}
