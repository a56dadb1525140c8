import type { Edition } from '../../../framework/edition.ts';
import type { CertifiedAward, Issuer } from '../../documents/certificate/certificate.ts';
import { certificateView } from '../../documents/certificate/certificate.ts';
import type { Template } from '../../printing/templates.ts';
import { safeName } from '../../store/file-name.ts';
import type { PreparedDocument } from '../making/kind.ts';
import type { Proving } from './proving.ts';

/** Who issues a certificate, and what makes it one that anybody can check. */
interface Proof {
  readonly issuer: Issuer | null;
  readonly proving: Proving;
  /** Place of the issue in the list of what was revoked; null outside an office. */
  readonly statusIndex: number | null;
}

/** The certificate of an award under its name, whatever it is made from. */
export function certificateDocument(
  certified: CertifiedAward,
  edition: Edition,
  template: Template,
  { issuer, proving, statusIndex }: Proof,
): Pick<PreparedDocument, 'name' | 'page' | 'finish'> {
  const view = certificateView(certified, edition, issuer);
  const finish = proving.finish(certified, edition, statusIndex);
  return {
    ...(finish === undefined ? {} : { finish }),
    name: `${safeName(view.organisation, 'Unnamed organisation')} - certificate ${view.serial}`,
    page: {
      stylesheet: template.stylesheet,
      title: view.title,
      language: view.language,
      author: issuer?.name ?? view.publisher,
      subject: `${edition.title}: ${view.award.title}`,
      publisher: issuer?.name ?? view.publisher,
      body: template.render(view),
      // What a template of somebody’s own shows may depend on what stands before it.
      ...(template.isOwn ? {} : { together: true }),
    },
  };
}
