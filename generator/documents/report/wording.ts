import { levelOf } from '../../../framework/award.ts';
import { longDate } from '../../../framework/dates.ts';
import { awardIds } from '../../../framework/edition.ts';
import type { AwardId, Edition, LevelId } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import type { Choice } from '../../../framework/fields.ts';
import type { IsoDate, Outcome } from '../../../framework/school-return.ts';
import { isUnreadable, known } from '../../../framework/values.ts';
import type { Value } from '../../../framework/values.ts';

export const notYetRecorded = 'Not yet recorded';

/** Whether the words come from the return, replace a missing entry, or quote one that could not be read. */
export type Tone = 'given' | 'missing' | 'unreadable';

/** A value on one line. */
export interface Words {
  readonly tone: Tone;
  readonly text: string;
}

/** A text of any length: its paragraphs, which keep their line breaks. */
export interface Prose {
  readonly tone: Tone;
  /** The whole of it, where it is one line. */
  readonly text: string | null;
  readonly paragraphs: readonly string[];
}

/** A level or an outcome as documents show it: a word, and whose symbol and colours it takes. */
export interface Mark {
  readonly look: `level-${LevelId | 'other' | 'none'}`;
  readonly word: string;
}

/** A text is unreadable where a formula has gone wrong. */
export function textInWords(text: Value<string>, otherwise = notYetRecorded): Words {
  return valueInWords(text, String, otherwise);
}

/** The choice's title. */
export function choiceInWords(value: Value<string>, choices: readonly Choice[], otherwise = notYetRecorded): Words {
  return valueInWords(value, (id) => choices.find((choice) => choice.id === id)?.title ?? id, otherwise);
}

/** `4 March 2026`. */
export function dateInWords(value: Value<IsoDate>, otherwise = notYetRecorded): Words {
  return valueInWords(value, longDate, otherwise);
}

export function levelMark(value: Value<LevelId>, edition: Edition, otherwise = notYetRecorded): Mark {
  const { text } = valueInWords(value, (level) => edition.levels[level].title, otherwise);
  return { look: `level-${known(value) ?? 'none'}`, word: text };
}

/** An award takes the symbol of the level that earns it. */
export function outcomeMark(value: Value<Outcome>, edition: Edition, otherwise = notYetRecorded): Mark {
  const { text } = choiceInWords(value, outcomeChoices(edition), otherwise);
  if (known(value) === null) return { look: 'level-none', word: text };
  const award = awardIn(value);
  return { look: `level-${award ? levelOf(award, edition) : 'other'}`, word: text };
}

/** The award, where the outcome is one. */
export function awardIn(value: Value<Outcome>): AwardId | null {
  const outcome = known(value);
  return awardIds.find((award) => award === outcome) ?? null;
}

export function prose(text: Value<string>, otherwise = notYetRecorded): Prose {
  return proseOf(textInWords(text, otherwise));
}

export function proseOf({ tone, text }: Words): Prose {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const [first = ''] = paragraphs;
  const isLine = paragraphs.length === 1 && !first.includes('\n');
  return { tone, text: isLine ? first : null, paragraphs };
}

/** The text on one line, cut where it is longer than `limit` characters. */
export function shortened(text: string, limit: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= limit
    ? characters.join('')
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** The beginning of a text, up to the end of a sentence where one ends within `limit` characters and not too early. */
export function extract(text: string, limit: number): { readonly text: string; readonly isCut: boolean } {
  const line = text.replace(/\s+/g, ' ').trim();
  if ([...line].length <= limit) return { text: line, isCut: false };
  const start = shortened(line, limit);
  const sentences = /^.*[.!?](?=\s)/su.exec(start)?.[0] ?? '';
  return { text: sentences.length > limit / 2 ? sentences : start, isCut: true };
}

function valueInWords<T>(value: Value<T>, inWords: (value: T) => string, otherwise: string): Words {
  if (value === null) return { tone: 'missing', text: otherwise };
  if (isUnreadable(value)) return { tone: 'unreadable', text: `Entered as “${shortened(value.unreadable, 80)}”` };
  return { tone: 'given', text: inWords(value) };
}
