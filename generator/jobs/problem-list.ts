import path from 'node:path';
import { csvFile } from '../documents/borough-csv/csv-table.ts';
import { WrongUsage } from '../failure.ts';
import type { Result } from '../result.ts';
import { makeFolder } from '../store/folder-to-write-to.ts';
import { writeBeside } from '../store/written-files.ts';

/** The problems of results as a CSV file, a row each, to be sorted and sent on. */
export class ProblemList {
  private readonly file: string;
  private readonly rows: (string | null)[][] = [];

  /** @throws WrongUsage for a name with another ending */
  constructor(file: string) {
    if (path.extname(file).toLowerCase() !== '.csv') {
      throw new WrongUsage(`${file}: name a file that ends with .csv after --csv.`);
    }
    this.file = file;
  }

  add({ file, organisation, la, problems }: Result): void {
    for (const { severity, code, sheet, cell, message, remedy } of problems) {
      const weight = severity === 'error' ? 'Error' : 'Query';
      this.rows.push([organisation, la, file, weight, sheet, cell, message, remedy, code]);
    }
  }

  /**
   * Writes the list, never over another file.
   * @returns what a person is told of it
   * @throws EnvironmentLacks
   */
  async write(): Promise<string> {
    const columns = ['School', 'LA', 'File', 'Severity', 'Sheet', 'Cell', 'Problem', 'What to do', 'Code'];
    await makeFolder(path.dirname(this.file));
    const written = await writeBeside(this.file, csvFile({ name: 'problems', columns, rows: this.rows }));
    return written === this.file
      ? `The problems are in ${written}`
      : `There is another ${this.file} already, so the problems are in ${written}`;
  }
}
