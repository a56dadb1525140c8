import { longDate } from '../../../framework/dates.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Wording } from '../../brand/wording.ts';
import { isEnglish } from '../../brand/wording.ts';
import type { NamePart } from '../name-parts.ts';

/** A line in one language, as a document declares it. */
export interface Line {
  /** `en-GB`, `cy` */
  readonly language: string;
  readonly text: string;
}

/** The same in parts, some of which stay on one line. */
export interface LineInParts {
  readonly language: string;
  readonly parts: readonly NamePart[];
}

const usual = 'en-GB';

/** The usual line in English, or the lines of a brand, in the order of its languages. */
export function linesOf(wording: readonly Wording[], which: 'before' | 'after', english: string): readonly Line[] {
  if (wording.length === 0) return [{ language: usual, text: english }];
  return wording.map((words) => ({ language: declared(words), text: words[which] ?? english }));
}

/** How long an award is valid; in English where no language of the brand says it. */
export function validLines(
  wording: readonly Wording[],
  english: string,
  days: Readonly<Record<'from' | 'until' | 'awarded', IsoDate>>,
): readonly LineInParts[] {
  const said = wording.flatMap((words) => {
    const text = words.valid ?? (isEnglish(words.language) ? english : null);
    return text === null ? [] : [{ language: declared(words), text }];
  });
  const lines = said.length === 0 ? [{ language: usual, text: english }] : said;
  return lines.map(({ language, text }) => ({
    language,
    parts: text.split(/(\{(?:from|until|awarded)\})/).map((part) => {
      const [, day] = /^\{(\w+)\}$/.exec(part) ?? [];
      return day === undefined
        ? { text: part, together: false }
        : { text: dayIn(language, days[day as keyof typeof days]), together: true };
    }),
  }));
}

/** English is that of the document where the brand says no more. */
export function declared({ language }: Wording): string {
  return language.toLowerCase() === 'en' ? usual : language;
}

function dayIn(language: string, day: IsoDate): string {
  if (language === usual) return longDate(day);
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, style).format(new Date(day));
}
