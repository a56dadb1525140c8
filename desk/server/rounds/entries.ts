import { longDate } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import { tidyText } from '../../../framework/recognise.ts';
import type { PanelDecision } from '../../../framework/school-return.ts';
import type { Value } from '../../../framework/values.ts';
import { isUnreadable } from '../../../framework/values.ts';
import { ended } from '../../../framework/sentences.ts';
import type { Entry, Sitting } from '../../api/rounds.ts';
import { noEntry } from '../../api/rounds.ts';

/** What counts of an entry, as a workbook would give it back. */
export function tidied<T extends Entry>(entry: T): T {
  return { ...entry, rationale: tidy(entry.rationale), notes: tidy(entry.notes) };
}

export function tidy(text: string | null): string | null {
  return text === null ? null : tidyText(text);
}

export function isSame(one: Entry, other: Entry): boolean {
  const keys = ['decision', 'decidedOn', 'rationale', 'notes'] as const;
  return keys.every((key) => one[key] === other[key]);
}

export function isNothing(entry: Entry): boolean {
  return isSame(entry, noEntry);
}

/** What the panel decided, with the day and the members of the round where the entry has none of its own. */
export function panelOf({ decision, decidedOn, rationale }: Entry, sitting: Sitting): PanelDecision {
  return { decision, decidedOn: decidedOn ?? sitting.decidedOn, members: sitting.members, rationale };
}

/** `Gold, 12 May 2026. Rationale: … Notes: …`; null where nothing is entered. */
export function entryWords(entry: Entry, edition: Edition): string | null {
  const { decision, decidedOn, rationale, notes } = entry;
  const outcome = outcomeChoices(edition).find(({ id }) => id === decision)?.title ?? null;
  const said = [outcome, decidedOn === null ? null : longDate(decidedOn)].filter((each) => each !== null).join(', ');
  const parts = [
    said,
    ...(rationale === null ? [] : [`Rationale: ${rationale}`]),
    ...(notes === null ? [] : [`Notes: ${notes}`]),
  ].filter((each) => each !== '');
  return inSentences(parts);
}

export function sittingWords({ decidedOn, members }: Sitting): string | null {
  const parts = [...(decidedOn === null ? [] : [longDate(decidedOn)]), ...(members === null ? [] : [members])];
  return inSentences(parts);
}

/** One after the other, with a full stop between those that do not end in one; null where there are none. */
export function inSentences(parts: readonly string[]): string | null {
  const last = parts.length - 1;
  return parts.map((part, at) => (at === last ? part : ended(part))).join(' ') || null;
}

/** The words in a cell that say nothing the desk could take over; null where all can be read. */
export function unreadableIn(values: readonly Value<string>[]): string | null {
  const found = values.find(isUnreadable);
  return found === undefined ? null : found.unreadable;
}
