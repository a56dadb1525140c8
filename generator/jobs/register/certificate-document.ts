import type { Edition } from '../../../framework/edition.ts';
import type { CertifiedAward, Issuer } from '../../documents/certificate/certificate.ts';
import { certificateView } from '../../documents/certificate/certificate.ts';
import type { Template } from '../../printing/templates.ts';
import { safeName } from '../../store/file-name.ts';
import type { PreparedDocument } from '../making/kind.ts';

/** The certificate of an award under its name, whatever it is made from. */
export function certificateDocument(
  certified: CertifiedAward,
  edition: Edition,
  template: Template,
  issuer: Issuer | null,
): Pick<PreparedDocument, 'name' | 'page'> {
  const view = certificateView(certified, edition, issuer);
  return {
    name: `${safeName(view.organisation, 'Unnamed organisation')} - certificate ${view.serial}`,
    page: {
      stylesheet: template.stylesheet,
      title: view.title,
      language: view.language,
      body: template.render(view),
    },
  };
}
