import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base32nopad } from '@scure/base';
import { fromSerial, toSerial } from '../../framework/dates.ts';
import type { AwardId } from '../../framework/edition.ts';
import { awardIds } from '../../framework/edition.ts';
import { codeAlphabet } from '../../framework/receipt.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import type { Signed, Signer } from './keys.ts';
import { keyIdLength } from './keys.ts';

/** What the code on a certificate says, so that whoever reads it needs no register. */
export interface Statement {
  readonly serial: string;
  /** From 1. */
  readonly issue: number;
  /** As it stands on the certificate; a long one is shortened, and ends with three dots. */
  readonly organisation: string;
  /** Three digits; null where the certificate names none. */
  readonly laCode: string | null;
  readonly award: AwardId;
  readonly sample: boolean;
  readonly decidedOn: IsoDate;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

/** A statement as it was read, and what its signature is held against. */
export interface SignedStatement extends Signed {
  readonly statement: Statement;
  /** The first bytes of the SHA-256 of the whole name; null where the name is whole. */
  readonly nameHash: Uint8Array | null;
}

const format = 1;
const signatureLength = 64;
const nameHashLength = 8;
/** Bytes of a name, in UTF-8: with more, behind an address of 80 characters, the QR code would be of more than version 15. */
const longestName = 200;

/**
 * A statement on a few bytes, with its signature, in characters for a QR code.
 * @throws RangeError where the serial is not of this system's form
 */
export function statementText(statement: Statement, { keyId, sign }: Signer): string {
  const name = nameBytes(statement.organisation);
  const flags = (statement.sample ? 1 : 0) | (name.hash === null ? 0 : 2) | (statement.laCode === null ? 0 : 4);
  const signed = Uint8Array.from([
    format,
    ...hexToBytes(keyId),
    ...serialBytes(statement.serial),
    ...whole(statement.issue, 2),
    awardIds.indexOf(statement.award),
    flags,
    ...[statement.decidedOn, statement.validFrom, statement.validUntil].flatMap((day) => whole(toSerial(day), 3)),
    ...(statement.laCode === null ? [] : whole(Number(statement.laCode), 2)),
    ...(name.hash ?? []),
    ...name.bytes,
  ]);
  return base32nopad.encode(Uint8Array.from([...signed, ...sign(signed)]));
}

/**
 * Reads a statement; whether it is genuine, its signature tells.
 * @returns null where it is none
 */
export function readStatement(text: string): SignedStatement | null {
  const bytes = decoded(text);
  if (bytes === null || bytes.length <= signatureLength) return null;
  const signed = bytes.subarray(0, -signatureLength);
  try {
    const { keyId, statement, nameHash } = statementIn(new Bytes(signed));
    return { statement, nameHash, keyId, signed, signature: bytes.subarray(-signatureLength) };
  } catch {
    return null;
  }
}

function decoded(text: string): Uint8Array | null {
  try {
    return base32nopad.decode(text);
  } catch {
    return null;
  }
}

function statementIn(bytes: Bytes): Pick<SignedStatement, 'statement' | 'nameHash' | 'keyId'> {
  if (bytes.number(1) !== format) throw new RangeError('Another format');
  const keyId = bytesToHex(bytes.take(keyIdLength));
  const serial = serialIn(bytes);
  const issue = bytes.number(2);
  const award = awardIds[bytes.number(1)];
  const flags = bytes.number(1);
  const [decidedOn, validFrom, validUntil] = [day(bytes), day(bytes), day(bytes)];
  const laCode = (flags & 4) === 0 ? null : String(bytes.number(2)).padStart(3, '0');
  const nameHash = (flags & 2) === 0 ? null : bytes.take(nameHashLength);
  const organisation = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.rest());
  if (award === undefined || issue === 0 || flags > 7) throw new RangeError('No award, issue or such flags');
  const sample = (flags & 1) === 1;
  return {
    statement: { serial, issue, organisation, laCode, award, sample, decidedOn, validFrom, validUntil },
    nameHash,
    keyId,
  };
}

class Bytes {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** @throws RangeError where there are fewer */
  take(count: number): Uint8Array {
    if (this.at + count > this.bytes.length) throw new RangeError('Cut short');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  number(count: number): number {
    return this.take(count).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  rest(): Uint8Array {
    return this.bytes.subarray(this.at);
  }
}

function day(bytes: Bytes): IsoDate {
  const date = fromSerial(bytes.number(3), false);
  if (date === null) throw new RangeError('No day');
  return date;
}

/** A number on so many bytes, the highest first. */
function whole(number: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.floor(number / 256 ** (count - 1 - index)) % 256);
}

const serialForm = /^PDQM-(\d{4})-(.{8})$/;
/** 24 to the power of 8 is less than 2 to the power of 40. */
const codeBytes = 5;

function serialBytes(serial: string): readonly number[] {
  const [, year = '', code = ''] = serialForm.exec(serial) ?? [];
  const places = [...code].map((character) => codeAlphabet.indexOf(character));
  if (places.length === 0 || places.includes(-1)) throw new RangeError(`${serial} is no serial`);
  return [
    ...whole(Number(year), 2),
    ...whole(
      places.reduce((sum, place) => sum * codeAlphabet.length + place, 0),
      codeBytes,
    ),
  ];
}

function serialIn(bytes: Bytes): string {
  const year = bytes.number(2);
  let number = bytes.number(codeBytes);
  let code = '';
  for (let place = 0; place < 8; place += 1) {
    code = codeAlphabet.charAt(number % codeAlphabet.length) + code;
    number = Math.floor(number / codeAlphabet.length);
  }
  if (number > 0 || year > 9999) throw new RangeError('No serial');
  return `PDQM-${String(year).padStart(4, '0')}-${code}`;
}

/** A name, or so many of its characters as there is room for and a hash of all of it. */
function nameBytes(name: string): { readonly bytes: Uint8Array; readonly hash: Uint8Array | null } {
  const bytes = utf8ToBytes(name);
  if (bytes.length <= longestName) return { bytes, hash: null };
  const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)].map(
    ({ segment }) => segment,
  );
  let shortened = '';
  for (const character of characters) {
    if (utf8ToBytes(`${shortened}${character}…`).length > longestName) break;
    shortened += character;
  }
  return { bytes: utf8ToBytes(`${shortened}…`), hash: hashOfName(name) };
}

/** By which a shortened name is held against the whole one. */
export function hashOfName(name: string): Uint8Array {
  return sha256(utf8ToBytes(name)).subarray(0, nameHashLength);
}
