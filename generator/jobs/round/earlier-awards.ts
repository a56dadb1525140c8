import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { EarlierAward } from '../../../framework/round/agenda.ts';
import type { IsoDate, SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { Award } from '../../../register/award.ts';
import { Book } from '../../../register/book.ts';
import { standingOn } from '../../../register/proof/publishing.ts';
import { isWithdrawn, lastStanding } from '../../../register/state.ts';
import type { Means } from '../means.ts';
import { awardsOfReturn, perhapsOfReturn } from './awards-of-return.ts';
import { isOwnAward } from './own-award.ts';

/** What awards schools had before the returns of a round, and returns have already, as the register knows it; none without a register. */
export class EarlierAwards {
  /** Empty without a register. */
  private readonly book: Book;
  private readonly today: IsoDate;

  private constructor(book: Book, today: IsoDate) {
    this.book = book;
    this.today = today;
  }

  /** @throws RegisterUnusable */
  static async open({ office, today }: Pick<Means, 'office' | 'today'>): Promise<EarlierAwards> {
    return new EarlierAwards((await office?.register())?.book ?? new Book(), today);
  }

  /**
   * The latest award of a return's school that holds or held; one that was withdrawn only where there is no other. What was decided
   * about this workbook since the verifier's visit is no earlier award; what was decided before that is, of a workbook that is used again.
   */
  of(schoolReturn: Identity): EarlierAward | null {
    const last = lastStanding(this.split(schoolReturn).earlier, this.today);
    return (
      last && { award: last.facts.award, lastDay: last.facts.validUntil, withdrawn: isWithdrawn(last, this.today) }
    );
  }

  /** That an award may be of a return’s school; nothing where none may. */
  *inDoubt(schoolReturn: Identity, edition: Edition): Generator<Problem> {
    const award = lastStanding(awardsOfReturn(this.book, schoolReturn).inDoubt, this.today);
    if (award !== null) yield perhapsOfReturn(award, edition);
  }

  /** That a return has its own award already, and what has become of it; nothing where it has none. */
  *own(schoolReturn: Identity, edition: Edition): Generator<Problem> {
    const award = lastStanding(this.split(schoolReturn).own, this.today);
    if (award === null) return;
    const { title } = edition.awards[award.facts.award];
    const { words } = standingOn(award, this.today, this.book);
    yield problemOf({
      code: 'has-award-already',
      severity: 'query',
      message: `This return has its award already: ${title}, ${longDate(award.facts.decidedOn)}, ${award.serial}, ${words}.`,
      remedy: 'Nothing to do, unless the panel means to decide again.',
    });
  }

  private split({ meta, details, verification }: Identity) {
    const visitedOn = known(verification.visitedOn) ?? '';
    const isOwn = (award: Award) =>
      isOwnAward({ meta, details, verification }, award) && award.facts.decidedOn >= visitedOn;
    const { own: awards } = awardsOfReturn(this.book, { meta, details });
    return { own: awards.filter(isOwn), earlier: awards.filter((award) => !isOwn(award)) };
  }
}

/** What tells whose award one is, and whether it came before. */
type Identity = Pick<SchoolReturn, 'meta' | 'details' | 'verification'>;
