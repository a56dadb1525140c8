import type { Edition } from '../../../framework/edition.ts';
import type { AwardSaid, CredentialOrigin } from '../../../register/proof/award-credential.ts';
import type { PublishedStatus } from '../../../register/proof/published.ts';
import type { Site } from '../../../register/proof/site.ts';
import type { Award } from '../../../register/award.ts';
import { WrongRequest } from '../../failure.ts';
import type { Office } from '../../office/office.ts';

/** @throws WrongRequest where the settings name no address at which certificates can be checked */
export function siteOf({ site, folder }: Office): Site {
  if (site === null) throw new WrongRequest('no-verify-address', { folder });
  return site;
}

/** The issuing body as it stands in what is published. */
export function publicIssuer({ settings, site }: Office, name: string | null): PublishedStatus['issuer'] {
  const { contact, website } = settings.issuingBody;
  return { did: site?.did ?? '', name: name ?? settings.issuingBody.name, contact, website: website ?? null };
}

interface Origin {
  readonly site: Site;
  /** Of the issuing body, where its brand says it. */
  readonly name: string | null;
  readonly edition: Edition;
}

/** Who signs the credentials of an office. */
export function originOf({ settings }: Office, { site, name, edition }: Origin): CredentialOrigin {
  const { contact, website } = settings.issuingBody;
  const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) ? contact : null;
  return {
    verifyAddress: site.verifyAddress,
    issuer: { name: name ?? settings.issuingBody.name, email, url: website ?? null },
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
