import { addYears } from '../dates.ts';
import { dateAt, isFilled } from '../rules/entries.ts';
import type { IsoDate } from '../school-return.ts';
import { assessedOn } from './assessed.ts';
import type { TakenFile } from './borough-return.ts';

/**
 * Divides a school's files by cycle of the Quality Mark, the current one last. A new cycle has begun where a date of
 * assessment is more than a year after that of a return that the panel has decided. It has also begun where the panel
 * has decided both, and the later was assessed after the decision on the earlier. A file without a date of assessment
 * belongs to the current cycle; one with a date that cannot be read or is still to come, to that of the other copies of its return.
 */
export function cyclesOf(files: readonly TakenFile[], asOf: IsoDate): readonly (readonly TakenFile[])[] {
  const dayOf = ({ schoolReturn }: TakenFile): IsoDate | null => assessedOn(schoolReturn, asOf);
  const dayOfCopies = ({ schoolReturn: { meta, details } }: TakenFile): IsoDate | null => {
    if (!isFilled(details.assessedOn)) return null;
    const copies = files.filter((file) => file.schoolReturn.meta.returnId === meta.returnId);
    return (
      copies
        .flatMap((copy) => dayOf(copy) ?? [])
        .sort()
        .at(-1) ?? null
    );
  };
  const assessed = (file: TakenFile): IsoDate => dayOf(file) ?? dayOfCopies(file) ?? asOf;
  const decided = files.filter(({ stage }) => stage === 'decided');
  const anniversaries = decided
    .map((each) => addYears(assessed(each), 1))
    .filter((anniversary) => files.some((file) => assessed(file) > anniversary));
  const decisions = decided
    .map(({ schoolReturn }) => dateAt(schoolReturn, 'panel.decidedOn') ?? asOf)
    .filter((day) => decided.some((file) => assessed(file) > day));
  const begins = [...anniversaries, ...decisions].sort();
  const cycleOf = (file: TakenFile) => begins.filter((last) => assessed(file) > last).length;
  const cycles = new Map<number, TakenFile[]>();
  for (const file of files) cycles.set(cycleOf(file), [...(cycles.get(cycleOf(file)) ?? []), file]);
  return [...cycles].sort(([one], [other]) => one - other).map(([, cycle]) => cycle);
}
