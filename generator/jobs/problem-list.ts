import path from 'node:path';
import { csvFile } from '../documents/borough-csv/csv-table.ts';
import type { Result } from '../result.ts';
import { makeFolder } from '../store/folder-to-write-to.ts';
import { exists } from '../store/write-file.ts';
import { writeBeside } from '../store/written-files.ts';
import { isError, isNote, weightOf } from './outcome.ts';
import { requireEnding } from './require-ending.ts';

/** A file as it was asked for, and the place that it was written to. */
export interface Written {
  readonly file: string;
  readonly place: string;
}

export interface WrittenList extends Written {
  /** The folder that was made for it; null where it was there. */
  readonly newFolder: string | null;
}

type Row = readonly (string | null)[];

/**
 * The problems of results as a CSV file, a row each, to be sent on: what weighs most first, file by file. The order is that of the
 * list on screen, whose end is read first.
 */
export class ProblemList {
  private readonly file: string;
  /** Rows by what weighs the same. */
  private readonly rows = new Map<number, Row[]>();

  /** @throws WrongRequest for a name with another ending */
  constructor(file: string) {
    requireEnding(file, '.csv', 'list of problems');
    this.file = file;
  }

  add(result: Result): void {
    const { file, organisation, la, problems } = result;
    const byWeight = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
    const rows = byWeight.map(({ severity, code, sheet, cell, message, remedy }): Row => {
      const word = isNote({ severity, code }) ? 'Note' : severity === 'error' ? 'Error' : 'Query';
      return [organisation, la, file, word, sheet, cell, message, remedy, code];
    });
    const weight = weightOf(result);
    const alike = this.rows.get(weight) ?? [];
    alike.push(...rows);
    this.rows.set(weight, alike);
  }

  /** Writes the list, never over another file. @throws EnvironmentLacks */
  async write(): Promise<WrittenList> {
    const columns = ['School', 'LA', 'File', 'Severity', 'Sheet', 'Cell', 'Problem', 'What to do', 'Code'];
    const rows = [...this.rows].sort(([one], [other]) => other - one).flatMap(([, each]) => each);
    const folder = path.dirname(this.file);
    const isNew = !(await exists(folder));
    await makeFolder(folder);
    const place = await writeBeside(this.file, csvFile({ name: 'problems', columns, rows }));
    return { file: this.file, place, newFolder: isNew ? folder : null };
  }
}
