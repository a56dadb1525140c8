import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Edition } from '../../../framework/edition.ts';
import { officeFolders } from '../../../generator/office/make-office.ts';
import type { Office } from '../../../generator/office/office.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import { deskFolder } from '../desk-folder.ts';
import type { AtWork } from '../jobs/kind.ts';
import type { DecidedRound } from '../rounds/decided.ts';
import { decidedRounds } from '../rounds/decided.ts';

/** A round that has decided something, and whether that is counted in the borough’s figures. */
export interface RoundToCount extends DecidedRound {
  /** Whether somebody has chosen that it is not. */
  readonly isLeftOut: boolean;
}

const names = z.array(z.string());
const fileIn = (office: Office): string => path.join(deskFolder(office), 'borough-without.json');

/** All that have decided something: they count, unless somebody has left them out. @throws EnvironmentLacks */
export async function roundsToCount(at: AtWork, edition: Edition): Promise<readonly RoundToCount[]> {
  const without = new Set(await leftOut(at.office));
  const rounds = await decidedRounds(at, edition);
  return rounds
    .filter(({ decisions }) => decisions.size > 0)
    .map((round) => ({ ...round, isLeftOut: without.has(round.name) }));
}

/** @param without names of rounds */
export async function leaveOut(office: Office, without: readonly string[]): Promise<void> {
  await makeFolder(deskFolder(office));
  await writeWhole(fileIn(office), JSON.stringify(without));
}

export function isCounted({ isLeftOut, trouble }: RoundToCount): boolean {
  return !isLeftOut && trouble === null;
}

/** The workbooks of the rounds that are counted, with all that is decided at the desk so far. @throws EnvironmentLacks */
export async function countedWorkbooks(at: AtWork, edition: Edition): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { name, file, isHeldHere } of (await roundsToCount(at, edition)).filter(isCounted)) {
    if (isHeldHere) files.push(await (await at.rounds.round(name)).settle());
    else files.push(path.join(at.office.fileOf(officeFolders.rounds), file));
  }
  return files;
}

async function leftOut(office: Office): Promise<readonly string[]> {
  try {
    return names.parse(JSON.parse(await readFile(fileIn(office), 'utf8')));
  } catch {
    return [];
  }
}
