import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { listedNumbers } from '../../../framework/school-numbers.ts';
import { dayOf } from '../../../framework/today.ts';
import type { Award } from '../../../register/award.ts';
import { after } from '../../../register/award.ts';
import { awardWith, serialIn } from '../../../register/edits.ts';
import type { RecordedEvent, School } from '../../../register/events.ts';
import type { NumberedEvent } from '../../../register/register.ts';
import type { ListedAward } from './award-line.ts';
import { listedOn } from './award-line.ts';
import type { RegisterMeans } from './register-means.ts';
import { registerOf } from './register-of.ts';

/** An event as a sentence, with the event itself. */
export interface ToldEvent {
  readonly event: NumberedEvent;
  /** Day on which it was recorded: `3 March 2027`. */
  readonly recordedOn: string;
  readonly sentence: string;
}

/** An award with all that happened to it. */
export interface AwardHistory extends ListedAward {
  /** Whether it is the one that was asked for, and not another of the same school. */
  readonly isAsked: boolean;
  readonly events: readonly ToldEvent[];
}

/** All that happened to an award, and to the awards of the same school before and after it: oldest first. @throws RegisterRefused */
export async function historyOf(typed: string, means: RegisterMeans): Promise<readonly AwardHistory[]> {
  const register = await registerOf(means);
  const { book } = register;
  const asked = awardWith(serialIn(typed), book);
  const awards = book.relativesOf(asked);
  const events = await register.eventsOf(new Set(awards.map(({ serial }) => serial)));
  return awards.map((award) => ({
    ...listedOn(means.today, award, book),
    isAsked: award === asked,
    events: told(
      events.filter(({ serial }) => serial === award.serial),
      means.edition,
    ),
  }));
}

function told(events: readonly NumberedEvent[], edition: Edition): readonly ToldEvent[] {
  let award: Award | null = null;
  return events.map((event) => {
    const before: Award | null = award;
    const now: Award = after(before, event);
    award = now;
    return {
      event,
      recordedOn: longDate(dayOf(new Date(event.at))),
      sentence: sentenceOf(event, before, now, edition),
    };
  });
}

function sentenceOf(event: RecordedEvent, before: Award | null, now: Award, edition: Edition): string {
  switch (event.kind) {
    case 'issued':
      return `Issued: ${given(now, edition)}`;
    case 'imported':
      return `Imported from an earlier list: ${given(now, edition)}`;
    case 'printed':
      return `The certificate of issue ${String(now.issue)} was made: ${event.document.file}.`;
    case 'corrected':
      return `Corrected, issue ${String(now.issue)}: ${changesOf(event.school, before?.school)}.`;
    case 'learnt':
      return `More is known of the school: ${changesOf(event.school, before?.school)}.`;
    case 'withdrawn':
      return `Withdrawn from ${longDate(event.on)}.`;
    case 'reinstated':
      return `Reinstated from ${longDate(event.on)}.`;
  }
}

function given({ school, facts }: Award, edition: Edition): string {
  const { award, decidedOn, validFrom, validUntil } = facts;
  const place = school.la === null ? '' : `, ${school.la}`;
  return `${edition.awards[award].title} for ${school.organisation}${place}, decided on ${longDate(decidedOn)}, valid from ${longDate(validFrom)} to ${longDate(validUntil)}.`;
}

const words: Readonly<Record<keyof School, string | null>> = {
  organisation: 'the name of the school',
  la: 'the local authority',
  // Its name says it.
  laCode: null,
  urn: 'the URN',
  laestab: 'the LAESTAB',
  returnId: 'the return id',
  pdLead: 'the PD lead',
  contact: 'the contact',
};

function changesOf(change: { readonly [Key in keyof School]?: School[Key] | undefined }, before?: School): string {
  return (Object.keys(words) as (keyof School)[])
    .flatMap((key) => {
      const [word, now, earlier] = [words[key], change[key], before?.[key] ?? null];
      if (word === null || now === undefined) return [];
      const [is, was] = [now, earlier].map((value) => quoted(key === 'laestab' ? listedLaestab(value) : value)) as [
        string,
        string,
      ];
      return [earlier === null ? `${word} is ${is}` : `${word} is ${is}, and was ${was}`];
    })
    .join('; ');
}

function listedLaestab(laestab: string | null): string | null {
  return listedNumbers({ urn: null, laestab }).laestab;
}

function quoted(text: string | null): string {
  return text === null ? 'not known' : `“${text}”`;
}
