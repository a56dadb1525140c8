import { createHash } from 'node:crypto';

const length = 32;

/** What was made, after the SHA-256 of it: a file that a machine wrote as it lost its power is recognised. */
export function sealed(content: Uint8Array): Uint8Array {
  return Buffer.concat([createHash('sha256').update(content).digest(), content]);
}

export interface Unsealed {
  /** SHA-256 of the content, in hexadecimal. */
  readonly digest: string;
  readonly content: Uint8Array;
}

/** Null where the bytes are not whole. */
export function unsealed(bytes: Uint8Array): Unsealed | null {
  const content = bytes.subarray(length);
  const digest = createHash('sha256').update(content).digest();
  return digest.equals(bytes.subarray(0, length)) ? { digest: digest.toString('hex'), content } : null;
}
