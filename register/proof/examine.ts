import type { AwardId } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { readCredential } from './credential.ts';
import type { Signed, Verify } from './keys.ts';
import type { PublishedStatus } from './published.ts';
import { keysOf } from './published.ts';
import { siteAt } from './site.ts';
import { readStatement } from './statement.ts';
import type { Holding, Verdict } from './verdict.ts';
import { verdictOn } from './verdict.ts';

/** What a certificate says, that must stand on the paper too. */
export interface Said extends Holding {
  /** A long name may be shortened, and then ends with three dots. */
  readonly organisation: string;
  readonly award: AwardId;
  /** Three digits, where a statement says it. */
  readonly laCode: string | null;
  /** In full, where a credential says it. */
  readonly la: string | null;
}

/** What became of looking at a certificate. */
export type Examined =
  | { readonly genuine: true; readonly said: Said; readonly verdict: Verdict }
  | {
      readonly genuine: false;
      /**
       * `unreadable`: it is nothing that this system signs. `other-issuer`: another body has signed it, as it says.
       * `unknown-key`: no key of this body signed it. `signature`: it is not what the key signed.
       */
      readonly why: 'unreadable' | 'other-issuer' | 'unknown-key' | 'signature';
    };

/** Against what a certificate is held. */
export interface Against {
  readonly status: PublishedStatus;
  readonly verify: Verify;
  readonly day: IsoDate;
}

/** @param text a compact statement, as it stands in the code on a certificate behind the address */
export async function examineStatement(text: string, against: Against): Promise<Examined> {
  const read = readStatement(text);
  if (read === null) return { genuine: false, why: 'unreadable' };
  return examined(read, { ...read.statement, la: null }, against);
}

/** @param json a credential as it was parsed */
export async function examineCredential(json: unknown, against: Against): Promise<Examined> {
  const read = readCredential(json);
  if (read === null) return { genuine: false, why: 'unreadable' };
  const { facts } = read;
  if (siteAt(facts.verifyAddress).did !== against.status.issuer.did) return { genuine: false, why: 'other-issuer' };
  return examined(read, { ...facts, laCode: null }, against);
}

async function examined(
  { keyId, signed, signature }: Signed,
  { serial, issue, organisation, award, sample, laCode, la, validFrom, validUntil }: Said,
  { status, verify, day }: Against,
): Promise<Examined> {
  const key = keysOf(status).get(keyId);
  if (key === undefined) return { genuine: false, why: 'unknown-key' };
  if (!(await verify(key, signed, signature))) return { genuine: false, why: 'signature' };
  const said = { serial, issue, organisation, award, sample, laCode, la, validFrom, validUntil };
  return { genuine: true, said, verdict: verdictOn(said, status, day) };
}
