import type { Edition } from '../../../framework/edition.ts';
import { credentialFacts, statementOf } from '../../../register/proof/award-credential.ts';
import { credentialOf } from '../../../register/proof/credential.ts';
import type { Signer } from '../../../register/proof/keys.ts';
import type { Site } from '../../../register/proof/site.ts';
import { statementText } from '../../../register/proof/statement.ts';
import type { CertifiedAward, Issuer } from '../../documents/certificate/certificate.ts';
import { withCode } from '../../documents/certificate/code.ts';
import type { Office } from '../../office/office.ts';
import { withAdditions } from '../../printing/pdf/additions.ts';
import type { Page } from '../../printing/page.ts';
import type { Finish } from '../making/kind.ts';
import { originOf } from './proof-of-office.ts';

/** What makes the certificates of an office ones that anybody can check. */
export interface Proving {
  /**
   * @param statusIndex place of the issue in the list of what was revoked
   * @returns undefined where nobody could check it
   */
  finish(certified: CertifiedAward, edition: Edition, statusIndex: number | null): Finish | undefined;
}

/** @throws WrongRequest where certificates are to be signed and there is no key */
export async function provingBy(office: Office | null, issuer: Issuer | null): Promise<Proving> {
  const site = office?.site ?? null;
  if (office === null || site === null) return { finish: () => undefined };
  const signer = await office.signer();
  return {
    finish: (certified, edition, statusIndex) =>
      statusIndex === null
        ? undefined
        : new Signed({ office, site, signer, name: issuer?.name ?? null, certified, edition, statusIndex }),
  };
}

interface ToSign {
  readonly office: Office;
  readonly site: Site;
  readonly signer: Signer;
  /** Of the issuing body, where its brand says it. */
  readonly name: string | null;
  readonly certified: CertifiedAward;
  readonly edition: Edition;
  readonly statusIndex: number;
}

/** The code on a certificate, and the credential inside it. */
class Signed implements Finish {
  private readonly toSign: ToSign;

  constructor(toSign: ToSign) {
    this.toSign = toSign;
  }

  page(page: Page): Page {
    const { site, signer, certified, edition } = this.toSign;
    const statement = statementText(statementOf(certified, edition), signer);
    return withCode(page, { address: site.verifyAddress, statement });
  }

  async pdf(printed: Uint8Array): Promise<Uint8Array> {
    const { office, site, signer, name, certified, edition, statusIndex } = this.toSign;
    const origin = originOf(office, { site, name, edition });
    const modified = await this.issuedAt();
    const credential = credentialOf(credentialFacts(certified, statusIndex, origin), modified, signer);
    const attachment = {
      name: 'credential.json',
      mediaType: 'application/vc+json',
      relationship: 'Data',
      description: 'The award as a signed credential (Open Badges 3.0)',
      bytes: Buffer.from(JSON.stringify(credential)),
      modified,
    } as const;
    const about = {
      author: origin.issuer.name,
      subject: credential.credentialSubject.achievement.name,
      publisher: origin.issuer.name,
    };
    return withAdditions(printed, { attachment, about });
  }

  /** When this issue came about: now, where it is not in the register yet. */
  private async issuedAt(): Promise<string> {
    const { office, certified } = this.toSign;
    const award = (await office.register()).book.get(certified.serial);
    return award?.issues[certified.issue - 1] ?? new Date().toISOString();
  }
}
