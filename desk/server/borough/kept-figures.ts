import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { today } from '../../../framework/today.ts';
import type { AwardsBefore } from '../../../generator/jobs/consolidate/borough-figures.ts';
import type { Office } from '../../../generator/office/office.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import { build } from '../../../generator/version.ts';
import type { ReturnList } from '../../api/returns.ts';
import { deskFolder } from '../desk-folder.ts';
import type { RoundToCount } from './counted-rounds.ts';
import { isCounted } from './counted-rounds.ts';

/** The figures of all returns as they were counted last: kept, so that a page of them need not read thousands. */
export interface KeptFigures {
  readonly madeBy: string;
  /** What they were counted from. */
  readonly state: string;
  /** Without what stands of single schools, but for what the officer is asked. */
  readonly borough: BoroughReturn;
  readonly before: AwardsBefore | null;
}

const fileOf = (office: Office): string => path.join(deskFolder(office), 'borough.json');

/** Null where none have been counted yet, or by another version of the program. */
export async function keptFigures(office: Office): Promise<KeptFigures | null> {
  try {
    const kept = JSON.parse(await readFile(fileOf(office), 'utf8')) as KeptFigures;
    return kept.madeBy === build ? kept : null;
  } catch {
    return null;
  }
}

export async function keepFigures(
  office: Office,
  state: string,
  { borough, before }: Pick<KeptFigures, 'borough' | 'before'>,
): Promise<void> {
  const bare: BoroughReturn = {
    ...borough,
    returns: [],
    awards: [],
    differences: [],
    notReturned: null,
    setAside: [],
    unreadable: [],
    otherFiles: [],
  };
  await makeFolder(deskFolder(office));
  await writeWhole(
    fileOf(office),
    JSON.stringify({ madeBy: build, state, borough: bare, before } satisfies KeptFigures),
  );
}

/** Of the files, the rounds that count, the register and the day: whatever changes one of them changes it. */
export async function stateOf({ rows }: ReturnList, rounds: readonly RoundToCount[], office: Office): Promise<string> {
  const awards = (await (await office.register()).refresh()).awards();
  const hash = createHash('sha256').update(today());
  for (const { file, changed } of rows) hash.update(`\n${file}\0${changed}`);
  for (const { file, state } of rounds.filter(isCounted)) hash.update(`\n${file}\0${state}`);
  for (const { serial, issue, school, turns } of awards)
    hash.update(`\n${JSON.stringify([serial, issue, school, turns.length])}`);
  return hash.digest('hex').slice(0, 32);
}
