import type { CertificateView } from '../certificate/certificate.ts';

/** Certificates of a run in miniature, for a last look: the view of `templates/contact-sheet`. */
export interface ContactSheetView {
  readonly title: string;
  readonly language: string;
  /** The issuing body; where none is named, the publisher of the framework. */
  readonly author: string;
  /** What it is about. */
  readonly subject: string;
  readonly pages: readonly Sheet[];
  /** Number of pages. */
  readonly count: number;
  /** Some of the certificates are of sample data. */
  readonly specimen: boolean;
}

interface Sheet {
  readonly number: number;
  /** `1 to 6 of 30` */
  readonly range: string;
  /** Number of the first certificate. */
  readonly start: number;
  readonly cards: readonly Card[];
}

/** What a thumbnail shows, and what it is too small to say. */
export interface Card extends Pick<
  CertificateView,
  'organisation' | 'la' | 'validFrom' | 'validUntil' | 'serial' | 'mark'
> {
  readonly award: string;
  readonly specimen: boolean;
  readonly issuer: string;
  /** The certificate's own HTML. */
  readonly certificate: string;
}

const cardsOnPage = 6;

/** @param place of these cards among all that are to be issued; the first counts as 0 */
export function contactSheetView(
  cards: readonly Card[],
  { first, total }: { readonly first: number; readonly total: number },
): ContactSheetView {
  const count = Math.ceil(cards.length / cardsOnPage);
  const pages = Array.from({ length: count }, (_, index): Sheet => {
    const onPage = cards.slice(index * cardsOnPage, (index + 1) * cardsOnPage);
    const start = first + index * cardsOnPage + 1;
    const end = start + onPage.length - 1;
    const range = start === end ? String(start) : `${String(start)} to ${String(end)}`;
    return { number: index + 1, range: `${range} of ${String(total)}`, start, cards: onPage };
  });
  return {
    title: 'Certificates to be issued',
    language: 'en-GB',
    author: cards[0]?.issuer ?? '',
    subject: `${cards[0]?.mark ?? ''}: a last look before certificates are issued`,
    pages,
    count,
    specimen: cards.some(({ specimen }) => specimen),
  };
}

export function cardOf(view: CertificateView, certificate: string): Card {
  const { organisation, la, award, validFrom, validUntil, serial, specimen, mark, issuingBody, publisher } = view;
  const issuer = issuingBody ?? publisher;
  return { organisation, la, award: award.title, validFrom, validUntil, serial, specimen, issuer, mark, certificate };
}
