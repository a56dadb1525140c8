import { levelOf, serialOf, validity } from '../framework/award.ts';
import { addYears, longDate } from '../framework/dates.ts';
import type { AwardId, Edition } from '../framework/edition.ts';
import { awardIds } from '../framework/edition.ts';
import type { Refusal } from '../framework/problems.ts';
import type { IsoDate, SchoolReturn } from '../framework/school-return.ts';
import { laestabOf, urnOf } from '../framework/school-numbers.ts';
import { known } from '../framework/values.ts';
import type { Award } from './award.ts';
import type { Book } from './book.ts';
import type { AwardEvent, AwardFacts, DocumentRecord, School } from './events.ts';
import { isWithdrawn } from './state.ts';

/** An award that the panel has decided, before the register is asked. */
export interface Claim {
  readonly school: School;
  readonly facts: AwardFacts;
  /** The serial that it should have; where another award has it, that of the next attempt (from 1). */
  readonly serial: (attempt: number) => string;
}

/** What the register says to a claim. */
export type Answer =
  | { readonly kind: 'fresh'; readonly serial: string }
  /** It is on record already, perhaps with other words. */
  | { readonly kind: 'known'; readonly award: Award }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** @param sample whether it is made of sample data */
export function factsOf(award: AwardId, decidedOn: IsoDate, edition: Edition, sample = false): AwardFacts {
  const { from, until } = validity(decidedOn, edition);
  const level = levelOf(award, edition);
  return { award, level, edition: edition.id, decidedOn, validFrom: from, validUntil: until, sample };
}

/**
 * The award of a return that the panel has decided.
 * @throws RangeError where there is no award, or no date of it
 */
export function claimOf(schoolReturn: SchoolReturn, edition: Edition): Claim {
  const { details, meta, panel } = schoolReturn;
  const award = awardIds.find((id) => id === known(panel.decision));
  const decidedOn = known(panel.decidedOn);
  if (award === undefined || decidedOn === null) throw new RangeError('The panel has made no award');
  const laCode = known(details.la);
  return {
    school: {
      returnId: meta.returnId,
      organisation: details.organisation ?? '',
      la: edition.localAuthorities.find(({ code }) => code === laCode)?.name ?? null,
      laCode,
      urn: urnOf(details),
      laestab: laestabOf(details),
      pdLead: details.pdLead,
      contact: details.contact,
    },
    facts: factsOf(award, decidedOn, edition, meta.sample),
    serial: (attempt) => serialOf(schoolReturn, edition, attempt),
  };
}

/** A return says one decision of one year: another within that time is a mistake that somebody has to settle. */
export function answerTo({ school, facts, serial }: Claim, book: Book): Answer {
  const own = book.ofSchool(school);
  const same = own.find((award) => isSameDecision(award, facts));
  if (same) return { kind: 'known', award: same };
  const other = own.find((award) => isOfSameReturn(award, school) && isOfSameYear(award, facts));
  if (other) return { kind: 'refused', refusal: decidedOtherwise(other) };
  const namesake = book.ofName(school).find((award) => isSameDecision(award, facts));
  if (namesake) return { kind: 'known', award: namesake };
  for (let attempt = 0; ; attempt += 1) {
    if (book.get(serial(attempt)) === null) return { kind: 'fresh', serial: serial(attempt) };
  }
}

/** The event by which an award and its certificate come into the register; none where they are in it. */
export function issued(claim: Claim, serial: string, document: DocumentRecord, book: Book): readonly AwardEvent[] {
  const answer = answerTo(claim, book);
  if (answer.kind !== 'fresh' || answer.serial !== serial) return [];
  return [{ kind: 'issued', serial, school: claim.school, award: claim.facts, document }];
}

/** What a return says of its school's numbers and contacts that the register does not know yet. */
export function learnt({ school }: Claim, { serial, school: before }: Award): readonly AwardEvent[] {
  const news = Object.fromEntries(
    (['returnId', 'urn', 'laestab', 'pdLead', 'contact'] as const)
      .filter((key) => before[key] === null && school[key] !== null)
      .map((key) => [key, school[key]]),
  );
  return Object.keys(news).length === 0 ? [] : [{ kind: 'learnt', serial, school: news }];
}

function isSameDecision({ facts }: Award, { award, decidedOn }: AwardFacts): boolean {
  return facts.award === award && facts.decidedOn === decidedOn;
}

function isOfSameReturn({ school }: Award, { returnId }: School): boolean {
  return returnId !== null && school.returnId === returnId;
}

/** Whether an award that holds then was decided within a year of this decision: then only one of the two can stand. */
export function isOfSameYear(award: Award, { decidedOn }: Pick<AwardFacts, 'decidedOn'>): boolean {
  const [first, second] = [award.facts.decidedOn, decidedOn].sort() as [string, string];
  return !isWithdrawn(award, decidedOn) && second < addYears(first, 1);
}

export function decidedOtherwise({ serial, facts, turns }: Award): Refusal {
  const last = turns.at(-1);
  const message = `The register has another decision on this return: ${serial}, a ${facts.award} award, decided on ${longDate(facts.decidedOn)}`;
  const code = 'decided-otherwise-before';
  if (last?.kind !== 'withdrawn')
    return {
      code,
      message: `${message}.`,
      remedy: 'Put the decision right; or, if it is the register that is wrong, withdraw that award first.',
    };
  return {
    code,
    message: `${message}, withdrawn on ${longDate(last.on)}.`,
    remedy: 'The award held until it was withdrawn: date the new decision on that day or later.',
  };
}
