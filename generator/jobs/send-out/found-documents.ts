import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { returnKeyOf } from '../../../framework/round/return-key.ts';
import { known } from '../../../framework/values.ts';
import { publishedFiles } from '../../../register/proof/site.ts';
import { EnvironmentLacks } from '../../failure.ts';
import type { JournalEntry } from '../../store/journal.ts';
import { journalsIn } from '../../store/journal.ts';
import { inputCode, Manifest } from '../../store/manifest.ts';
import { publishedIn } from '../../store/published-folder.ts';
import { whyNot } from '../../system-error.ts';

/** Kinds of documents that are sent to schools after a round, by the names of their templates. */
export const sentKinds = ['certificate', 'report', 'letter', 'feedback'] as const;
export type SentKind = (typeof sentKinds)[number];

/** A document that was made here, by the record of its folder. */
export interface FoundDocument {
  readonly kind: SentKind;
  readonly file: string;
  /** SHA-256 as it was made. */
  readonly hash: string;
  /** An ISO instant. */
  readonly made: string;
  /** What a round calls its return; null where the record has lost that. */
  readonly key: string | null;
  readonly serial: string | null;
  /** The day of the decision that it was made with; null where there was none, or it cannot be read. */
  readonly decidedOn: string | null;
  /** That decision, as its id; null for the same reasons, or where the record is of before it was kept. */
  readonly decision: string | null;
  readonly organisation: string | null;
  readonly la: string | null;
  /** The return that it was made of; its file is null where only a code of its place is known. */
  readonly input: { readonly code: string; readonly file: string | null; readonly hash: string };
}

/** A badge that was published. */
export interface FoundBadge {
  readonly kind: 'png' | 'svg';
  readonly file: string;
  readonly hash: string;
}

export interface Found {
  readonly documents: readonly FoundDocument[];
  /** By the serials of their awards. */
  readonly badges: (serial: string) => readonly FoundBadge[];
}

/** Folders below each other that are looked into. */
const deepest = 3;

/**
 * The documents and badges in a folder and the folders below it, by what is recorded there.
 * @throws EnvironmentLacks where the folder cannot be looked through
 */
export async function findDocuments(folder: string): Promise<Found> {
  const documents: FoundDocument[] = [];
  const published: { readonly folder: string; readonly files: ReadonlyMap<string, string> }[] = [];
  for (const each of await foldersFrom(folder)) {
    const isOurs = (await journalsIn(each)).length > 0 || (await hasPdf(each));
    if (isOurs) documents.push(...(await Manifest.open(each, null)).all.flatMap((entry) => documentOf(entry, each)));
    const files = await publishedIn(each);
    if (files.size > 0) published.push({ folder: each, files });
  }
  return {
    documents,
    badges: (serial) =>
      (['png', 'svg'] as const).flatMap((kind) =>
        published.flatMap(({ folder: base, files }) => {
          const name = publishedFiles.badge(serial, kind);
          const hash = files.get(name);
          return hash === undefined ? [] : [{ kind, file: path.join(base, name), hash }];
        }),
      ),
  };
}

async function foldersFrom(folder: string): Promise<readonly string[]> {
  const found = [folder];
  const below = async (parent: string, depth: number): Promise<void> => {
    const entries = await readdir(parent, { withFileTypes: true }).catch((cause: unknown) => {
      throw new EnvironmentLacks('folder-not-read', { folder: parent, ...whyNot(cause) }, { cause });
    });
    const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
    for (const name of names.sort()) {
      const child = path.join(parent, name);
      found.push(child);
      if (depth < deepest) await below(child, depth + 1);
    }
  };
  await below(folder, 1);
  return found;
}

async function hasPdf(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => name.endsWith('.pdf'));
}

function documentOf(entry: JournalEntry, folder: string): readonly FoundDocument[] {
  const { file, hash, made, input, inputHash, reading } = entry;
  const kind = sentKinds.find((each) => each === entry.kind);
  // A record that names a file elsewhere is not ours.
  if (kind === undefined || path.basename(file) !== file) return [];
  return [
    {
      kind,
      file: path.join(folder, file),
      hash,
      made,
      key: reading === undefined ? null : returnKeyOf(reading.school),
      serial: reading?.serial ?? null,
      decidedOn: known<string>(reading?.school.panel.decidedOn ?? null),
      decision: known<string>(reading?.school.panel.decision ?? null),
      organisation: reading?.answer.organisation ?? null,
      la: reading?.answer.la ?? null,
      input: {
        code: inputCode(input),
        file: input.startsWith('#') ? null : path.resolve(folder, input),
        hash: inputHash,
      },
    },
  ];
}
