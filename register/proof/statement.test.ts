import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { awardIds } from '../../framework/edition.ts';
import { codeAlphabet } from '../../framework/receipt.ts';
import { base32nopad } from '@scure/base';
import { keyIdOf } from './keys.ts';
import type { Statement } from './statement.ts';
import { hashOfName, readStatement, statementText } from './statement.ts';

const key = generateKeyPairSync('ed25519');
const publicKey = Buffer.from(key.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
const signer = { keyId: keyIdOf(publicKey), sign: (bytes: Uint8Array) => sign(null, bytes, key.privateKey) };

/** As a verifier does. */
const isGenuine = (text: string): boolean => {
  const read = readStatement(text);
  return read !== null && read.keyId === signer.keyId && verify(null, read.signed, key.publicKey, read.signature);
};

const example: Statement = {
  serial: 'PDQM-2026-7EW4476X',
  issue: 2,
  organisation: 'Ash Grove Primary School',
  laCode: '202',
  award: 'gold',
  sample: false,
  decidedOn: '2026-06-30',
  validFrom: '2026-06-30',
  validUntil: '2029-06-29',
};

const day = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

/** Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Bengali, Tamil, Chinese, emoji. */
const anyLetter = fc.oneof(
  ...['AZ', 'az', 'ΑΩ', 'АЯ', 'את', 'ءي', 'अह', 'অহ', 'அஹ', '一龥', '😀😏']
    .map((letters) => Array.from(letters))
    .map((ends) =>
      fc
        .integer({ min: ends[0]?.codePointAt(0) ?? 65, max: ends[1]?.codePointAt(0) ?? 90 })
        .map((code) => String.fromCodePoint(code)),
    ),
  fc.constant(' '),
);

const statements = (longest: number): fc.Arbitrary<Statement> =>
  fc.record({
    serial: fc
      .tuple(
        fc.integer({ min: 2000, max: 2199 }),
        fc.array(fc.constantFrom(...Array.from(codeAlphabet)), { minLength: 8, maxLength: 8 }),
      )
      .map(([year, code]) => `PDQM-${String(year)}-${code.join('')}`),
    issue: fc.integer({ min: 1, max: 65_535 }),
    organisation: fc.array(anyLetter, { maxLength: longest }).map((letters) => letters.join('')),
    laCode: fc.option(fc.integer({ min: 100, max: 999 }).map(String)),
    award: fc.constantFrom(...awardIds),
    sample: fc.boolean(),
    decidedOn: day,
    validFrom: day,
    validUntil: day,
  });

it('says what it was given, in any script', () => {
  fc.assert(
    fc.property(statements(50), (statement) => {
      const text = statementText(statement, signer);
      expect(readStatement(text)?.statement).toEqual(statement);
      expect(isGenuine(text)).toBe(true);
    }),
  );
});

it('shortens a long name between characters, and knows the whole one', () => {
  fc.assert(
    fc.property(statements(300), (statement) => {
      const read = readStatement(statementText(statement, signer));
      const name = read?.statement.organisation ?? '';
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      if (read?.nameHash === null) expect(name).toBe(statement.organisation);
      else {
        expect(statement.organisation.startsWith(name.replace(/…$/, ''))).toBe(true);
        expect(read?.nameHash).toEqual(hashOfName(statement.organisation));
      }
    }),
  );
});

it('is not genuine with any bit of it turned', () => {
  const text = statementText(example, signer);
  const bits = 5 * text.length;
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  for (let bit = 0; bit < bits; bit += 1) {
    const place = Math.floor(bit / 5);
    const turned = alphabet.charAt(alphabet.indexOf(text.charAt(place)) ^ (1 << (bit % 5)));
    expect(isGenuine(text.slice(0, place) + turned + text.slice(place + 1))).toBe(false);
  }
});

it('is not genuine cut short, made longer, of another key, or with another’s signature', () => {
  const text = statementText(example, signer);
  for (let length = 0; length < text.length; length += 1) expect(isGenuine(text.slice(0, length))).toBe(false);
  for (const more of ['A', 'AA', '7', ' ', '=']) expect(isGenuine(text + more)).toBe(false);
  const other = generateKeyPairSync('ed25519');
  expect(isGenuine(statementText(example, { ...signer, sign: (bytes) => sign(null, bytes, other.privateKey) }))).toBe(
    false,
  );
  const withdrawn = base32nopad.decode(statementText({ ...example, issue: 1 }, signer)).subarray(-64);
  expect(isGenuine(statementText(example, { ...signer, sign: () => withdrawn }))).toBe(false);
});

it('is never read from what is none, and never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.string({ unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')) }),
      ),
      (text) => {
        expect(isGenuine(text)).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});

it.each(['PDQM-2026-7EW4476', 'PDQM-2026-7EW4476O', '2026-7EW4476X', ''])('refuses the serial %j', (serial) => {
  expect(() => statementText({ ...example, serial }, signer)).toThrow(RangeError);
});
