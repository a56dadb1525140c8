import { awardIds } from '../../framework/edition.ts';
import { outcomeChoices } from '../../framework/fields.ts';
import { known } from '../../framework/values.ts';
import { certificateView } from '../documents/certificate.ts';
import type { ExitCode } from '../failure.ts';
import type { Results } from '../output/report-results.ts';
import { safeName } from '../output/file-name.ts';
import { problemOf } from '../output/result-of.ts';
import type { DocumentOptions } from './documents.ts';
import { makeDocuments } from './documents.ts';
import type { DocumentKind } from './plan.ts';

const awardCertificate: DocumentKind = {
  template: 'certificate',
  upTo: 'award',
  refuse({ schoolReturn, problems }, edition) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return errors;
    const decision = known(schoolReturn.panel.decision);
    if (awardIds.some((award) => award === decision)) return [];
    const outcome = outcomeChoices(edition).find(({ id }) => id === decision)?.title ?? '';
    return [
      problemOf({
        code: 'no-award',
        message: `The panel’s decision is “${outcome}”, so there is no certificate to issue.`,
        remedy: 'Nothing to do; take the return out of the folder if it should not be listed.',
      }),
    ];
  },
  prepare({ schoolReturn }, edition, template) {
    const view = certificateView(schoolReturn, edition);
    return {
      name: `${safeName(view.organisation, 'Unnamed organisation')} - certificate ${view.serial}`,
      serial: view.serial,
      page: { title: view.title, language: view.language, body: template.render(view) },
    };
  },
};

/** `pdqm certificate`: the certificate of each return that has an award. */
export function certificate(paths: readonly string[], options: DocumentOptions, results?: Results): Promise<ExitCode> {
  return makeDocuments(awardCertificate, paths, options, results);
}
