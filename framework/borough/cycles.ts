import { addYears } from '../dates.ts';
import { dateAt } from '../rules/entries.ts';
import type { IsoDate } from '../school-return.ts';
import type { TakenFile } from './borough-return.ts';

/**
 * Divides a school's files by cycle of the Quality Mark, the current one last. A new cycle has begun where a date of
 * assessment is more than a year after that of a return that the panel has decided. A file without a date of assessment
 * belongs to the current cycle.
 */
export function cyclesOf(files: readonly TakenFile[], asOf: IsoDate): readonly (readonly TakenFile[])[] {
  const assessed = (file: TakenFile): IsoDate => {
    const day = dateAt(file.schoolReturn, 'details.assessedOn');
    return day === null || day > asOf ? asOf : day;
  };
  const begins = files
    .filter(({ stage }) => stage === 'decided')
    .map((decided) => addYears(assessed(decided), 1))
    .filter((anniversary) => files.some((file) => assessed(file) > anniversary))
    .sort();
  const cycleOf = (file: TakenFile) => begins.filter((anniversary) => assessed(file) > anniversary).length;
  const cycles = new Map<number, TakenFile[]>();
  for (const file of files) cycles.set(cycleOf(file), [...(cycles.get(cycleOf(file)) ?? []), file]);
  return [...cycles].sort(([one], [other]) => one - other).map(([, cycle]) => cycle);
}
