import { markOf } from '../../../framework/award.ts';
import type { Edition } from '../../../framework/edition.ts';
import { formalLaName } from '../../../framework/local-authorities.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import type { LetterKind } from '../../brand/wording.ts';
import type { Issuer } from '../certificate/certificate.ts';
import type { Line } from '../certificate/wording.ts';
import { declared } from '../certificate/wording.ts';
import { choiceInWords, extract, shortened } from '../report/wording.ts';
import { fieldAt } from '../../../framework/fields.ts';

/** Who writes a letter: who issues certificates, and where to read more. */
export interface Sender extends Issuer {
  readonly website: string | null;
}

/** A letter of one page: the view of `templates/letter`. Every string is final; the day is put in when it is printed. */
export interface LetterView {
  /** Title of the PDF. */
  readonly title: string;
  readonly language: string;
  readonly specimen: boolean;
  readonly sender: {
    readonly name: string;
    /** Whether the name takes more than two lines as a heading. */
    readonly isLong: boolean;
    readonly lines: readonly string[];
    readonly logo: Logo | null;
  };
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
  /** What the issuing body says in its own words, in one language or two. */
  readonly ownWords: readonly Line[];
  readonly close: string;
  /** Who signs; null where nobody is named. */
  readonly signatory: LetterSignatory | null;
  /** Under the signature: for whom it is signed. */
  readonly signedFor: string;
  readonly enclosed: string | null;
  /** At the foot of the page. */
  readonly footer: string | null;
}

/** Address of a picture, and whose it is. */
interface Logo {
  readonly address: string;
  readonly name: string;
}

interface LetterSignatory {
  readonly name: string;
  readonly role: string;
  /** Address of a picture. */
  readonly signature: string | null;
}

export interface Quote {
  readonly title: string;
  readonly text: string;
}

/** What all letters to a school have. */
export type LetterFrame = Pick<LetterView, 'language' | 'specimen' | 'sender' | 'recipient' | 'signatory' | 'footer'>;

export function letterFrame(
  { meta, details }: SchoolReturn,
  edition: Edition,
  sender: Sender | null,
  person: string,
): LetterFrame {
  const la = choiceInWords(details.la, fieldAt(edition, 'details.la').choices, '');
  const [signatory = null] = sender?.brand?.signatories ?? [];
  return {
    language: 'en-GB',
    specimen: meta.sample,
    sender: senderOf(sender, edition),
    recipient: [
      person,
      nameOf(details.organisation),
      ...(la.tone === 'given' ? [formalLaName(la.text, edition) ?? la.text] : []),
    ],
    signatory: signatory && { ...signatory, signature: signatory.signature?.address ?? null },
    footer: sender?.brand?.footer ?? null,
  };
}

function senderOf(sender: Sender | null, edition: Edition): LetterView['sender'] {
  const { logo = null } = sender?.brand ?? {};
  const said = sender?.name ?? null;
  const name = said ?? markOf(edition);
  return {
    name,
    isLong: name.length > 80,
    lines: [sender?.contact, sender?.website].filter((line) => typeof line === 'string'),
    logo: logo && { address: logo.address, name: said ?? 'The issuing body' },
  };
}

export function nameOf(organisation: SchoolReturn['details']['organisation']): string {
  return shortened(known(organisation) ?? 'Your organisation', 200);
}

/** What a brand says in letters of a kind. */
export function ownWords(sender: Sender | null, kind: LetterKind): readonly Line[] {
  return (sender?.brand?.wording ?? []).flatMap((wording) => {
    const text = wording.letters[kind];
    return text === undefined ? [] : [{ language: declared(wording), text }];
  });
}

/** The text in short, where there is one. */
export function quote(title: string, text: SchoolReturn['verification']['goodPractice']): readonly Quote[] {
  const said = known(text);
  return said === null ? [] : [{ title, text: extract(said, mostOfQuote).text }];
}

/** Characters of which there is room on one page, beside all else. */
const mostOfQuote = 240;

/** `Dear Amina Okafor` of `Amina Okafor, Deputy Head`; of `Okafor, Amina` a family name alone would be left, so it greets nobody by name. */
export function greetingOf(person: string | null): string {
  const name = /^\S+,/.test(person ?? '') ? '' : (person?.split(/[,;(/]|\s[-–—]\s/)[0]?.trim() ?? '');
  return `Dear ${name === '' ? 'colleague' : shortened(name, 80)}`;
}
