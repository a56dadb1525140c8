import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { Edition } from '../../framework/edition.ts';
import { assembleReturn, emptyReturn, fieldAt } from '../../framework/fields.ts';
import { recognise, tidyText } from '../../framework/recognise.ts';
import { returnIdOf } from '../../framework/return-id.ts';
import type { Details } from '../../framework/school-return.ts';
import { buildWorkbook } from '../../workbook/build/build-workbook.ts';
import { WrongUsage } from '../failure.ts';
import { csvText } from '../intake/csv-text.ts';
import { safeName } from '../output/file-name.ts';
import type { Result } from '../output/result.ts';
import { laOf, problemOf, resultOf } from '../output/result-of.ts';
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
  const laChoices = fieldAt(edition, columns.la).choices;
  /** The line of the list that each file of this run was made for; many disks do not tell case. */
  const lines = new Map<string, number>();
  for (const { line, school } of schools) {
    const organisation = tidyText(school['organisation'] ?? '');
    if (organisation === null) {
      const message = `Line ${String(line)} of the list has no organisation.`;
      yield refused(list, 'organisation-missing', message, 'Fill it in, or delete the line.');
      continue;
    }
    const values = new Map<string, string>();
    for (const [column, field] of Object.entries(columns)) {
      const text = tidyText(school[column] ?? '');
      if (text !== null) values.set(field, column === 'la' ? (recognise(text, laChoices) ?? text) : text);
    }
    const meta = { ...emptyReturn(edition).meta, returnId: returnIdOf(randomBytes(32)) };
    const prefilled = assembleReturn(edition, { meta, values, evidence: [], actions: [] });
    const known = { organisation, la: laOf(prefilled.details, edition) };
    const file = path.join(folder, fileNameOf(prefilled.details, known));
    const earlier = lines.get(file.toLowerCase());
    lines.set(file.toLowerCase(), line);
    if (earlier !== undefined) {
      const message = `Lines ${String(earlier)} and ${String(line)} of the list name the same school.`;
      yield refused(list, 'same-school-twice', message, 'Give each its URN or LAESTAB, or delete one.', known);
    } else if (await exists(file)) {
      yield refused(list, 'issued-before', `${file} is there already.`, 'Delete it to issue it anew.', known);
    } else {
      await writeWhole(file, await buildWorkbook(edition, prefilled));
      yield resultOf(list, 'made', { ...known, output: file });
    }
  }
}

/** What is known of a school before its workbook is made. */
type Known = Pick<Result, 'organisation' | 'la'>;

/** What tells schools of one name from each other stands in it as well: a number, else the local authority. */
function fileNameOf({ urn, laestab }: Details, { organisation, la }: Known): string {
  const tail = urn ?? laestab ?? la;
  const name = safeName(organisation ?? '', 'Organisation');
  return `${name}${tail === null ? '' : ` - ${safeName(tail, 'number')}`}.xlsx`;
}

/** A row of the list, by its lower-case headers. */
interface ListedSchool {
  readonly line: number;
  readonly school: Readonly<Record<string, string>>;
}

async function readSchools(list: string): Promise<readonly ListedSchool[]> {
  try {
    const rows = parse(csvText(await readFile(list)), {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      columns: (headers: string[]) => headers.map((header) => header.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: Record<string, string> }[];
    if (rows[0] && !('organisation' in rows[0].record)) throw new Error('there is no column headed “organisation”');
    return rows.map(({ info, record }) => ({ line: info.lines, school: record }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WrongUsage(`${list}: the list of schools cannot be read: ${reason}.`, { cause });
  }
}

function refused(list: string, code: string, message: string, remedy: string, known: Partial<Known> = {}): Result {
  return resultOf(list, 'refused', { ...known, problems: [problemOf({ code, message, remedy })] });
}
