import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chainFindings, wholeChain } from '../../../register/audit.ts';
import type { Head } from '../../../register/chain.ts';
import { headOf } from '../../../register/chain.ts';
import { eventsIn, exported } from '../../../register/lines.ts';
import { RegisterRefused } from '../../../register/refused.ts';
import { openStore } from '../../../register/store/open.ts';
import { EnvironmentLacks, WrongRequest } from '../../failure.ts';
import { keyHistory } from '../../office/keys.ts';
import type { Office } from '../../office/office.ts';
import { requireOwnRegister } from '../../office/own-register.ts';
import { isFolder, makeFolder } from '../../store/folder-to-write-to.ts';
import { exists } from '../../store/write-file.ts';
import { writeBeside } from '../../store/written-files.ts';
import { whyNot } from '../../system-error.ts';
import { officeIn, withStore } from './register-of.ts';

export interface Exported {
  /** One an event, with its hash. */
  readonly lines: readonly string[];
  /** Where they were written; null where nowhere. */
  readonly place: string | null;
  readonly head: Head;
  /** What is wrong with the chain, so that nobody can restore it; null where it is whole. */
  readonly broken: string | null;
}

/**
 * All events of the register as lines of JSON.
 * @param file to write them to, never over another; nowhere where null
 */
export async function exportRegister(
  file: string | null,
  means: { readonly office: Office | null },
): Promise<Exported> {
  const office = officeIn(means);
  return withStore(office, async (store) => {
    const { events, noted, head } = await wholeChain(store);
    const lines = exported(events);
    const [finding] = chainFindings(events, noted);
    const place = file === null ? null : await written(file, lines);
    return { lines, place, head, broken: finding?.message ?? null };
  });
}

async function written(file: string, lines: readonly string[]): Promise<string> {
  if (await isFolder(file))
    throw new EnvironmentLacks('not-written', { file, reason: 'it is a folder', remedy: 'Name a file in it.' });
  await makeFolder(path.dirname(file));
  // It names the contacts of schools, as the register does.
  return writeBeside(file, lines.map((line) => `${line}\n`).join(''), 0o600);
}

export interface Restored {
  readonly head: Head;
  /** Whether the first certificate is older than each key of the office, so that none of them can have signed it. */
  readonly isKeyLater: boolean;
  /** Certificates that hold and are not where the register has them. */
  readonly missing: number;
}

/** Fills the office's register, which is empty, with exported events. @throws WrongRequest; RegisterRefused */
export async function restoreRegister(file: string, means: { readonly office: Office | null }): Promise<Restored> {
  const office = officeIn(means);
  const events = eventsIn(await linesOf(file), file);
  if (events.length === 0) {
    throw new RegisterRefused({
      code: 'nothing-to-restore',
      message: `${file}: there is no event of a register in this file.`,
      remedy: 'Name the file that a register was exported to.',
    });
  }
  await requireOwnRegister(office, events[0]?.hash ?? null);
  const store = await openStore(office.address);
  try {
    await store.fill(events);
  } finally {
    await store.close();
  }
  const first = events.find(({ kind }) => kind === 'issued' || kind === 'printed');
  const keys = await keyHistory(office.folder);
  const isKeyLater = first !== undefined && keys.every(({ made }) => made > first.at);
  return { head: headOf(events.at(-1)), isKeyLater, missing: await missingIn(office) };
}

async function missingIn(office: Office): Promise<number> {
  const { book } = await office.register();
  let missing = 0;
  for (const { document } of book.awards())
    if (document !== null && !(await exists(office.fileOf(document.file)))) missing += 1;
  return missing;
}

async function linesOf(file: string): Promise<readonly string[]> {
  try {
    const text = await readFile(file, 'utf8');
    return text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter((line) => line !== '');
  } catch (cause) {
    throw new WrongRequest('file-not-read', { file, ...whyNot(cause) }, { cause });
  }
}
