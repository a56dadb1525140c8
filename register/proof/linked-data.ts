import type { Node, Quad, Term } from './quads.ts';
import { canonical } from './quads.ts';

/** The contexts that the terms below are taken from. */
export const contexts = {
  credentials: 'https://www.w3.org/ns/credentials/v2',
  badges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
} as const;

/** A node of linked data: its address, its types, and what is said of it. One without an address is a blank node. */
export interface Linked {
  readonly id?: string;
  readonly type?: string | readonly string[];
  readonly [term: string]: unknown;
}

const credentials = 'https://www.w3.org/2018/credentials#';
const statusList = 'https://www.w3.org/ns/credentials/status#';
const badges = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const schema = 'https://schema.org/';
const security = 'https://w3id.org/security#';
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';

const types: Readonly<Record<string, string>> = {
  VerifiableCredential: credentials,
  OpenBadgeCredential: badges,
  BitstringStatusListCredential: statusList,
  BitstringStatusListEntry: statusList,
  BitstringStatusList: statusList,
  DataIntegrityProof: security,
  Profile: badges,
  Image: badges,
  AchievementSubject: badges,
  IdentityObject: badges,
  Achievement: badges,
};

interface Meaning {
  readonly iri: string;
  /** Of a text; `iri` where it names a node. A plain text where left out. */
  readonly type?: string;
}

/** What the contexts make of each term that we use. */
const terms: Readonly<Record<string, Meaning>> = {
  name: { iri: `${schema}name` },
  description: { iri: `${schema}description` },
  caption: { iri: `${schema}caption` },
  email: { iri: `${schema}email` },
  url: { iri: `${schema}url`, type: 'https://www.w3.org/2001/XMLSchema#anyURI' },
  inLanguage: { iri: `${schema}inLanguage` },
  tag: { iri: `${schema}keywords` },
  image: { iri: `${badges}image` },
  issuer: { iri: `${credentials}issuer`, type: 'iri' },
  validFrom: { iri: `${credentials}validFrom`, type: dateTime },
  validUntil: { iri: `${credentials}validUntil`, type: dateTime },
  credentialStatus: { iri: `${credentials}credentialStatus` },
  credentialSubject: { iri: `${credentials}credentialSubject` },
  statusPurpose: { iri: `${statusList}statusPurpose` },
  statusListIndex: { iri: `${statusList}statusListIndex` },
  statusListCredential: { iri: `${statusList}statusListCredential`, type: 'iri' },
  encodedList: { iri: `${statusList}encodedList`, type: `${security}multibase` },
  identifier: { iri: `${badges}identifier` },
  identityHash: { iri: `${badges}identityHash` },
  identityType: { iri: `${badges}identityType` },
  hashed: { iri: `${badges}hashed`, type: 'https://www.w3.org/2001/XMLSchema#boolean' },
  licenseNumber: { iri: `${badges}licenseNumber` },
  narrative: { iri: `${badges}narrative` },
  achievement: { iri: `${badges}achievement` },
  achievementType: { iri: `${badges}achievementType` },
  criteria: { iri: `${badges}Criteria` },
  humanCode: { iri: `${badges}humanCode` },
  cryptosuite: { iri: `${security}cryptosuite`, type: `${security}cryptosuiteString` },
  created: { iri: 'http://purl.org/dc/terms/created', type: dateTime },
  verificationMethod: { iri: `${security}verificationMethod`, type: 'iri' },
  proofPurpose: { iri: `${security}proofPurpose`, type: 'iri' },
};

const proofPurposes: Readonly<Record<string, string>> = { assertionMethod: `${security}assertionMethod` };

/**
 * The canonical form of linked data in the terms above, with one blank node at most: what a library for JSON-LD makes of
 * it by the published contexts.
 * @throws RangeError where there is a term that is not known here, or an address is none
 */
export function canonicalForm(root: Linked): string {
  const quads: Quad[] = [];
  add(root, quads);
  return canonical(quads);
}

function add(linked: Linked, quads: Quad[]): Node {
  const { '@context': _, id, type, ...said } = linked;
  const node: Node = id === undefined ? { blank: 0 } : { iri: id };
  for (const each of [type ?? []].flat()) quads.push([node, rdfType, { iri: `${meaning(types, each)}${each}` }]);
  for (const [term, values] of Object.entries(said)) {
    const { iri, type: kind } = meaning(terms, term);
    for (const value of [values].flat()) quads.push([node, iri, objectOf(value, kind, quads)]);
  }
  return node;
}

function objectOf(value: unknown, kind: string | undefined, quads: Quad[]): Term {
  if (typeof value === 'object' && value !== null) return add(value as Linked, quads);
  const text = String(value);
  if (kind === 'iri') return { iri: proofPurposes[text] ?? text };
  return kind === undefined ? { text } : { text, type: kind };
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

function meaning<T>(known: Readonly<Record<string, T>>, term: string): T {
  const found = Object.hasOwn(known, term) ? known[term] : undefined;
  if (found === undefined) throw new RangeError(`The term ${term} is not known`);
  return found;
}
