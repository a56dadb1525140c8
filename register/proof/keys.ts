import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';

/** What a statement and a credential are signed with. */
export interface Signer {
  /** Of its key (`keyIdOf`). */
  readonly keyId: string;
  /** Ed25519; 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** A key that signed certificates, or signs them. */
export interface ProofKey {
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** What of something signed its signature is held against. */
export interface Signed {
  /** Of the key that it says it was signed with. */
  readonly keyId: string;
  /** What was signed. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Whether a signature is that of a key. */
export type Verify = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => Promise<boolean>;

export const keyIdLength = 4;

/** By which a key is named: the first bytes of its SHA-256, in hexadecimal. @param publicKey 32 bytes */
export function keyIdOf(publicKey: Uint8Array): string {
  return bytesToHex(sha256(publicKey).subarray(0, keyIdLength));
}

/** The name of a key in credentials and in the document of the issuing body: `did:web:example.org#key-0a1b2c3d`. */
export function methodOf(did: string, keyId: string): string {
  return `${did}#key-${keyId}`;
}

/** The key id in such a name; null where it is none of this issuing body. */
export function keyIdIn(method: string, did: string): string | null {
  const id = method.slice(methodOf(did, '').length);
  return method === methodOf(did, id) && /^[0-9a-f]{8}$/.test(id) ? id : null;
}

/** The multicodec prefix of an Ed25519 public key. */
const ed25519Prefix = [0xed, 0x01];

/** A public key as `did.json` writes it: multibase, base58. */
export function multibaseOf(publicKey: Uint8Array): string {
  return `z${base58.encode(Uint8Array.from([...ed25519Prefix, ...publicKey]))}`;
}
