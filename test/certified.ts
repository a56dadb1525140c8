import type { Edition } from '../framework/edition.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import type { CertifiedAward } from '../generator/documents/certificate/certificate.ts';
import { certifiedClaim } from '../generator/jobs/register/certified-award.ts';
import { claimOf } from '../register/claim.ts';

/** The first certificate of a decided return. @throws RangeError where there is no award */
export function certifiedReturn(schoolReturn: SchoolReturn, edition: Edition): CertifiedAward {
  const claim = claimOf(schoolReturn, edition);
  return certifiedClaim(claim, claim.serial(0));
}
