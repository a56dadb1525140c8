import type { AwardId } from '../../framework/edition.ts';
import { awardIds } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { isDate } from '../../framework/dates.ts';
import type { Proof } from './data-integrity.ts';
import { proofOf, signedBy } from './data-integrity.ts';
import type { Signed, Signer } from './keys.ts';
import { contexts } from './linked-data.ts';
import { isSameJson } from './same-json.ts';
import type { Site } from './site.ts';
import { publishedFiles, siteAt } from './site.ts';

/** What the credential of an award says; all else in it is the same for all. */
export interface CredentialFacts {
  readonly serial: string;
  /** From 1. */
  readonly issue: number;
  readonly organisation: string;
  /** The local authority, in full; null where the certificate names none. */
  readonly la: string | null;
  readonly award: AwardId;
  readonly sample: boolean;
  /** First and last day. */
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  /** Place in the list of what was withdrawn. */
  readonly statusIndex: number;
  readonly verifyAddress: string;
  readonly issuer: { readonly name: string; readonly email: string | null; readonly url: string | null };
  /** The award’s name, what it is an award of, and what it is given for: the framework’s words. */
  readonly wording: { readonly name: string; readonly description: string; readonly criteria: string };
}

/** A signed credential (Open Badges 3.0, a W3C Verifiable Credential 2.0) as JSON. */
export type Credential = ReturnType<typeof unsigned> & { readonly proof: Proof };

/** A credential as it was found, and what its signature is held against. */
export interface FoundCredential extends Signed {
  readonly facts: CredentialFacts;
}

/** @param created an ISO instant @throws RangeError where an address in it is none */
export function credentialOf(facts: CredentialFacts, created: string, signer: Signer): Credential {
  const site = siteAt(facts.verifyAddress);
  const document = unsigned(facts, site);
  return { ...document, proof: proofOf(document, { did: site.did, created, signer }) };
}

/**
 * Reads a credential of this system; whether it is genuine, its signature tells. Whoever reads it needs no more than
 * what is signed: a credential that says more, or says it otherwise, is none.
 * @param json as it was parsed
 * @returns null where it is none
 */
export function readCredential(json: unknown): FoundCredential | null {
  try {
    const facts = factsIn(json);
    const site = siteAt(facts.verifyAddress);
    const { proof, ...rest } = json as { readonly proof: unknown };
    const document = unsigned(facts, site);
    if (!isSameJson(rest, document)) return null;
    const signed = signedBy(proof, document, site.did);
    return signed === null ? null : { ...signed, facts };
  } catch {
    return null;
  }
}

function unsigned(facts: CredentialFacts, site: Site) {
  const { serial, organisation, la, award, sample, issuer, wording } = facts;
  const ids = idsOf(facts, site);
  const title = `${sample ? 'SPECIMEN – ' : ''}${wording.name}`;
  return {
    '@context': [contexts.credentials, contexts.badges],
    id: ids.credential,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    image: { id: ids.image, type: 'Image', caption: title },
    issuer: {
      id: site.did,
      type: ['Profile'],
      name: issuer.name,
      ...(issuer.email === null ? {} : { email: issuer.email }),
      url: issuer.url ?? site.base,
    },
    validFrom: startOf(facts.validFrom),
    validUntil: endOf(facts.validUntil),
    credentialStatus: {
      id: ids.status,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(facts.statusIndex),
      statusListCredential: ids.statusList,
    },
    credentialSubject: {
      id: ids.subject,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityHash: organisation, identityType: 'name', hashed: false }],
      licenseNumber: serial,
      ...(la === null ? {} : { narrative: la }),
      achievement: {
        id: ids.achievement,
        type: ['Achievement'],
        achievementType: 'Award',
        name: wording.name,
        description: wording.description,
        criteria: { id: ids.achievement, narrative: wording.criteria },
        humanCode: award,
        inLanguage: 'en-GB',
        ...(sample ? { tag: [specimen] } : {}),
      },
    },
  } as const;
}

const specimen = 'specimen';

function idsOf({ serial, issue, award, sample, statusIndex }: CredentialFacts, { base }: Site) {
  const statusList = `${base}${publishedFiles.statusList}`;
  return {
    credential: `${base}${publishedFiles.credential(serial)}#issue-${String(issue)}`,
    image: `${base}${publishedFiles.badge(serial, 'png')}`,
    status: `${statusList}#${String(statusIndex)}`,
    statusList,
    subject: `${base}${publishedFiles.awardPage(serial)}#school`,
    achievement: `${base}${publishedFiles.register}#${sample ? specimen : award}`,
  };
}

const startOf = (day: IsoDate): string => `${day}T00:00:00Z`;
const endOf = (day: IsoDate): string => `${day}T23:59:59Z`;

/** What a credential says, as far as it can be found in it. @throws where it cannot */
function factsIn(json: unknown): CredentialFacts {
  const credential = json as ReturnType<typeof unsigned>;
  const { credentialSubject: subject, credentialStatus: status, issuer } = credential;
  const { achievement } = subject;
  const award = awardIds.find((id) => id === achievement.humanCode);
  const statusIndex = Number(status.statusListIndex);
  const issue = Number(/#issue-(\d{1,5})$/.exec(credential.id)?.[1]);
  const [validFrom, validUntil] = [credential.validFrom.slice(0, 10), credential.validUntil.slice(0, 10)];
  if (award === undefined || !Number.isSafeInteger(statusIndex) || !(issue >= 1))
    throw new RangeError('No credential of an award');
  if (!isDate(validFrom) || !isDate(validUntil)) throw new RangeError('No days');
  return {
    serial: text(subject.licenseNumber),
    issue,
    organisation: text(subject.identifier[0].identityHash),
    la: 'narrative' in subject ? text(subject.narrative) : null,
    award,
    sample: 'tag' in achievement,
    validFrom,
    validUntil,
    statusIndex,
    verifyAddress: text(status.statusListCredential).slice(0, -publishedFiles.statusList.length),
    issuer: {
      name: text(issuer.name),
      email: 'email' in issuer ? text(issuer.email) : null,
      url: text(issuer.url),
    },
    wording: {
      name: text(achievement.name),
      description: text(achievement.description),
      criteria: text(achievement.criteria.narrative),
    },
  };
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value.length > 5000) throw new RangeError('No text');
  return value;
}
