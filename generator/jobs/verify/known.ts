import { createPublicKey, verify as verifyBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { foldText } from '../../../framework/recognise.ts';
import type { Award } from '../../../register/award.ts';
import type { Book } from '../../../register/book.ts';
import type { Said } from '../../../register/proof/examine.ts';
import type { Verify } from '../../../register/proof/keys.ts';
import type { PublishedStatus } from '../../../register/proof/published.ts';
import { publishedStatus } from '../../../register/proof/publishing.ts';
import { publishedFiles } from '../../../register/proof/site.ts';
import { WrongRequest } from '../../failure.ts';
import type { Office } from '../../office/office.ts';
import { whyNot } from '../../system-error.ts';
import { publicIssuer, saidOf } from '../register/proof-of-office.ts';
import { registerOf } from '../register/register-of.ts';

/** What is known of awards, by which certificates are checked. */
export interface Known {
  readonly status: PublishedStatus;
  /** What the certificate of a serial says now; null where none has it. A credential has still to be examined. */
  ofSerial(serial: string): Promise<{ readonly said: Said } | { readonly credential: unknown } | null>;
  /** Why a certificate that is signed as it should be is none after all. */
  objection(said: Said): 'not-in-register' | 'not-as-registered' | null;
  /** Whether a file of this hash was issued; null where that is not known. */
  wasIssued(hash: string): boolean | null;
}

/** By the register of an office. @throws WrongRequest; RegisterUnusable */
export async function knownToOffice(office: Office, now: string): Promise<Known> {
  const register = await registerOf({ office });
  const book = await register.refresh();
  const status = publishedStatus(book, { issuer: publicIssuer(office, {}), keys: await office.keys(), at: now });
  const hashes = new Set(book.awards().flatMap(({ documents }) => documents.map(({ hash }) => hash)));
  return {
    status,
    ofSerial: (serial) => Promise.resolve(saidByRegister(serial, book)),
    objection(said) {
      const award = book.get(said.serial);
      if (award === null) return 'not-in-register';
      return isAsRegistered(said, award) ? null : 'not-as-registered';
    },
    wasIssued: (hash) => hashes.has(hash),
  };
}

/** By the pages that an office has published. @throws WrongRequest where the folder holds none */
export async function knownToPages(folder: string): Promise<Known> {
  return {
    status: await statusIn(folder),
    async ofSerial(serial) {
      const file = path.join(folder, publishedFiles.credential(serial));
      const text = await readFile(file, 'utf8').catch(() => null);
      return text === null ? null : { credential: parsed(text) };
    },
    objection: () => null,
    wasIssued: () => null,
  };
}

/** Ed25519. */
export const verify: Verify = (publicKey, bytes, signature) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
  return Promise.resolve(verifyBytes(null, bytes, createPublicKey({ key: jwk, format: 'jwk' }), signature));
};

function saidByRegister(serial: string, book: Book): { readonly said: Said } | null {
  const award = book.get(serial);
  if (award === null) return null;
  return { said: { ...saidOf(award), laCode: award.school.laCode } };
}

/** What an earlier issue says was put right since. */
function isAsRegistered(said: Said, award: Award): boolean {
  const { award: awarded, validFrom, validUntil } = award.facts;
  const isSameAward = said.award === awarded && said.validFrom === validFrom && said.validUntil === validUntil;
  const isShortened = said.organisation.endsWith('…');
  const isSameName = foldText(said.organisation) === foldText(award.school.organisation);
  return isSameAward && said.issue <= award.issue && (said.issue < award.issue || isShortened || isSameName);
}

const laterAward = z.object({ by: z.string(), from: z.iso.date() });

const status: z.ZodType<PublishedStatus> = z.object({
  format: z.literal(1),
  asOf: z.iso.datetime(),
  issuer: z.object({ did: z.string(), name: z.string(), contact: z.string(), website: z.string().nullable() }),
  keys: z.array(z.object({ id: z.string(), publicKey: z.string().regex(/^[\w-]{43}$/) })),
  issues: z.record(z.string(), z.number()),
  turns: z.record(z.string(), z.array(z.object({ kind: z.enum(['withdrawn', 'reinstated']), on: z.iso.date() }))),
  superseded: z.record(z.string(), laterAward.extend({ others: z.array(laterAward).default([]) })),
});

async function statusIn(folder: string): Promise<PublishedStatus> {
  try {
    return status.parse(JSON.parse(await readFile(path.join(folder, publishedFiles.status), 'utf8')));
  } catch (cause) {
    const isUnfit = cause instanceof z.ZodError || cause instanceof SyntaxError;
    const reason = isUnfit ? 'it is not as it was published' : whyNot(cause).reason;
    throw new WrongRequest('not-a-published-folder', { folder, reason }, { cause });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
