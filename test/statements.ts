import { generateKeyPairSync, sign } from 'node:crypto';
import type { CertifiedAward } from '../generator/documents/certificate/certificate.ts';
import { keyIdOf } from '../register/proof/keys.ts';
import { statementText } from '../register/proof/statement.ts';

const key = generateKeyPairSync('ed25519');
const signer = {
  keyId: keyIdOf(Buffer.from(key.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')),
  sign: (bytes: Uint8Array) => sign(null, bytes, key.privateKey),
};

/** The signed statement of a certificate, by a key of this run. */
export function statementOf(certified: CertifiedAward, laCode: string | null = '208'): string {
  return statementText({ ...certified, laCode }, signer);
}
