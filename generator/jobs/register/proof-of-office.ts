import type { Edition } from '../../../framework/edition.ts';
import type { AwardSaid, CredentialOrigin } from '../../../register/proof/award-credential.ts';
import type { PublishedStatus } from '../../../register/proof/published.ts';
import type { Site } from '../../../register/proof/site.ts';
import type { Award } from '../../../register/award.ts';
import { WrongRequest } from '../../failure.ts';
import { toFillIn } from '../../office/make-office.ts';
import type { Office } from '../../office/office.ts';
import { filledIn } from './issuer.ts';

/** @throws WrongRequest where the settings name no address at which certificates can be checked */
export function siteOf({ site, folder }: Office): Site {
  if (site === null) throw new WrongRequest('no-verify-address', { folder });
  return site;
}

/**
 * The issuing body as it stands in what is published.
 * @param said what its brand says of it
 */
export function publicIssuer(office: Office, said: Partial<Said>): PublishedStatus['issuer'] {
  const { site, settings } = office;
  return { did: site?.did ?? '', ...saidOfBody(office, said), website: settings.issuingBody.website ?? null };
}

interface Said {
  readonly name: string | null;
  /** Email or telephone, for those who ask. */
  readonly contact: string | null;
}

/** What nobody has said yet is not published as it was made: the address of its page stands for it. */
function saidOfBody({ settings: { issuingBody }, site }: Office, { name = null, contact = null }: Partial<Said>) {
  const address = site?.verifyAddress ?? '';
  return {
    name: name ?? filledIn(issuingBody.name, toFillIn.name) ?? address.replace(/^https?:\/\/|\/$/g, ''),
    contact: contact ?? filledIn(issuingBody.contact, toFillIn.contact) ?? address,
  };
}

interface Origin {
  readonly site: Site;
  /** Of the issuing body, where its brand says it. */
  readonly name: string | null;
  readonly edition: Edition;
}

/** Who signs the credentials of an office. */
export function originOf(office: Office, { site, name, edition }: Origin): CredentialOrigin {
  const { contact, website } = office.settings.issuingBody;
  const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) ? contact : null;
  return {
    verifyAddress: site.verifyAddress,
    issuer: { name: saidOfBody(office, { name }).name, email, url: website ?? null },
    edition,
  };
}

/** What the certificate of an award of the register says now. */
export function saidOf({ serial, issue, school, facts }: Award): AwardSaid {
  const { award, decidedOn, validFrom, validUntil, sample } = facts;
  return {
    serial,
    issue,
    organisation: school.organisation,
    la: school.la,
    award,
    decidedOn,
    validFrom,
    validUntil,
    sample,
  };
}
