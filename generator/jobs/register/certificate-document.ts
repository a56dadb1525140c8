import type { Edition } from '../../../framework/edition.ts';
import type { CertifiedAward } from '../../documents/certificate/certificate.ts';
import { certificateView } from '../../documents/certificate/certificate.ts';
import type { Template } from '../../printing/templates.ts';
import { safeName } from '../../store/file-name.ts';
import type { PreparedDocument } from '../making/kind.ts';
import type { Proving } from './proving.ts';

/**
 * The certificate of an award under its name, whatever it is made from.
 * @param statusIndex place of the issue in the list of what was revoked; null outside an office
 */
export function certificateDocument(
  certified: CertifiedAward,
  edition: Edition,
  template: Template,
  proving: Proving,
  statusIndex: number | null,
): Pick<PreparedDocument, 'name' | 'page' | 'finish'> {
  const view = certificateView(certified, edition, proving.issuer);
  const finish = proving.finish(certified, edition, statusIndex);
  return {
    ...(finish === undefined ? {} : { finish }),
    name: `${safeName(view.organisation, 'Unnamed organisation')} - certificate ${view.serial}`,
    page: {
      stylesheet: template.stylesheet,
      title: view.title,
      language: view.language,
      body: template.render(view),
    },
  };
}
