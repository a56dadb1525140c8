import type { CertificateView } from '../certificate/certificate.ts';

/** Certificates of a run in miniature, for a last look: the view of `templates/contact-sheet`. */
export interface ContactSheetView {
  readonly title: string;
  /** A sentence at the foot of each page. */
  readonly foot: string;
  readonly language: string;
  readonly pages: readonly Sheet[];
  /** Number of pages. */
  readonly count: number;
  /** Some of the certificates are of sample data. */
  readonly specimen: boolean;
}

interface Sheet {
  readonly number: number;
  /** `1 to 12 of 30` */
  readonly range: string;
  /** Number of the first certificate. */
  readonly start: number;
  readonly cards: readonly Card[];
}

/** What a thumbnail shows, and what it is too small to say. */
export interface Card extends Pick<CertificateView, 'organisation' | 'la' | 'validFrom' | 'validUntil' | 'serial'> {
  readonly award: string;
  readonly specimen: boolean;
  /** The certificate's own HTML. */
  readonly certificate: string;
}

const cardsOnPage = 12;

interface Sheets {
  readonly first: number;
  readonly total: number;
  readonly words: SheetWords;
}

/** What is said around the cards. */
export type SheetWords = Pick<ContactSheetView, 'title' | 'foot'>;

/** @param place of these cards among all that are to be issued; the first counts as 0 */
export function contactSheetView(cards: readonly Card[], { first, total, words }: Sheets): ContactSheetView {
  const count = Math.ceil(cards.length / cardsOnPage);
  const pages = Array.from({ length: count }, (_, index): Sheet => {
    const onPage = cards.slice(index * cardsOnPage, (index + 1) * cardsOnPage);
    const start = first + index * cardsOnPage + 1;
    const end = start + onPage.length - 1;
    const range = start === end ? String(start) : `${String(start)} to ${String(end)}`;
    return { number: index + 1, range: `${range} of ${String(total)}`, start, cards: onPage };
  });
  return {
    ...words,
    language: 'en-GB',
    pages,
    count,
    specimen: cards.some(({ specimen }) => specimen),
  };
}

export function cardOf(view: CertificateView, certificate: string): Card {
  const { organisation, la, award, validFrom, validUntil, serial, specimen } = view;
  return { organisation, la, award: award.title, validFrom, validUntil, serial, specimen, certificate };
}
