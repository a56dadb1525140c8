import { formalLaName } from '../../framework/local-authorities.ts';
import { markOf } from '../../framework/award.ts';
import type { AwardId, Edition } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import type { CredentialFacts } from './credential.ts';
import type { Statement } from './statement.ts';

/** What a certificate says of its award. */
export interface AwardSaid {
  readonly serial: string;
  readonly issue: number;
  readonly organisation: string;
  /** Name of the local authority. */
  readonly la: string | null;
  readonly award: AwardId;
  readonly decidedOn: IsoDate;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  readonly sample: boolean;
}

/** Who signs a credential, and where it is looked up. */
export interface CredentialOrigin {
  readonly verifyAddress: string;
  readonly issuer: CredentialFacts['issuer'];
  readonly edition: Edition;
}

/** @param statusIndex place of this issue in the list of what was revoked */
export function credentialFacts(
  { serial, issue, organisation, la, award, sample, validFrom, validUntil }: AwardSaid,
  statusIndex: number,
  { verifyAddress, issuer, edition }: CredentialOrigin,
): CredentialFacts {
  const { title, heading, text } = edition.awards[award];
  const wording = {
    name: `${markOf(edition)}, ${title} Award`,
    description: `${edition.title}, published by the ${edition.publisher}`,
    criteria: `${heading}: ${text}`,
  };
  return {
    serial,
    issue,
    organisation,
    la: formalLaName(la, edition),
    award,
    sample,
    validFrom,
    validUntil,
    statusIndex,
    verifyAddress,
    issuer,
    wording,
  };
}

export function statementOf(said: AwardSaid, edition: Edition): Statement {
  const { serial, issue, organisation, la, award, sample, decidedOn, validFrom, validUntil } = said;
  const laCode = edition.localAuthorities.find(({ name }) => name === la)?.code ?? null;
  return { serial, issue, organisation, laCode, award, sample, decidedOn, validFrom, validUntil };
}
