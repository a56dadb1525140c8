import { gzipSync } from 'fflate';
import { base64urlnopad } from '@scure/base';
import type { Proof } from './data-integrity.ts';
import { proofOf } from './data-integrity.ts';
import type { Signer } from './keys.ts';
import { contexts } from './linked-data.ts';
import type { Site } from './site.ts';
import { publishedFiles } from './site.ts';
import { statusListLength } from './status-places.ts';

/** The signed list of what does not hold any more (W3C Bitstring Status List 1.0) as JSON. */
export type StatusList = ReturnType<typeof unsigned> & { readonly proof: Proof };

/**
 * @param revoked places of those that do not hold
 * @param created an ISO instant
 */
export function statusListOf(revoked: Iterable<number>, site: Site, created: string, signer: Signer): StatusList {
  const document = unsigned(encoded(revoked), site, created);
  return { ...document, proof: proofOf(document, { did: site.did, created, signer }) };
}

function unsigned(encodedList: string, site: Site, created: string) {
  const id = `${site.base}${publishedFiles.statusList}`;
  return {
    '@context': [contexts.credentials],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: site.did,
    validFrom: `${created.slice(0, 19)}Z`,
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList },
  } as const;
}

/** The first place is the highest bit of the first byte. */
function encoded(revoked: Iterable<number>): string {
  const bits = new Uint8Array(statusListLength / 8);
  for (const place of revoked) bits[place >> 3] = (bits[place >> 3] ?? 0) | (0x80 >> (place & 7));
  return `u${base64urlnopad.encode(gzipSync(bits, { mtime: 0 }))}`;
}
