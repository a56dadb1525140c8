import { z } from 'zod';
import { counted } from '../counted.ts';
import { lettersWithoutFont } from '../printing/letters.ts';
import { line } from '../settings-file.ts';

/** What an issuing body says in its own words, in one language. */
export interface Wording {
  /** BCP 47: `en`, `cy`. */
  readonly language: string;
  /** The lines around the name on a certificate: before it, and between it and the award. Null only in English: the usual ones. */
  readonly before: string | null;
  readonly after: string | null;
  /** With `{from}`, `{until}` and `{awarded}`, which stand for days. Null: none, in English the usual one. */
  readonly valid: string | null;
  /** A paragraph of each kind of letter. */
  readonly letters: Readonly<Partial<Record<LetterKind, string>>>;
}

export const letterKinds = ['award', 'none', 'deferred', 'invitation'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** More would not be read on one line. */
const mostLanguages = 2;

const printable = (most: number) =>
  line
    .max(most, `must be at most ${String(most)} characters long`)
    .refine((text) => lettersWithoutFont(text).length === 0, {
      error: ({ input }) => `has letters that cannot be printed here: ${lettersWithoutFont(String(input)).join(' ')}`,
    });
const paragraph = printable(300).optional();

const words = z.strictObject({
  before: printable(80).optional(),
  after: printable(80).optional(),
  valid: printable(80)
    .regex(/^(?=.*\{from\})(?=.*\{until\})/, 'must say where the days stand: {from} and {until}')
    .optional(),
  letters: z
    .strictObject({ award: paragraph, none: paragraph, deferred: paragraph, invitation: paragraph })
    .default({}),
});

/** By language, in the order in which they are printed. */
export const wordingSchema = z
  .record(z.string(), words)
  .superRefine((said, context) => {
    const languages = Object.keys(said);
    const fault = (path: readonly string[], message: string) => {
      context.addIssue({ code: 'custom', path: [...path], message });
    };
    if (languages.length > mostLanguages) fault([], `must be in ${counted(mostLanguages, 'language')} at most`);
    for (const [language, { before, after, valid }] of Object.entries(said)) {
      if (!isLanguage(language)) fault([language], 'must be a language, such as en or cy, with the lines in it');
      else if (valid !== undefined && Intl.DateTimeFormat.supportedLocalesOf(language).length === 0)
        fault([language, 'valid'], 'cannot be used, because days cannot be written in this language');
      if (isEnglish(language)) continue;
      if (before === undefined) fault([language, 'before'], 'is missing');
      if (after === undefined) fault([language, 'after'], 'is missing');
    }
  })
  .default({});

/** @param said as the schema has it */
export function wordingIn(said: z.infer<typeof wordingSchema>): readonly Wording[] {
  return Object.entries(said).map(([language, { before = null, after = null, valid = null, letters }]) => ({
    language,
    before,
    after,
    valid,
    letters: Object.fromEntries(Object.entries(letters).filter(([, text]) => text !== undefined)),
  }));
}

export function isEnglish(language: string): boolean {
  return /^en(?:-|$)/i.test(language);
}

function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
