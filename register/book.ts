import type { IsoDate } from '../framework/school-return.ts';
import type { Award } from './award.ts';
import { after } from './award.ts';
import type { RecordedEvent, School } from './events.ts';
import { bySchool, withRelatives } from './schools.ts';
import { isLater, stateOn } from './state.ts';
import type { AwardState } from './state.ts';

/** All awards, as the events so far make them. */
export class Book {
  private readonly bySerial = new Map<string, Award>();
  /** Serials of the awards that bear a return id or a number of a school; null until somebody asks for a school. */
  private holders: Map<string, string[]> | null = null;

  /** @throws RangeError where the event cannot follow on those before it */
  add(event: RecordedEvent): Award {
    const before = this.bySerial.get(event.serial) ?? null;
    const award = after(before, event);
    this.bySerial.set(award.serial, award);
    if (this.holders !== null && before?.school !== award.school) hold(award, this.holders);
    return award;
  }

  get(serial: string): Award | null {
    return this.bySerial.get(serial) ?? null;
  }

  /** In the order in which they came into the register. */
  awards(): readonly Award[] {
    return [...this.bySerial.values()];
  }

  /**
   * The awards of one school, oldest first: those that share a return id, a URN or a LAESTAB with it, also through each
   * other, since a school that becomes an academy gets another URN. Never by name.
   */
  ofSchool(school: Pick<School, 'returnId' | 'urn' | 'laestab'>): readonly Award[] {
    const holders = this.holdersNow();
    const found = new Map<string, Award>();
    const keys = [...keysOf(school)];
    const seen = new Set(keys);
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      for (const serial of holders.get(key) ?? []) {
        const award = this.bySerial.get(serial);
        // One that was corrected bears other numbers now.
        const own = award ? keysOf(award.school) : [];
        if (award === undefined || found.has(serial) || !own.includes(key)) continue;
        found.set(serial, award);
        for (const more of own) {
          if (!seen.has(more)) keys.push(more);
          seen.add(more);
        }
      }
    }
    return [...found.values()].sort((one, other) => (isLater(one, other) ? 1 : -1));
  }

  /** All awards of an award's school, oldest first, itself among them: alone where the school has no id and no number. */
  relativesOf(award: Award): readonly Award[] {
    const related = this.ofSchool(award.school);
    return related.includes(award) ? related : [award];
  }

  stateOn(award: Award, day: IsoDate): AwardState | null {
    return stateOn(award, day, this.relativesOf(award));
  }

  /** The states of some awards on a day, which takes much less than asking for each. */
  statesOn(some: readonly Award[], day: IsoDate): readonly (AwardState | null)[] {
    const related = bySchool(withRelatives(some, this.awards()));
    return some.map((award) => stateOn(award, day, related.get(award) ?? [award]));
  }

  private holdersNow(): ReadonlyMap<string, readonly string[]> {
    if (this.holders === null) {
      this.holders = new Map();
      for (const award of this.bySerial.values()) hold(award, this.holders);
    }
    return this.holders;
  }
}

function hold({ serial, school }: Award, holdersOf: Map<string, string[]>): void {
  for (const key of keysOf(school)) {
    const holders = holdersOf.get(key);
    if (holders === undefined) holdersOf.set(key, [serial]);
    else if (!holders.includes(serial)) holders.push(serial);
  }
}

/** By which a school is known: `return R…`, `urn 100123`, `laestab 2022345`. */
function keysOf({ returnId, urn, laestab }: Pick<School, 'returnId' | 'urn' | 'laestab'>): readonly string[] {
  const keys: string[] = [];
  if (returnId !== null) keys.push(`return ${returnId}`);
  if (urn !== null) keys.push(`urn ${urn}`);
  if (laestab !== null) keys.push(`laestab ${laestab}`);
  return keys;
}
