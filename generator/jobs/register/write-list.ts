import path from 'node:path';
import { listedNumbers } from '../../../framework/school-numbers.ts';
import { dayOf } from '../../../framework/today.ts';
import type { AwardRow } from '../../../workbook/awards/award-row.ts';
import { buildAwardsWorkbook } from '../../../workbook/awards/awards-workbook.ts';
import { awardsTable } from '../../documents/awards-csv/awards-table.ts';
import { csvFile } from '../../documents/borough-csv/csv-table.ts';
import { makeFolder } from '../../store/folder-to-write-to.ts';
import { writeBeside } from '../../store/written-files.ts';
import type { Written } from '../problem-list.ts';
import { requireEnding } from '../require-ending.ts';
import type { ListedAward } from './award-line.ts';
import type { ListedAwards } from './list.ts';
import type { RegisterMeans } from './register-means.ts';

/** Files that a list of awards is to be written to. */
export interface ListFiles {
  readonly csv: string | undefined;
  readonly xlsx: string | undefined;
}

/** @throws WrongRequest for a name with another ending */
export function requireNames({ csv, xlsx }: ListFiles): void {
  if (csv !== undefined) requireEnding(csv, '.csv', 'awards');
  if (xlsx !== undefined) requireEnding(xlsx, '.xlsx', 'workbook of awards');
}

/** Writes listed awards, never over another file. @throws EnvironmentLacks */
export async function writeList(
  listed: ListedAwards,
  { csv, xlsx }: ListFiles,
  means: RegisterMeans,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  if (csv !== undefined) written.push(await write(csv, awardsCsv(listed, means)));
  if (xlsx !== undefined) written.push(await write(xlsx, await awardsWorkbook(listed, means)));
  return written;
}

/** Listed awards as the text of a CSV file. */
export function awardsCsv({ awards }: ListedAwards, { edition }: RegisterMeans): string {
  return csvFile(awardsTable(awards.map(rowOf), edition));
}

/** Listed awards as the bytes of a workbook. */
export function awardsWorkbook(
  { day, awards, lapsing }: ListedAwards,
  { edition }: RegisterMeans,
): Promise<Uint8Array> {
  const sample = [...awards, ...lapsing].some(({ award }) => award.facts.sample);
  return buildAwardsWorkbook({ day, awards: awards.map(rowOf), lapsing: lapsing.map(rowOf), sample }, edition);
}

async function write(file: string, bytes: Uint8Array | string): Promise<Written> {
  await makeFolder(path.dirname(file));
  return { file, place: await writeBeside(file, bytes) };
}

function rowOf({
  award: { serial, issue, school, facts, document, registered },
  state,
  coming,
  office,
}: ListedAward): AwardRow {
  const { organisation, la, laCode, pdLead, contact } = school;
  const { award, decidedOn, validFrom, validUntil } = facts;
  return {
    office: office ?? null,
    serial,
    issue,
    la,
    laCode,
    organisation,
    ...listedNumbers(school),
    award,
    decidedOn,
    validFrom,
    validUntil,
    state,
    pdLead,
    contact,
    document: document?.file ?? null,
    registeredOn: dayOf(new Date(registered)),
    coming,
    specimen: facts.sample,
  };
}
