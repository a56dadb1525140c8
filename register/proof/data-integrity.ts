import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import type { Signed, Signer } from './keys.ts';
import { keyIdIn, methodOf } from './keys.ts';
import type { Linked } from './linked-data.ts';
import { canonicalForm } from './linked-data.ts';

/** A proof as it stands in a credential (W3C Data Integrity, cryptosuite `eddsa-rdfc-2022`). */
export interface Proof {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-rdfc-2022';
  /** An instant, ISO in UTC, to the second. */
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  /** The signature, multibase in base58. */
  readonly proofValue: string;
}

/**
 * @param document without its proof
 * @param created an ISO instant
 */
export function proofOf(
  document: Linked,
  { did, created, signer }: { readonly did: string; readonly created: string; readonly signer: Signer },
): Proof {
  const proof = begun(methodOf(did, signer.keyId), `${created.slice(0, 19)}Z`);
  return { ...proof, proofValue: `z${base58.encode(signer.sign(toBeSigned(document, proof)))}` };
}

/**
 * @param given the proof as it was found
 * @returns null where it is no such proof of that issuing body
 */
export function signedBy(given: unknown, document: Linked, did: string): Signed | null {
  if (typeof given !== 'object' || given === null) return null;
  const found = given as Readonly<Record<string, unknown>>;
  const { created, verificationMethod, proofValue } = found;
  if (typeof created !== 'string' || typeof verificationMethod !== 'string' || typeof proofValue !== 'string')
    return null;
  const keyId = keyIdIn(verificationMethod, did);
  const signature = signatureIn(proofValue);
  const proof = begun(verificationMethod, created);
  const expected = { ...proof, proofValue };
  const isOther = Object.entries(expected).some(([key, value]) => found[key] !== value);
  if (keyId === null || signature === null || isOther || Object.keys(found).length !== Object.keys(expected).length)
    return null;
  return { keyId, signed: toBeSigned(document, proof), signature };
}

function begun(verificationMethod: string, created: string): Omit<Proof, 'proofValue'> {
  return {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  };
}

function toBeSigned(document: Linked, proof: Omit<Proof, 'proofValue'>): Uint8Array {
  const hash = (linked: Linked) => sha256(utf8ToBytes(canonicalForm(linked)));
  return Uint8Array.from([...hash({ ...proof }), ...hash(document)]);
}

function signatureIn(proofValue: string): Uint8Array | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{60,90}$/.test(proofValue)) return null;
  const signature = base58.decode(proofValue.slice(1));
  return signature.length === 64 ? signature : null;
}
