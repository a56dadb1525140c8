import { awardIds } from '../../framework/edition.ts';
import { outcomeChoices } from '../../framework/fields.ts';
import type { Gathered } from '../../framework/round/across-returns.ts';
import { acrossReturns } from '../../framework/round/across-returns.ts';
import { returnKeyOf } from '../../framework/round/return-key.ts';
import { known } from '../../framework/values.ts';
import { certificateView } from '../documents/certificate/certificate.ts';
import type { ExitCode } from '../failure.ts';
import { readRoundFile } from '../intake/read-round-file.ts';
import type { Results } from '../cli/results.ts';
import { safeName } from '../store/file-name.ts';
import { acrossProblem, problemOf } from './result-of.ts';
import { earlierCopies } from '../store/written-files.ts';
import type { DocumentOptions } from './making/documents.ts';
import { makeDocuments } from './making/documents.ts';
import { dryRun } from './making/dry-run.ts';
import type { DocumentKind } from './making/plan.ts';
import { RoundDecisions } from './round/round-decisions.ts';

export interface CertificateOptions extends DocumentOptions {
  /** Workbook of a round, whose decisions are issued. */
  readonly decisions?: string;
  /** Says what would be made, and makes a contact sheet of it. */
  readonly dryRun?: boolean;
}

/** `pdqm certificate`: the certificate of each return that has an award. */
export async function certificate(
  paths: readonly string[],
  options: CertificateOptions,
  results?: Results,
): Promise<ExitCode> {
  const { decisions: file, dryRun: isDryRun = false } = options;
  const decisions = file === undefined ? null : new RoundDecisions(file, await readRoundFile(file, options.edition));
  const kind = awardCertificate(decisions);
  const given = { ...options, leaveOut: file === undefined ? [] : [file, ...(await earlierCopies(file))] };
  return (isDryRun ? dryRun : makeDocuments)(kind, paths, given, results);
}

/** @param decisions of a round; without them, those of the returns' own Panel sheets count */
function awardCertificate(decisions: RoundDecisions | null): DocumentKind {
  return {
    template: 'certificate',
    upTo: decisions === null ? 'award' : 'verification',
    ...(decisions === null
      ? {}
      : {
          amend: (taken, edition) => decisions.amend(taken, edition),
          decisionFor: (school) => decisions.hashFor(school),
        }),
    async survey(returns) {
      const gathered: Gathered[] = [];
      const keys = new Set<string>();
      for await (const { file, school } of returns) {
        gathered.push({ file, schoolReturn: school });
        keys.add(returnKeyOf(school));
      }
      const findings = acrossReturns(gathered);
      const across = new Map(gathered.map(({ file }, index) => [file, (findings[index] ?? []).map(acrossProblem)]));
      return {
        of: (file) => across.get(file) ?? [],
        absent: () => decisions?.absent(keys) ?? [],
      };
    },
    refuse({ schoolReturn, problems }, edition) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) return errors;
      const decision = known(schoolReturn.panel.decision);
      if (awardIds.some((award) => award === decision)) return [];
      const outcome = outcomeChoices(edition).find(({ id }) => id === decision)?.title ?? '';
      return [
        problemOf({
          code: 'no-certificate',
          severity: 'query',
          message: `The panel’s decision is “${outcome}”, so there is no certificate.`,
          remedy: 'Nothing to do.',
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
}
