import type { EarlierAward } from '../../../framework/round/agenda.ts';
import { laestabOf, urnOf } from '../../../framework/school-numbers.ts';
import type { IsoDate, SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { Book } from '../../../register/book.ts';
import { isWithdrawn, lastStanding } from '../../../register/state.ts';
import type { Means } from '../means.ts';

/** What awards schools had before the returns of a round, as the register knows it; none without a register. */
export class EarlierAwards {
  private readonly book: Book | null;
  private readonly today: IsoDate;

  private constructor(book: Book | null, today: IsoDate) {
    this.book = book;
    this.today = today;
  }

  /** @throws RegisterUnusable */
  static async open({ office, today }: Pick<Means, 'office' | 'today'>): Promise<EarlierAwards> {
    return new EarlierAwards((await office?.register())?.book ?? null, today);
  }

  /**
   * The latest award of a return's school that holds or held; one that was withdrawn only where there is no other. What was decided
   * about this workbook since the verifier's visit is no earlier award; what was decided before that is, of a workbook that is used again.
   */
  of({ meta, details, verification }: Pick<SchoolReturn, 'meta' | 'details' | 'verification'>): EarlierAward | null {
    const school = { returnId: meta.returnId, urn: urnOf(details), laestab: laestabOf(details) };
    const visitedOn = known(verification.visitedOn) ?? '';
    const awards = (this.book?.ofSchool(school) ?? []).filter(({ school: { returnId }, facts }) => {
      return returnId === null || returnId !== meta.returnId || facts.decidedOn < visitedOn;
    });
    const last = lastStanding(awards, this.today);
    return (
      last && { award: last.facts.award, lastDay: last.facts.validUntil, withdrawn: isWithdrawn(last, this.today) }
    );
  }
}
