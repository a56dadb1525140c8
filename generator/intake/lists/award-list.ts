import { foldText } from '../../../framework/recognise.ts';
import { cellsUnder, heads, named } from './columns.ts';
import type { CsvRecord } from './csv-file.ts';
import { listRecords } from './list-records.ts';
import { emptyList, listRefused } from './list-refused.ts';

/** A line of a list of earlier awards, as it stands there. */
export interface ListedAward extends Pick<CsvRecord, 'line' | 'beyond'> {
  readonly organisation: string | null;
  /** Code or name of the local authority. */
  readonly la: string | null;
  readonly urn: string | null;
  readonly laestab: string | null;
  readonly award: string | null;
  readonly decidedOn: string | null;
}

/** What a list of awards cannot do without, as messages call it. */
const needed = { organisation: 'organisation', award: 'award', decidedOn: 'date of award' } as const;

/**
 * Reads a list of awards of earlier years: CSV or the first sheet of a workbook, columns in any order. Columns that are not known
 * are passed over.
 * @throws WrongRequest where it cannot be read, or lacks a column or any award
 */
export async function readAwardList(file: string): Promise<readonly ListedAward[]> {
  const awards: ListedAward[] = [];
  let headings: readonly string[] | null = null;
  for await (const { line, beyond, cells } of listRecords(file)) {
    if (headings === null) {
      headings = cells.map((heading) => foldText(heading));
      requireColumns(headings, file);
      continue;
    }
    const cell = cellsUnder(headings, cells);
    const { organisation, la, urn, laestab, award, decidedOn } = heads;
    const of = (column: readonly string[]) => named(cell, column);
    awards.push({
      line,
      beyond,
      organisation: of(organisation),
      la: of(la),
      urn: of(urn),
      laestab: of(laestab),
      award: of(award),
      decidedOn: of(decidedOn),
    });
  }
  if (headings === null) throw emptyList(file, 'list of awards');
  if (awards.length === 0) throw listRefused(file, 'the list of awards has headings and no award.');
  return awards;
}

function requireColumns(headings: readonly string[], file: string): void {
  for (const [key, title] of Object.entries(needed) as [keyof typeof needed, string][]) {
    if (heads[key].some((heading) => headings.includes(foldText(heading)))) continue;
    throw listRefused(file, `the list of awards has no column headed “${title}”.`, {
      remedy: 'Its first line names its columns: organisation, la, urn, award, date of award.',
    });
  }
}
