import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { Edition } from '../../framework/edition.ts';
import { assembleReturn, emptyReturn, fieldsOf } from '../../framework/fields.ts';
import { recognise, tidyText } from '../../framework/recognise.ts';
import { returnIdOf } from '../../framework/return-id.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { buildWorkbook } from '../../workbook/build/build-workbook.ts';
import { WrongUsage } from '../failure.ts';
import { safeName } from '../output/file-name.ts';
import type { Result } from '../output/result.ts';
import { problemOf } from '../output/result-of.ts';
import { exists, makeFolder, writeWhole } from '../output/write-file.ts';

/** Columns of the list, by the field that they fill. */
const columns = {
  organisation: 'details.organisation',
  la: 'details.la',
  urn: 'details.urn',
  laestab: 'details.laestab',
  'pd lead': 'details.pdLead',
} as const;

/**
 * Makes a pre-filled workbook for each school of a CSV list (organisation, la, urn, laestab, pd lead), with a return id
 * of its own. A workbook that is there already is left alone.
 */
export async function* issueToSchools(list: string, folder: string, edition: Edition): AsyncGenerator<Result> {
  const schools = await readSchools(list);
  await makeFolder(folder);
  const laChoices = fieldsOf(edition).find(({ path }) => path === columns.la)?.choices ?? [];
  for (const school of schools) {
    const organisation = tidyText(school['organisation'] ?? '');
    if (organisation === null) {
      yield refused(
        list,
        'organisation-missing',
        'A row of the list has no organisation.',
        'Fill it in, or delete the row.',
      );
      continue;
    }
    const values = new Map<string, string>();
    for (const [column, field] of Object.entries(columns)) {
      const text = tidyText(school[column] ?? '');
      if (text !== null) values.set(field, column === 'la' ? (recognise(text, laChoices) ?? text) : text);
    }
    const meta = { ...emptyReturn(edition).meta, returnId: returnIdOf(randomBytes(32)) };
    const prefilled = assembleReturn(edition, { meta, values, evidence: [], actions: [] });
    yield await issue(prefilled, organisation, folder, list, edition);
  }
}

async function issue(
  prefilled: SchoolReturn,
  organisation: string,
  folder: string,
  list: string,
  edition: Edition,
): Promise<Result> {
  const { urn, laestab } = prefilled.details;
  const number = urn ?? laestab;
  const tail = number === null ? '' : ` - ${safeName(number, 'number')}`;
  const file = path.join(folder, `${safeName(organisation, 'Organisation')}${tail}.xlsx`);
  if (await exists(file)) {
    return refused(list, 'issued-before', `${file} is there already.`, 'Delete it to issue it anew.', organisation);
  }
  await writeWhole(file, await buildWorkbook(edition, prefilled));
  return { ...blank(list, organisation), status: 'made', output: file };
}

async function readSchools(list: string): Promise<Record<string, string>[]> {
  try {
    const text = await readFile(list, 'utf8');
    const rows = parse(text, {
      bom: true,
      columns: (headers: string[]) => headers.map((header) => header.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Record<string, string>[];
    if (rows[0] && !('organisation' in rows[0])) throw new Error('there is no column headed “organisation”');
    return rows;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WrongUsage(`${list}: the list of schools cannot be read: ${reason}.`, { cause });
  }
}

function refused(
  list: string,
  code: string,
  message: string,
  remedy: string,
  organisation: string | null = null,
): Result {
  return {
    ...blank(list, organisation),
    status: 'refused',
    output: null,
    problems: [problemOf({ code, message, remedy })],
  };
}

function blank(file: string, organisation: string | null): Omit<Result, 'status' | 'output'> {
  return { file, organisation, la: null, stage: null, receipt: null, problems: [] };
}
