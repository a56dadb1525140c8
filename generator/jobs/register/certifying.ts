import type { Edition } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { IsoDate, SchoolReturn } from '../../../framework/school-return.ts';
import type { Award } from '../../../register/award.ts';
import type { Claim } from '../../../register/claim.ts';
import { answerTo, claimOf } from '../../../register/claim.ts';
import { onTheCertificate } from '../../../register/events.ts';
import { isWithdrawn } from '../../../register/state.ts';
import type { CertifiedAward, Issuer } from '../../documents/certificate/certificate.ts';
import { hashOf } from '../../store/manifest.ts';
import type { Means } from '../means.ts';
import type { Records } from './award-on-record.ts';
import { AwardOnRecord, isDocumentOf } from './award-on-record.ts';
import { awardWithdrawn } from './award-withdrawn.ts';
import { certifiedAward, certifiedClaim } from './certified-award.ts';
import type { Proving } from './proving.ts';
import { provingBy } from './proving.ts';

/** A certificate that is to be made of a return. */
interface Planned {
  readonly certified: CertifiedAward;
  readonly onRecord?: AwardOnRecord;
  readonly remarks?: readonly Problem[];
  /** What is said after all else. */
  readonly asides?: readonly Problem[];
}

/** What is remembered of awards, and so decides what certificates say. */
export interface Certifying {
  readonly proving: Proving;
  /** Why there is no certificate of a return that has an award. */
  refuse(schoolReturn: SchoolReturn, edition: Edition): readonly Problem[];
  plan(schoolReturn: SchoolReturn, edition: Edition): Planned;
  /** A hash of the panel's decision and of what is remembered, where that decides what a certificate says. */
  decision(ofPanel: string, certified: CertifiedAward | null): string;
  /** What the certificate of an award would say now; null where none would be made. */
  certified(serial: string): CertifiedAward | null;
  isOnRecord(serial: string | null, file: string, hash: string): boolean;
}

/** By the register of the office, or without one. @throws RegisterUnusable */
export async function certifyingBy(
  means: Pick<Means, 'office' | 'pdfSigner' | 'today'>,
  issuer: Issuer | null,
): Promise<Certifying> {
  const { office, today } = means;
  const proving = await provingBy(means, issuer);
  if (office === null) return { ...unregistered, proving };
  const register = await office.register();
  await register.refresh();
  return new Registered({ office, register, today }, proving);
}

const unregistered: Omit<Certifying, 'proving'> = {
  refuse: () => [],
  plan(schoolReturn, edition) {
    const claim = claimOf(schoolReturn, edition);
    return { certified: certifiedClaim(claim, claim.serial(0)), asides: [notRegistered] };
  },
  decision: (ofPanel) => ofPanel,
  certified: () => null,
  isOnRecord: () => true,
};

class Registered implements Certifying {
  readonly proving: Proving;
  private readonly records: Records;

  constructor(records: Records, proving: Proving) {
    this.records = records;
    this.proving = proving;
  }

  refuse(schoolReturn: SchoolReturn, edition: Edition): readonly Problem[] {
    const answer = this.answerTo(claimOf(schoolReturn, edition));
    if (answer.kind === 'refused') return [problemOf(answer.refusal)];
    const problem =
      answer.kind === 'known' ? awardWithdrawn(answer.award, this.records.today, 'nothing is made of it') : null;
    return problem === null ? [] : [problem];
  }

  plan(schoolReturn: SchoolReturn, edition: Edition): Planned {
    const claim = claimOf(schoolReturn, edition);
    const answer = this.answerTo(claim);
    if (answer.kind === 'refused') throw new RangeError(answer.refusal.message);
    const certified = answer.kind === 'fresh' ? certifiedClaim(claim, answer.serial) : certifiedAward(answer.award);
    const remarks = answer.kind === 'known' ? registeredOtherwise(claim, answer.award) : [];
    return { certified, onRecord: new AwardOnRecord(this.records, certified, claim), remarks };
  }

  decision(ofPanel: string, certified: CertifiedAward | null): string {
    return hashOf(JSON.stringify([ofPanel, certified]));
  }

  certified(serial: string): CertifiedAward | null {
    const award = this.records.register.book.get(serial);
    return award === null || isWithdrawn(award, this.records.today) ? null : certifiedAward(award);
  }

  isOnRecord(serial: string | null, file: string, hash: string): boolean {
    const { office, register } = this.records;
    return isDocumentOf(register.book.get(serial ?? ''), { file: office.nameOf(file), hash });
  }

  private answerTo(claim: Claim) {
    return answerTo(claim, this.records.register.book);
  }
}

const notRegistered = problemOf({
  code: 'not-registered',
  severity: 'query',
  message: 'The award is not registered: there is no office here, so nothing remembers it.',
  remedy: 'Make certificates in an office, a folder with a register.',
});

/** Why a withdrawn award has no certificate; null for any other. */
export function withdrawn(award: Award, today: IsoDate): Problem | null {
  return awardWithdrawn(award, today, 'there is no certificate');
}

/** The certificate says what is registered. */
function* otherwise(claim: Claim, award: Award): Generator<readonly [string, string]> {
  for (const key of onTheCertificate) {
    if (key === 'laCode' || award.school[key] === claim.school[key]) continue;
    yield [award.school[key] ?? 'no local authority', claim.school[key] ?? 'no local authority'];
  }
}

function registeredOtherwise(claim: Claim, award: Award): readonly Problem[] {
  const differing = [...otherwise(claim, award)];
  if (differing.length === 0) return [];
  const [registered, said] = [0, 1].map((side) => differing.map((pair) => pair[side]).join(', ')) as [string, string];
  return [
    problemOf({
      code: 'registered-otherwise',
      severity: 'query',
      message: `${award.serial} is registered as ${registered}; the return says ${said}. The certificate says what is registered.`,
      remedy: 'If the return is right, put the register right with a correction.',
    }),
  ];
}
