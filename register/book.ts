import { foldText } from '../framework/recognise.ts';
import type { IsoDate } from '../framework/school-return.ts';
import type { Award } from './award.ts';
import { after } from './award.ts';
import type { RecordedEvent, School } from './events.ts';
import { isLater, stateOn } from './state.ts';
import type { AwardState } from './state.ts';

/** All awards, as the events so far make them. */
export class Book {
  private readonly bySerial = new Map<string, Award>();
  /** Serials of the awards that bear a return id or a number of a school, or its name. */
  private readonly holders = new Map<string, Set<string>>();

  /** @throws RangeError where the event cannot follow on those before it */
  add(event: RecordedEvent): Award {
    const award = after(this.bySerial.get(event.serial) ?? null, event);
    this.bySerial.set(award.serial, award);
    for (const key of [...keysOf(award.school), nameOf(award.school)]) {
      const holders = this.holders.get(key);
      if (holders) holders.add(award.serial);
      else this.holders.set(key, new Set([award.serial]));
    }
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

  /** The awards of a school of this name, where nothing else tells the two apart: one of them has no id and no number. */
  ofName(school: School): readonly Award[] {
    const isBare = (each: School) => keysOf(each).length === 0;
    return [...(this.holders.get(nameOf(school)) ?? [])].flatMap((serial) => {
      const award = this.bySerial.get(serial);
      const isHere = award && nameOf(award.school) === nameOf(school);
      return isHere && (isBare(award.school) || isBare(school)) ? [award] : [];
    });
  }

  /** Those that a school without an id or a number has only itself. */
  relativesOf(award: Award): readonly Award[] {
    const related = this.ofSchool(award.school);
    return related.includes(award) ? related : [award];
  }

  stateOn(award: Award, day: IsoDate): AwardState | null {
    return stateOn(award, day, this.relativesOf(award));
  }
}

/** By which a school is known: `return R…`, `urn 100123`, `laestab 2022345`. */
function keysOf({ returnId, urn, laestab }: Pick<School, 'returnId' | 'urn' | 'laestab'>): readonly string[] {
  return Object.entries({ return: returnId, urn, laestab }).flatMap(([kind, key]) =>
    key === null ? [] : [`${kind} ${key}`],
  );
}

function nameOf({ organisation, laCode }: School): string {
  return `name ${laCode ?? ''} ${foldText(organisation)}`;
}
