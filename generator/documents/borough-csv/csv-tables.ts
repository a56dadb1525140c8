import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { CsvTable } from './csv-table.ts';
import {
  differencesTable,
  notReturnedTable,
  otherFilesTable,
  queriesTable,
  setAsideTable,
  unreadableTable,
} from './file-tables.ts';
import { awardsTable, judgementsTable, problemsTable, returnsTable, rowsTable, strandsTable } from './school-tables.ts';
import { summaryTable } from './summary-table.ts';

/** Makes each table when it is asked for; null if there is no data for it. */
type TableMaker = (borough: BoroughReturn, edition: Edition) => CsvTable | null;

/** The CSV files of a consolidation, by name. */
export const csvTables: Readonly<Record<string, TableMaker>> = {
  summary: summaryTable,
  returns: returnsTable,
  strands: strandsTable,
  judgements: judgementsTable,
  actions: (borough, edition) => rowsTable(borough, edition, 'actions'),
  evidence: (borough, edition) => rowsTable(borough, edition, 'evidence'),
  awards: awardsTable,
  problems: problemsTable,
  queries: queriesTable,
  differences: differencesTable,
  'not-returned': notReturnedTable,
  'set-aside': setAsideTable,
  unreadable: unreadableTable,
  'other-files': otherFilesTable,
};

/** Whether a table may be published once small numbers are suppressed; the others have a row for each school or file. */
export function isPublished(name: string): boolean {
  return name === 'summary';
}
