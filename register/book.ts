import type { AwardState } from '../framework/award-state.ts';
import { groupsSharing } from '../framework/borough/groups.ts';
import { foldText } from '../framework/recognise.ts';
import type { IsoDate } from '../framework/school-return.ts';
import type { Award } from './award.ts';
import { after } from './award.ts';
import type { RecordedEvent, School } from './events.ts';
import { freePlace, statusListLength } from './proof/status-places.ts';
import { isLater, stateOn } from './state.ts';

/** All awards, as the events so far make them. */
export class Book {
  private readonly bySerial = new Map<string, Award>();
  /** Serials of the awards that bear a return id or a number of a school; null until it is asked for. */
  private holders: Map<string, string[]> | null = null;

  /** Serials by each name and LA that a school has had on record; null until it is asked for. */
  private names: Map<string, string[]> | null = null;
  /** Of each issue of a certificate, its place in the list of what was revoked; and the places that are taken. */
  private readonly places = new Map<string, number>();
  private readonly taken = new Set<number>();
  /** By serial; null until it is asked for, and after each change. */
  private schools: ReadonlyMap<string, readonly Award[]> | null = null;

  /** @throws RangeError where the event cannot follow on those before it */
  add(event: RecordedEvent): Award {
    const award = after(this.bySerial.get(event.serial) ?? null, event);
    this.bySerial.set(award.serial, award);
    if (event.kind === 'issued' || event.kind === 'imported' || event.kind === 'corrected') this.takePlace(award);
    this.schools = null;
    if (this.holders) for (const key of keysOf(award.school)) note(this.holders, key, award);
    if (this.names) note(this.names, nameOf(award.school), award);
    return award;
  }

  /** The book as it would be after these events. */
  with(events: readonly RecordedEvent[]): Book {
    const book = new Book();
    for (const award of this.awards()) book.bySerial.set(award.serial, award);
    for (const [issue, place] of this.places) book.places.set(issue, place);
    for (const place of this.taken) book.taken.add(place);
    for (const event of events) book.add(event);
    return book;
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
      for (const serial of this.held().get(key) ?? []) {
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

  /**
   * The awards of a school that has or had this name, where nothing tells the two apart: one of them has no id and no number, or
   * they share one that was on record before it was put right.
   */
  ofName(school: Named): readonly Award[] {
    const keys = keysOf(school);
    return (this.named().get(nameOf(school)) ?? []).flatMap((serial) => {
      const award = this.bySerial.get(serial);
      if (award === undefined) return [];
      const isBare = keys.length === 0 || keysOf(award.school).length === 0;
      return isBare || award.earlier.some((each) => keysOf(each).some((key) => keys.includes(key))) ? [award] : [];
    });
  }

  /**
   * Place of an issue in the list of what was revoked; of one that is not in the register yet, the place that it would
   * have if it were next.
   */
  statusIndexOf(serial: string, issue: number): number {
    const name = issueName(serial, issue);
    return this.places.get(name) ?? freePlace(name, this.taken, statusListLength);
  }

  private takePlace({ serial, issue }: Award): void {
    const place = this.statusIndexOf(serial, issue);
    this.places.set(issueName(serial, issue), place);
    this.taken.add(place);
  }

  private held(): ReadonlyMap<string, readonly string[]> {
    if (this.holders === null) {
      this.holders = new Map();
      for (const award of this.awards()) for (const key of keysOf(award.school)) note(this.holders, key, award);
    }
    return this.holders;
  }

  private named(): ReadonlyMap<string, readonly string[]> {
    if (this.names === null) {
      this.names = new Map();
      for (const award of this.awards())
        for (const each of [...award.earlier, award.school]) note(this.names, nameOf(each), award);
    }
    return this.names;
  }

  /** All awards of the school that holds this one. */
  relativesOf(award: Award): readonly Award[] {
    this.schools ??= schoolsOf(this.awards());
    return this.schools.get(award.serial) ?? [award];
  }

  stateOn(award: Award, day: IsoDate): AwardState | null {
    return stateOn(award, day, this.relativesOf(award));
  }
}

function note(holders: Map<string, string[]>, key: string, { serial }: Award): void {
  const own = holders.get(key);
  if (own === undefined) holders.set(key, [serial]);
  else if (!own.includes(serial)) own.push(serial);
}

/** By serial, the awards of each school that has several. */
function schoolsOf(awards: readonly Award[]): ReadonlyMap<string, readonly Award[]> {
  const schools = groupsSharing(awards, ({ school }) => keysOf(school)).filter(({ length }) => length > 1);
  return new Map(schools.flatMap((school) => school.map(({ serial }) => [serial, school] as const)));
}

/** By which a school is known: `return R…`, `urn 100123`, `laestab 2022345`. */
function keysOf({ returnId, urn, laestab }: Pick<School, 'returnId' | 'urn' | 'laestab'>): readonly string[] {
  const keys: string[] = [];
  if (returnId !== null) keys.push(`return ${returnId}`);
  if (urn !== null) keys.push(`urn ${urn}`);
  if (laestab !== null) keys.push(`laestab ${laestab}`);
  return keys;
}

/** What a school is known by. */
type Named = Pick<School, 'returnId' | 'urn' | 'laestab' | 'organisation' | 'laCode'>;

function nameOf({ organisation, laCode }: Named): string {
  return `name ${laCode ?? ''} ${foldText(organisation)}`;
}

function issueName(serial: string, issue: number): string {
  return `${serial} ${String(issue)}`;
}
