import type { Edition } from '../../../framework/edition.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import { choiceInWords, extract, shortened } from '../report/wording.ts';
import { fieldAt } from '../../../framework/fields.ts';

/** Who writes a letter, as the settings of an office say. */
export interface IssuingBody {
  readonly name: string;
  /** Email or telephone, for those who ask. */
  readonly contact: string;
  readonly website?: string | undefined;
}

/** A letter of one page: the view of `templates/letter`. Every string is final; the day is put in when it is printed. */
export interface LetterView {
  /** Title of the PDF. */
  readonly title: string;
  readonly language: string;
  readonly specimen: boolean;
  readonly sender: { readonly name: string; readonly lines: readonly string[] };
  /** To whom, a line each. */
  readonly recipient: readonly string[];
  readonly greeting: string;
  /** What it is about. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Facts in a table: `Award`, `Silver (Enhancing)`. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Words of others, each under a heading of its own. */
  readonly quotes: readonly Quote[];
  readonly lastParagraphs: readonly string[];
  readonly close: string;
  /** Under the signature: for whom it is signed. */
  readonly signedFor: string;
  readonly enclosed: string | null;
}

export interface Quote {
  readonly title: string;
  readonly text: string;
}

/** What all letters to a school have. */
export type LetterFrame = Pick<LetterView, 'language' | 'specimen' | 'sender' | 'recipient'>;

export function letterFrame(
  { meta, details }: SchoolReturn,
  edition: Edition,
  issuer: IssuingBody | null,
  person: string,
): LetterFrame {
  const la = choiceInWords(details.la, fieldAt(edition, 'details.la').choices, '');
  return {
    language: 'en-GB',
    specimen: meta.sample,
    sender:
      issuer === null
        ? { name: markOf(edition), lines: [] }
        : { name: issuer.name, lines: [issuer.contact, ...(issuer.website === undefined ? [] : [issuer.website])] },
    recipient: [person, nameOf(details.organisation), ...(la.tone === 'given' ? [la.text] : [])],
  };
}

/** The mark that the framework is named after: what a school achieves is the mark, not its framework. */
export function markOf({ title }: Edition): string {
  return title.replace(/ Framework$/, '');
}

export function nameOf(organisation: SchoolReturn['details']['organisation']): string {
  return shortened(known(organisation) ?? 'Your organisation', 200);
}

/** The text in short, where there is one. */
export function quote(title: string, text: SchoolReturn['verification']['goodPractice']): readonly Quote[] {
  const said = known(text);
  return said === null ? [] : [{ title, text: extract(said, mostOfQuote).text }];
}

/** Characters of which there is room on one page, beside all else. */
const mostOfQuote = 240;

/** `Amina Okafor` of `Amina Okafor, Deputy Head`. */
export function withoutRole(person: string): string {
  return shortened(person.split(/[,;(/]/)[0]?.trim() ?? person, 80);
}
