import type { ProofKey } from './keys.ts';
import { methodOf, multibaseOf } from './keys.ts';
import type { Site } from './site.ts';

/** Who issues certificates, and by which keys (W3C Decentralized Identifiers 1.0). */
export interface DidDocument {
  readonly '@context': readonly [string, string];
  readonly id: string;
  readonly verificationMethod: readonly {
    readonly id: string;
    readonly type: 'Multikey';
    readonly controller: string;
    readonly publicKeyMultibase: string;
  }[];
  readonly assertionMethod: readonly string[];
}

/** What `did.json` says: the keys by which certificates of this issuing body are genuine, earlier ones too. */
export function didDocument({ did }: Site, keys: readonly ProofKey[]): DidDocument {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map(({ id, publicKey }) => ({
      id: methodOf(did, id),
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: multibaseOf(publicKey),
    })),
    assertionMethod: keys.map(({ id }) => methodOf(did, id)),
  };
}
