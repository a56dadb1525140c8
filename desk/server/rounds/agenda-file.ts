import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../../framework/edition.ts';
import type { Round } from '../../../framework/round/agenda.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import { build } from '../../../generator/version.ts';

/** A round’s agenda, and how its files were when it was made. */
export interface MadeAgenda {
  readonly round: Round;
  /** By file below the folder for returns: ISO instant of its last change. */
  readonly changed: Readonly<Record<string, string>>;
}

interface Contents {
  readonly madeBy: string;
  readonly edition: string;
  readonly agenda: Round['agenda'];
  readonly notReady: Round['notReady'];
  readonly changed: MadeAgenda['changed'];
}

/** Null where it is not there, or another program made it: then it has to be made again from the returns. */
export async function readAgenda(file: string, editions: readonly Edition[]): Promise<MadeAgenda | null> {
  try {
    const { madeBy, edition: id, agenda, notReady, changed } = JSON.parse(await readFile(file, 'utf8')) as Contents;
    const edition = editions.find((each) => each.id === id);
    if (edition === undefined || madeBy !== build || !Array.isArray(agenda) || !Array.isArray(notReady)) return null;
    return { round: { edition, agenda, notReady, across: new Map(), copies: new Map() }, changed };
  } catch {
    return null;
  }
}

export async function writeAgenda(file: string, { round, changed }: MadeAgenda): Promise<void> {
  const { edition, agenda, notReady } = round;
  await makeFolder(path.dirname(file));
  await writeWhole(
    file,
    JSON.stringify({ madeBy: build, edition: edition.id, agenda, notReady, changed } satisfies Contents),
  );
}
