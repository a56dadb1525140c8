import { ed25519 } from '@noble/curves/ed25519.js';
import type { Verify } from '../register/proof/keys.ts';

/** By the browser where it knows Ed25519 and trusts where the page comes from; else by a library. */
export const verify: Verify = async (publicKey, bytes, signature) => {
  const key = await browsersKey(publicKey);
  if (key === null) return verifyByLibrary(publicKey, bytes, signature);
  return crypto.subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(bytes));
};

function verifyByLibrary(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, bytes, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

async function browsersKey(publicKey: Uint8Array): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
}
