import { exists } from '../../../generator/store/write-file.ts';
import type { Office } from '../../../generator/office/office.ts';
import { isUsedAgain } from '../../../framework/award.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { today } from '../../../framework/today.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Award } from '../../../register/award.ts';
import { decidedOtherwise, isOfSameYear } from '../../../register/claim.ts';
import { isWithdrawn } from '../../../register/state.ts';
import type { Entry } from '../../api/rounds.ts';

/** The awards of an office’s register, by what a round calls their returns. */
export class Issued {
  private readonly office: Office;
  private readonly awards: ReadonlyMap<string, readonly Award[]>;

  private constructor(office: Office, awards: ReadonlyMap<string, readonly Award[]>) {
    this.office = office;
    this.awards = awards;
  }

  /** @throws RegisterUnusable */
  static async of(office: Office): Promise<Issued> {
    const register = await office.register();
    await register.refresh();
    const byKey = new Map<string, Award[]>();
    for (const award of register.book.awards()) {
      const { returnId, urn, laestab } = award.school;
      const key = returnId ?? (urn === null ? `LAESTAB ${laestab ?? ''}` : `URN ${urn}`);
      byKey.set(key, [...(byKey.get(key) ?? []), award]);
    }
    return new Issued(office, byKey);
  }

  /** Whether a return has an award, one that is not withdrawn and not of a time before its school used the workbook again. */
  has(key: string, assessedOn: IsoDate | null): boolean {
    const held = this.awards.get(key) ?? [];
    return held.some((award) => !isWithdrawn(award, today()) && !isUsedAgain(assessedOn, award.facts.decidedOn));
  }

  /** What the register has against a decision: another one on this return, of the same year. Null where there is nothing. */
  objection(key: string, { decision, decidedOn }: Pick<Entry, 'decision' | 'decidedOn'>): Problem | null {
    if (decision === null || decidedOn === null) return null;
    const held = (this.awards.get(key) ?? []).filter((award) => !isWithdrawn(award, today()));
    if (held.some(({ facts }) => facts.award === decision && facts.decidedOn === decidedOn)) return null;
    const other = held.find((award) => isOfSameYear(award, { decidedOn }));
    return other === undefined ? null : problemOf(decidedOtherwise(other));
  }

  /** The serial under which a decision is certified; null where it is not, or its certificate is not there. */
  async serialOf(key: string, { decision, decidedOn }: Pick<Entry, 'decision' | 'decidedOn'>): Promise<string | null> {
    const award = this.awards
      .get(key)
      ?.find(
        ({ facts, ...rest }) =>
          facts.award === decision && facts.decidedOn === decidedOn && !isWithdrawn({ turns: rest.turns }, today()),
      );
    if (award?.document == null) return null;
    return (await exists(this.office.fileOf(award.document.file))) ? award.serial : null;
  }
}
