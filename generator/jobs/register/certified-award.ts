import { dayOf } from '../../../framework/today.ts';
import type { Award } from '../../../register/award.ts';
import type { Claim } from '../../../register/claim.ts';
import type { CertifiedAward } from '../../documents/certificate/certificate.ts';

/** The certificate of an award that is new, as the return says it. */
export function certifiedClaim({ school, facts }: Claim, serial: string): CertifiedAward {
  return certified(serial, school, facts, { issue: 1, replaced: null });
}

/** The certificate of an award of the register, as it is on record. */
export function certifiedAward(award: Award): CertifiedAward {
  const { serial, school, facts, issue, issues, imported } = award;
  const before = issues[issue - 2];
  // What was made before the register bears the day of the decision.
  const isFirstImported = imported && issue === 2;
  const replaced = before === undefined ? null : isFirstImported ? facts.decidedOn : dayOf(new Date(before));
  return certified(serial, school, facts, { issue, replaced });
}

function certified(
  serial: string,
  { organisation, la }: Claim['school'],
  { award, level, decidedOn, validFrom, validUntil, sample }: Claim['facts'],
  issue: Pick<CertifiedAward, 'issue' | 'replaced'>,
): CertifiedAward {
  return { serial, ...issue, organisation, la, award, level, decidedOn, validFrom, validUntil, sample };
}
