import { dayAfter } from '../../../framework/dates.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { ListedWorkbook } from '../../../generator/intake/lists/issued-list.ts';
import { IssuedSchools } from '../../../generator/jobs/issue/issued-schools.ts';
import { numbersOf } from './numbers.ts';

/** A day before this one: what was issued then or later is of this year, unless its school has been issued another since. */
export function yearBefore(day: IsoDate): IsoDate {
  return dayAfter(day, { count: -1, unit: 'y' });
}

/** Whether a workbook was issued before a day; one whose list gives no day was not. */
export function isIssuedBefore(day: IsoDate): (workbook: ListedWorkbook) => boolean {
  return ({ issuedOn }) => issuedOn !== null && issuedOn < day;
}

/** The workbooks of an office as a year sees them: of each school the one that was issued last. */
export class IssuedWorkbooks {
  /** Those of this year, in the order of the lists. */
  readonly current: readonly ListedWorkbook[];
  /** How many there are of earlier years. */
  readonly earlier: number;
  private readonly latest = new Map<string, ListedWorkbook>();

  /** @param all each once */
  constructor(all: readonly ListedWorkbook[], day: IsoDate) {
    const schools = new IssuedSchools<ListedWorkbook>();
    const last = new Set<ListedWorkbook>();
    const isOver = isIssuedBefore(yearBefore(day));
    for (const workbook of [...all].sort(lastFirst)) {
      const found = schools.find(workbook);
      const latest = found !== null && 'same' in found ? found.same : workbook;
      if (latest === workbook) {
        schools.add(workbook);
        last.add(workbook);
      }
      for (const mark of [workbook.returnId, ...numbersOf(workbook)])
        if (!this.latest.has(mark)) this.latest.set(mark, latest);
    }
    this.current = all.filter((workbook) => last.has(workbook) && !isOver(workbook));
    this.earlier = all.length - this.current.length;
  }

  /** The workbook that was issued last to the school that one of these marks is of. @param marks return ids and numbers of a school */
  latestOf(marks: readonly string[]): ListedWorkbook | null {
    return marks.map((mark) => this.latest.get(mark)).find((workbook) => workbook !== undefined) ?? null;
  }

  /**
   * Whether what was done on a day to a return is of a year before the workbook that its school was issued last.
   * @param marks its key, as `returnKeyOf` gives it, and the numbers of its school
   * @param day of its assessment, or of the decision on it; null where that is not known
   */
  isEarlier(marks: readonly string[], day: IsoDate | null): boolean {
    const latest = this.latestOf(marks);
    if (latest === null || marks.includes(latest.returnId)) return false;
    return day !== null && latest.issuedOn !== null && day < latest.issuedOn;
  }
}

function lastFirst({ issuedOn: one }: ListedWorkbook, { issuedOn: other }: ListedWorkbook): number {
  const [first, second] = [one ?? '', other ?? ''];
  return first === second ? 0 : first < second ? 1 : -1;
}
