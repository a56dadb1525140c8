import { returnKeyOf } from '../../../framework/round/return-key.ts';
import type { Award } from '../../../register/award.ts';
import { isLater } from '../../../register/state.ts';
import type { Office } from '../../office/office.ts';
import { inputCode } from '../../store/manifest.ts';
import type { Means } from '../means.ts';
import { registerOf } from '../register/register-of.ts';
import type { FoundDocument } from './found-documents.ts';

/** The awards of an office’s register, by what a round calls the returns that they were given for. */
export class RegisteredAwards {
  readonly office: Office;
  private readonly byKey = new Map<string, Award[]>();
  private readonly keys = new Map<string, string>();

  private constructor(office: Office, awards: readonly Award[]) {
    this.office = office;
    for (const award of awards) {
      const { returnId, organisation, laCode, urn, laestab } = award.school;
      const key = returnKeyOf({ meta: { returnId }, details: { organisation, la: laCode, urn, laestab } });
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), award]);
      this.keys.set(award.serial, key).set(inputCode(award.serial), key);
      if (award.document !== null) this.keys.set(award.document.hash, key);
    }
  }

  /** Null where there is no office. @throws RegisterUnusable */
  static async open(means: Means): Promise<RegisteredAwards | null> {
    if (means.office === null) return null;
    const register = await registerOf(means);
    return new RegisteredAwards(means.office, (await register.refresh()).awards());
  }

  /** What a round calls the return of a document; null where no award tells. */
  keyOf({ serial, hash, input }: FoundDocument): string | null {
    return this.keys.get(serial ?? '') ?? this.keys.get(hash) ?? this.keys.get(input.code) ?? null;
  }

  /**
   * The award that was given for a return.
   * @param serials that its documents bear
   * @param decidedOn the day of the panel’s decision; the latest award where it is null
   */
  of(key: string, serials: readonly string[], decidedOn: string | null): Award | null {
    const keys = new Set([key, ...serials.flatMap((serial) => this.keys.get(serial) ?? [])]);
    const awards = [...keys].flatMap((each) => this.byKey.get(each) ?? []);
    const latest = awards.sort((one, other) => (isLater(one, other) ? -1 : 1));
    if (decidedOn === null) return latest.find(({ serial }) => serials.includes(serial)) ?? latest[0] ?? null;
    return latest.find(({ facts }) => facts.decidedOn === decidedOn) ?? null;
  }
}
