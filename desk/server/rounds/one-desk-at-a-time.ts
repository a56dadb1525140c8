import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentLacks } from '../../../generator/failure.ts';
import type { Office } from '../../../generator/office/office.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import type { HeldFolder } from '../../../generator/store/one-run.ts';
import { holdFolder } from '../../../generator/store/one-run.ts';
import { deskFolder } from '../desk-folder.ts';
import { requireOfficeThere } from '../office-there.ts';

/** Milliseconds between two tries, and after which no more is tried: what is to be written takes far less. */
const [between, longest] = [20, 20_000];

/**
 * Does what reads and writes a round’s files while no other desk of the office does, on whatever machine: of two that read, then
 * write, one would lose what the other has written meanwhile.
 * @throws DeskRefused where the office is gone; EnvironmentLacks where another desk does not finish, or nothing can be written
 */
export async function oneDeskAtATime<T>(office: Office, work: () => Promise<T>): Promise<T> {
  await requireOfficeThere(office);
  const folder = path.join(deskFolder(office), 'rounds');
  await makeFolder(folder);
  const held = await holdOnceFree(folder);
  try {
    return await work();
  } finally {
    await held.release();
  }
}

async function holdOnceFree(folder: string): Promise<HeldFolder> {
  const until = Date.now() + longest;
  for (;;) {
    try {
      return await holdFolder(folder);
    } catch (error) {
      const isInUse = error instanceof EnvironmentLacks && error.code === 'folder-in-use';
      if (!isInUse || Date.now() > until) throw error;
    }
    await pause(between);
  }
}
