import type { Edition } from '../../../framework/edition.ts';
import { credentialFacts, statementOf } from '../../../register/proof/award-credential.ts';
import { credentialOf } from '../../../register/proof/credential.ts';
import type { Signer } from '../../../register/proof/keys.ts';
import type { Site } from '../../../register/proof/site.ts';
import { statementText } from '../../../register/proof/statement.ts';
import type { CertifiedAward, Issuer } from '../../documents/certificate/certificate.ts';
import { withCode } from '../../documents/certificate/code.ts';
import type { Office } from '../../office/office.ts';
import { withAttachment } from '../../printing/pdf/attachment.ts';
import type { PdfSigner } from '../../printing/pdf/sign.ts';
import type { Page } from '../../printing/page.ts';
import type { Finish } from '../making/kind.ts';
import type { Means } from '../means.ts';
import { originOf } from './proof-of-office.ts';

/** What makes the certificates of an office ones that anybody can check. */
export interface Proving {
  /**
   * @param statusIndex place of the issue in the list of what was revoked
   * @returns undefined where nobody could check it
   */
  finish(certified: CertifiedAward, edition: Edition, statusIndex: number | null): Finish | undefined;
}

/** @throws WrongRequest where certificates are to be signed and there is no key, or none that can be used */
export async function provingBy(
  { office, pdfSigner }: Pick<Means, 'office' | 'pdfSigner'>,
  issuer: Issuer | null,
): Promise<Proving> {
  if (office === null) return { finish: () => undefined };
  const { site } = office;
  const origin = site === null ? null : { site, signer: await office.signer(), name: issuer?.name ?? null };
  const lastly = (await pdfSigner?.()) ?? null;
  if (origin === null && lastly === null) return { finish: () => undefined };
  return {
    finish: (certified, edition, statusIndex) =>
      statusIndex === null ? undefined : new Finished({ office, origin, lastly, certified, edition, statusIndex }),
  };
}

interface ToFinish {
  readonly office: Office;
  /** Null where nobody can check a certificate of this office. */
  readonly origin: {
    readonly site: Site;
    readonly signer: Signer;
    /** Of the issuing body, where its brand says it. */
    readonly name: string | null;
  } | null;
  readonly lastly: PdfSigner | null;
  readonly certified: CertifiedAward;
  readonly edition: Edition;
  readonly statusIndex: number;
}

/** The code on a certificate, the credential inside it, and the issuing body’s own signature under it. */
class Finished implements Finish {
  private readonly toFinish: ToFinish;

  constructor(toFinish: ToFinish) {
    this.toFinish = toFinish;
  }

  page(page: Page): Page {
    const { origin, certified, edition } = this.toFinish;
    if (origin === null) return page;
    const statement = statementText(statementOf(certified, edition), origin.signer);
    const kept = page.archive === undefined ? page : { ...page, archive: 'pdfa-3a' as const };
    return withCode(kept, { address: origin.site.verifyAddress, statement });
  }

  async pdf(printed: Uint8Array): Promise<Uint8Array> {
    const withCredential = await this.withCredential(printed);
    return this.toFinish.lastly?.sign(withCredential, new Date()) ?? withCredential;
  }

  private async withCredential(printed: Uint8Array): Promise<Uint8Array> {
    const { office, origin, certified, edition, statusIndex } = this.toFinish;
    if (origin === null) return printed;
    const signedBy = originOf(office, { ...origin, edition });
    const modified = await this.issuedAt();
    const credential = credentialOf(credentialFacts(certified, statusIndex, signedBy), modified, origin.signer);
    const attachment = {
      name: 'credential.json',
      mediaType: 'application/vc+json',
      relationship: 'Data',
      description: 'The award as a signed credential (Open Badges 3.0)',
      bytes: Buffer.from(JSON.stringify(credential)),
      modified,
    } as const;
    return withAttachment(printed, attachment);
  }

  /** When this issue came about: now, where it is not in the register yet. */
  private async issuedAt(): Promise<string> {
    const { office, certified } = this.toFinish;
    const award = (await office.register()).book.get(certified.serial);
    return award?.issues[certified.issue - 1] ?? new Date().toISOString();
  }
}
