import { createPublicKey, generateKeyPairSync, sign, verify as verifyBytes } from 'node:crypto';
import { base64urlnopad } from '@scure/base';
import type { CredentialFacts } from './credential.ts';
import { credentialOf } from './credential.ts';
import { examineCredential, examineStatement } from './examine.ts';
import type { Signer, Verify } from './keys.ts';
import { keyIdOf } from './keys.ts';
import type { PublishedStatus } from './published.ts';
import type { Statement } from './statement.ts';
import { statementText } from './statement.ts';

interface Key extends Signer {
  readonly publicKey: Uint8Array;
}

function newKey(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return { keyId: keyIdOf(bytes), publicKey: bytes, sign: (signed) => sign(null, signed, privateKey) };
}

const verify: Verify = (publicKey, bytes, signature) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
  return Promise.resolve(verifyBytes(null, bytes, createPublicKey({ key: jwk, format: 'jwk' }), signature));
};

const [key, earlier, stranger] = [newKey(), newKey(), newKey()];

const statement: Statement = {
  serial: 'PDQM-2026-7EW4476X',
  issue: 1,
  organisation: 'Ash Grove Primary School',
  laCode: '202',
  award: 'gold',
  sample: false,
  decidedOn: '2026-06-30',
  validFrom: '2026-06-30',
  validUntil: '2029-06-29',
};

const facts: CredentialFacts = {
  ...statement,
  la: 'London Borough of Camden',
  statusIndex: 5,
  verifyAddress: 'https://example.org/mark/',
  issuer: { name: 'Camden Learning', email: null, url: null },
  wording: { name: 'Gold', description: 'An award', criteria: 'Good practice' },
};

const nothingHappened: PublishedStatus = {
  format: 1,
  asOf: '2027-01-01T00:00:00Z',
  issuer: { did: 'did:web:example.org:mark', name: 'Camden Learning', contact: 'mark@example.org', website: null },
  keys: [key, earlier].map(({ keyId, publicKey }) => ({ id: keyId, publicKey: base64urlnopad.encode(publicKey) })),
  issues: {},
  turns: {},
  superseded: {},
};

const serial = statement.serial;

describe.each([
  [
    'a statement',
    (signer: Signer, change: Partial<Statement>, status: PublishedStatus, day: string) =>
      examineStatement(statementText({ ...statement, ...change }, signer), { status, verify, day }),
  ],
  [
    'a credential',
    (signer: Signer, change: Partial<Statement>, status: PublishedStatus, day: string) =>
      examineCredential(
        JSON.parse(JSON.stringify(credentialOf({ ...facts, ...change }, '2026-07-01T00:00:00Z', signer))),
        {
          status,
          verify,
          day,
        },
      ),
  ],
] as const)('%s', (_, examine) => {
  const words = async (change: Partial<Statement>, status: Partial<PublishedStatus>, day = '2027-03-01') => {
    const examined = await examine(key, change, { ...nothingHappened, ...status }, day);
    return examined.genuine ? examined.verdict.words : examined.why;
  };
  const withdrawn = { kind: 'withdrawn', on: '2027-02-01' } as const;

  it.each([
    ['in force', {}, {}, '2027-03-01', 'Genuine, in force until 29 June 2029'],
    ['on its first day', {}, {}, '2026-06-30', 'Genuine, in force until 29 June 2029'],
    ['on its last day', {}, {}, '2029-06-29', 'Genuine, in force until 29 June 2029'],
    ['lapsed', {}, {}, '2029-06-30', 'Genuine, lapsed after 29 June 2029'],
    ['before its first day', {}, {}, '2026-06-29', 'Genuine, in force from 30 June 2026'],
    ['withdrawn', {}, { turns: { [serial]: [withdrawn] } }, '2027-02-01', 'Genuine, withdrawn on 1 February 2027'],
    [
      'before it is withdrawn',
      {},
      { turns: { [serial]: [withdrawn] } },
      '2027-01-31',
      'Genuine, in force until 29 June 2029',
    ],
    [
      'reinstated',
      {},
      { turns: { [serial]: [withdrawn, { kind: 'reinstated', on: '2027-02-02' } as const] } },
      '2027-03-01',
      'Genuine, in force until 29 June 2029',
    ],
    ['corrected', {}, { issues: { [serial]: 2 } }, '2027-03-01', 'Genuine, replaced by issue 2'],
    [
      'its second issue',
      { issue: 2 },
      { issues: { [serial]: 2 } },
      '2027-03-01',
      'Genuine, in force until 29 June 2029',
    ],
    [
      'superseded',
      {},
      { superseded: { [serial]: { by: 'PDQM-2028-34679ACD', from: '2028-05-01' } } },
      '2028-05-01',
      'Genuine, superseded by a later award on 1 May 2028',
    ],
    [
      'superseded by an award that was withdrawn',
      {},
      {
        superseded: { [serial]: { by: 'PDQM-2028-34679ACD', from: '2028-05-01' } },
        turns: { 'PDQM-2028-34679ACD': [{ kind: 'withdrawn', on: '2028-06-01' }] },
      },
      '2028-06-01',
      'Genuine, in force until 29 June 2029',
    ],
    [
      'superseded by the second of two awards, of which the first was withdrawn',
      {},
      {
        superseded: {
          [serial]: {
            ...{ by: 'PDQM-2028-34679ACD', from: '2028-05-01' },
            others: [{ by: 'PDQM-2028-9ACD3467', from: '2028-07-01' }],
          },
        },
        turns: { 'PDQM-2028-34679ACD': [{ kind: 'withdrawn', on: '2028-06-01' }] },
      },
      '2028-07-01',
      'Genuine, superseded by a later award on 1 July 2028',
    ],
    ['a specimen', { sample: true }, {}, '2027-03-01', 'Genuine specimen, not an award, in force until 29 June 2029'],
  ] as const)('%s', async (_name, change, status, day, expected) => {
    expect(await words(change, status, day)).toBe(expected);
  });

  it('is genuine by an earlier key, and not by a stranger’s, or by one that took another’s name', async () => {
    const by = (signer: Signer) => examine(signer, {}, nothingHappened, '2027-03-01');
    expect(await by(earlier)).toMatchObject({ genuine: true, said: { organisation: statement.organisation } });
    expect(await by(stranger)).toEqual({ genuine: false, why: 'unknown-key' });
    expect(await by({ ...stranger, keyId: key.keyId })).toEqual({ genuine: false, why: 'signature' });
  });
});

it('a credential of another body is not judged by this one’s keys', async () => {
  const other = credentialOf({ ...facts, verifyAddress: 'https://other.example/' }, '2026-07-01T00:00:00Z', key);
  const json: unknown = JSON.parse(JSON.stringify(other));
  expect(await examineCredential(json, { status: nothingHappened, verify, day: '2027-03-01' })).toEqual({
    genuine: false,
    why: 'other-issuer',
  });
});
