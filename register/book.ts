import type { IsoDate } from '../framework/school-return.ts';
import type { Award } from './award.ts';
import { after } from './award.ts';
import type { RecordedEvent, School } from './events.ts';
import { isLater, stateOn } from './state.ts';
import type { AwardState } from './state.ts';

/** All awards, as the events so far make them. */
export class Book {
  private readonly bySerial = new Map<string, Award>();
  /** Serials of the awards that bear a return id or a number of a school. */
  private readonly holders = new Map<string, string[]>();
  /** The awards of one school, by the serial of each, as far as they were asked for since the last event. */
  private readonly related = new Map<string, readonly Award[]>();

  /** @throws RangeError where the event cannot follow on those before it */
  add(event: RecordedEvent): Award {
    const before = this.bySerial.get(event.serial) ?? null;
    const award = after(before, event);
    this.bySerial.set(award.serial, award);
    this.related.clear();
    if (before?.school !== award.school) this.hold(award);
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
    const found = new Map<string, Award>();
    const keys = [...keysOf(school)];
    const seen = new Set(keys);
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      for (const serial of this.holders.get(key) ?? []) {
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
    const known = this.related.get(award.serial);
    if (known?.includes(award)) return known;
    const ofSchool = this.ofSchool(award.school);
    if (!ofSchool.includes(award)) return [award];
    for (const { serial } of ofSchool) this.related.set(serial, ofSchool);
    return ofSchool;
  }

  stateOn(award: Award, day: IsoDate): AwardState | null {
    return stateOn(award, day, this.relativesOf(award));
  }

  private hold({ serial, school }: Award): void {
    for (const key of keysOf(school)) {
      const holders = this.holders.get(key);
      if (holders === undefined) this.holders.set(key, [serial]);
      else if (!holders.includes(serial)) holders.push(serial);
    }
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
