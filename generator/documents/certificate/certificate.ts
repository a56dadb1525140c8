import { longDate } from '../../../framework/dates.ts';
import type { AwardId, Edition, LevelId } from '../../../framework/edition.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { borders } from './border.ts';
import type { Border } from './border.ts';
import { shownAddress } from './code.ts';
import { medals } from './medal.ts';
import type { Medal } from './medal.ts';

/** An award, as its certificate is to say it. */
export interface CertifiedAward {
  readonly serial: string;
  readonly issue: number;
  /** The day of the certificate that this issue replaces; null for the first. */
  readonly replaced: IsoDate | null;
  readonly organisation: string;
  /** Name of the local authority. */
  readonly la: string | null;
  readonly award: AwardId;
  readonly level: LevelId;
  readonly decidedOn: IsoDate;
  /** First and last day. */
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  readonly sample: boolean;
}

/** Who issues certificates. */
export interface Issuer {
  /** Email or telephone, for those who ask. */
  readonly contact: string;
  /** Where anybody can check a certificate; null where nobody can but by asking. */
  readonly verifyAddress: string | null;
}

/** What a certificate says: the view of `templates/certificate`. Dates are written out: `12 May 2026`. */
export interface CertificateView {
  /** Title of the PDF. */
  readonly title: string;
  readonly language: string;
  readonly mark: string;
  readonly organisation: string;
  /** Whether the organisation’s name has letters that reach further up or down than Latin ones. */
  readonly tall: boolean;
  readonly la: string | null;
  readonly award: { readonly id: AwardId; readonly title: string };
  readonly level: { readonly id: LevelId; readonly title: string; readonly symbol: string };
  readonly awardedOn: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly serial: string;
  /** From the second issue on: which it is, and the day of the certificate that it replaces. */
  readonly reissue: { readonly issue: number; readonly replaced: string } | null;
  /** Where it can be checked: for the code, and as it is read. Its serial then stands there. */
  readonly check: { readonly address: string; readonly shown: string } | null;
  /** Whom to ask about it, where it cannot be checked. */
  readonly ask: string | null;
  readonly framework: string;
  readonly publisher: string;
  readonly specimen: boolean;
  readonly border: Border;
  readonly medal: Medal;
}

/** @param issuer null outside an office */
export function certificateView(
  certified: CertifiedAward,
  edition: Edition,
  issuer: Issuer | null = null,
): CertificateView {
  const { serial, issue, replaced, organisation, la, award, level, decidedOn, validFrom, validUntil } = certified;
  const mark = markOf(edition);
  const address = issuer?.verifyAddress ?? null;
  return {
    title: `${organisation} – ${mark}, ${awardTitle(award, edition)}`,
    language: 'en-GB',
    mark,
    organisation,
    tall: /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(organisation),
    la,
    award: { id: award, title: awardTitle(award, edition) },
    level: { id: level, title: edition.levels[level].title, symbol: `level-${level}` },
    awardedOn: longDate(decidedOn),
    validFrom: longDate(validFrom),
    validUntil: longDate(validUntil),
    serial,
    reissue: replaced === null ? null : { issue, replaced: longDate(replaced) },
    check: address === null ? null : { address, shown: shownAddress(address) },
    ask: address === null ? (issuer?.contact ?? null) : null,
    framework: edition.title,
    publisher: edition.publisher,
    specimen: certified.sample,
    border: borders[award],
    medal: medals[award],
  };
}

/** The mark that the framework is named after: what a school achieves is the mark, not its framework. */
function markOf({ title }: Edition): string {
  return title.replace(/ Framework$/, '');
}

function awardTitle(award: AwardId, edition: Edition): string {
  return `${edition.awards[award].title} Award`;
}
