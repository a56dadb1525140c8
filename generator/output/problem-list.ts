import path from 'node:path';
import { csvFile } from '../borough/csv-table.ts';
import { WrongUsage } from '../failure.ts';
import { isError, weightOf } from './outcome.ts';
import type { Result } from './result.ts';
import { makeFolder } from './folder-to-write-to.ts';
import { exists } from './write-file.ts';
import { writeBeside } from './written-files.ts';

type Row = readonly (string | null)[];

/**
 * The problems of results as a CSV file, a row each, to be sent on: what weighs most first, file by file. The order is that of the
 * list on screen, whose end is read first.
 */
export class ProblemList {
  private readonly file: string;
  /** Rows by what weighs the same. */
  private readonly rows = new Map<number, Row[]>();

  /** @throws WrongUsage for a name with another ending */
  constructor(file: string) {
    if (path.extname(file).toLowerCase() !== '.csv') {
      throw new WrongUsage(`${file}: name a file that ends with .csv after --csv.`);
    }
    this.file = file;
  }

  add(result: Result): void {
    const { file, organisation, la, problems } = result;
    const byWeight = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
    const rows = byWeight.map(({ severity, code, sheet, cell, message, remedy }): Row => {
      const weight = severity === 'error' ? 'Error' : 'Query';
      return [organisation, la, file, weight, sheet, cell, message, remedy, code];
    });
    const weight = weightOf(result);
    const alike = this.rows.get(weight) ?? [];
    alike.push(...rows);
    this.rows.set(weight, alike);
  }

  /**
   * Writes the list, never over another file.
   * @returns what a person is told of it
   * @throws EnvironmentLacks
   */
  async write(): Promise<string> {
    const columns = ['School', 'LA', 'File', 'Severity', 'Sheet', 'Cell', 'Problem', 'What to do', 'Code'];
    const rows = [...this.rows].sort(([one], [other]) => other - one).flatMap(([, each]) => each);
    const folder = path.dirname(this.file);
    const isNew = !(await exists(folder));
    await makeFolder(folder);
    const written = await writeBeside(this.file, csvFile({ name: 'problems', columns, rows }));
    const where = isNew ? `${written}; the folder ${folder} is new` : written;
    return written === this.file
      ? `The problems are in ${where}`
      : `There is another ${this.file} already, so the problems are in ${where}`;
  }
}
