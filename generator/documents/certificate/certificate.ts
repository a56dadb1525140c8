import { markOf } from '../../../framework/award.ts';
import { longDate } from '../../../framework/dates.ts';
import { formalLaName } from '../../../framework/local-authorities.ts';
import type { AwardId, Edition, LevelId } from '../../../framework/edition.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Brand } from '../../brand/brand.ts';
import { borders } from './border.ts';
import type { Border } from './border.ts';
import { shownAddress } from './code.ts';
import { medals } from './medal.ts';
import type { Medal } from './medal.ts';
import type { NamePart } from '../name-parts.ts';
import { namePartsOf } from '../name-parts.ts';
import type { Line, LineInParts } from './wording.ts';
import { linesOf, validLines } from './wording.ts';

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

/** Who issues certificates, and how those look. */
export interface Issuer {
  /** Null where nobody is named. */
  readonly name: string | null;
  /** Email or telephone, for those who ask; null where there is nobody to ask. */
  readonly contact: string | null;
  /** Where anybody can check a certificate; null where nobody can but by asking. */
  readonly verifyAddress: string | null;
  readonly brand: Brand | null;
}

/** What a certificate says: the view of `templates/certificate`. Dates are written out: `12 May 2026`. */
export interface CertificateView {
  /** Title of the PDF. */
  readonly title: string;
  readonly language: string;
  readonly mark: string;
  readonly organisation: string;
  /** The same in parts, some of which stay on one line. */
  readonly nameParts: readonly NamePart[];
  /** Whether the organisation’s name has letters that reach further up or down than Latin ones. */
  readonly tall: boolean;
  /** In full: `London Borough of Lambeth`. */
  readonly la: string | null;
  readonly issuingBody: string | null;
  /** Pictures at the top, on the left and on the right, each with the name of whose it is. */
  readonly logos: readonly Logo[];
  /** The lines before the name, and between it and the award, in one language or two. */
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  /** Word of the medal beside the title: `Gold`, `Gold Award`. */
  readonly award: { readonly id: AwardId; readonly word: string; readonly title: string };
  readonly level: { readonly id: LevelId; readonly title: string; readonly symbol: string };
  readonly awardedOn: string;
  /** Who signs: nobody by name, one, or two. */
  readonly signatories: readonly Signing[];
  /** Whether the date of award has a line of its own beside that of the one who signs. */
  readonly hasDateLine: boolean;
  readonly validFrom: string;
  readonly validUntil: string;
  /** The line that says how long it is valid, in one language or two. */
  readonly valid: readonly LineInParts[];
  readonly serial: string;
  /** From the second issue on: which it is, and the day of the certificate that it replaces. */
  readonly reissue: { readonly issue: number; readonly replaced: string } | null;
  /** Where it can be checked: for the code, and as it is read. Its serial then stands there. */
  readonly check: { readonly address: string; readonly shown: string } | null;
  /** Whom to ask about it, where it cannot be checked. */
  readonly ask: string | null;
  readonly footer: string | null;
  readonly framework: string;
  readonly publisher: string;
  readonly specimen: boolean;
  readonly border: Border;
  readonly medal: Medal;
}

interface Logo {
  readonly side: 'left' | 'right';
  readonly address: string;
  readonly name: string;
}

interface Signing {
  readonly side: 'left' | 'right';
  readonly name: string;
  readonly role: string;
  /** Address of a picture. */
  readonly signature: string | null;
}

/** @param issuer null where nothing is known of who issues it */
export function certificateView(
  certified: CertifiedAward,
  edition: Edition,
  issuer: Issuer | null = null,
): CertificateView {
  const { serial, issue, replaced, organisation, la, award, level, decidedOn, validFrom, validUntil } = certified;
  const mark = markOf(edition);
  const address = issuer?.verifyAddress ?? null;
  const brand = issuer?.brand ?? null;
  const issuingBody = issuer?.name ?? null;
  const signatories = signingIn(brand);
  const hasDateLine = signatories.length < 2;
  const wording = brand?.wording ?? [];
  return {
    title: `${organisation} – ${mark}, ${awardTitle(award, edition)}`,
    language: 'en-GB',
    mark,
    organisation,
    nameParts: namePartsOf(organisation),
    tall: /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(organisation),
    la: formalLaName(la, edition),
    issuingBody,
    logos: logosOf(brand, issuingBody),
    before: linesOf(wording, 'before', issuingBody === null ? 'This is to certify that' : 'certifies that'),
    after: linesOf(wording, 'after', `has achieved the ${mark}`),
    award: { id: award, word: edition.awards[award].title, title: awardTitle(award, edition) },
    level: { id: level, title: edition.levels[level].title, symbol: `level-${level}` },
    awardedOn: longDate(decidedOn),
    signatories,
    hasDateLine,
    validFrom: longDate(validFrom),
    validUntil: longDate(validUntil),
    valid: validLines(
      wording,
      hasDateLine ? 'Valid from {from} to {until}' : 'Awarded on {awarded}, valid from {from} to {until}',
      {
        from: validFrom,
        until: validUntil,
        awarded: decidedOn,
      },
    ),
    serial,
    reissue: replaced === null ? null : { issue, replaced: longDate(replaced) },
    check: address === null ? null : { address, shown: shownAddress(address) },
    ask: address === null ? (issuer?.contact ?? null) : null,
    footer: brand?.footer ?? null,
    framework: edition.title,
    publisher: edition.publisher,
    specimen: certified.sample,
    border: borders[award],
    medal: medals[award],
  };
}

function logosOf(brand: Brand | null, issuingBody: string | null): readonly Logo[] {
  const { logo = null, partner = null } = brand ?? {};
  return [
    ...(logo === null
      ? []
      : [{ side: 'left', address: logo.address, name: issuingBody ?? 'The issuing body' } as const]),
    ...(partner === null ? [] : [{ side: 'right', address: partner.logo.address, name: partner.name } as const]),
  ];
}

function signingIn(brand: Brand | null): readonly Signing[] {
  return (brand?.signatories ?? []).map(({ name, role, signature }, index) => ({
    side: index === 0 ? 'left' : 'right',
    name,
    role,
    signature: signature?.address ?? null,
  }));
}

function awardTitle(award: AwardId, edition: Edition): string {
  return `${edition.awards[award].title} Award`;
}
