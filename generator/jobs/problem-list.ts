import path from 'node:path';
import { csvFile } from '../documents/borough-csv/csv-table.ts';
import { WrongRequest } from '../failure.ts';
import type { Result } from '../result.ts';
import { makeFolder } from '../store/folder-to-write-to.ts';
import { writeBeside } from '../store/written-files.ts';

/** A file as it was asked for, and the place that it was written to. */
export interface Written {
  readonly file: string;
  readonly place: string;
}

/** The problems of results as a CSV file, a row each, to be sorted and sent on. */
export class ProblemList {
  private readonly file: string;
  private readonly rows: (string | null)[][] = [];

  /** @throws WrongRequest for a name with another ending */
  constructor(file: string) {
    if (path.extname(file).toLowerCase() !== '.csv')
      throw new WrongRequest('file-ending', { file, ending: '.csv', holds: 'list of problems' });
    this.file = file;
  }

  add({ file, organisation, la, problems }: Result): void {
    for (const { severity, code, sheet, cell, message, remedy } of problems) {
      const weight = severity === 'error' ? 'Error' : 'Query';
      this.rows.push([organisation, la, file, weight, sheet, cell, message, remedy, code]);
    }
  }

  /** Writes the list, never over another file. @throws EnvironmentLacks */
  async write(): Promise<Written> {
    const columns = ['School', 'LA', 'File', 'Severity', 'Sheet', 'Cell', 'Problem', 'What to do', 'Code'];
    await makeFolder(path.dirname(this.file));
    const place = await writeBeside(this.file, csvFile({ name: 'problems', columns, rows: this.rows }));
    return { file: this.file, place };
  }
}
