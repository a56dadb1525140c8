import { problemOf } from '../../framework/problems.ts';
import { awardIds } from '../../framework/edition.ts';
import { outcomeChoices } from '../../framework/fields.ts';
import type { Gathered } from '../../framework/round/across-returns.ts';
import { acrossReturns, notToldApart } from '../../framework/round/across-returns.ts';
import { returnKeyOf } from '../../framework/round/return-key.ts';
import { known } from '../../framework/values.ts';
import { certificateView } from '../documents/certificate/certificate.ts';
import { safeName } from '../store/file-name.ts';
import { earlierCopies } from '../store/written-files.ts';
import type { NamedBytes } from './batch.ts';
import type { Job } from './job.ts';
import type { DocumentsRequest, DocumentsSummary } from './making/documents.ts';
import { makeDocuments } from './making/documents.ts';
import { isError } from './outcome.ts';
import type { DryRunSummary } from './making/dry-run.ts';
import { dryRun } from './making/dry-run.ts';
import type { DocumentKind } from './making/kind.ts';
import type { Means } from './means.ts';
import { readRoundFile } from './round/read-round-file.ts';
import { RoundDecisions } from './round/round-decisions.ts';

export interface CertificatesRequest extends DocumentsRequest {
  /** Workbook of a round, whose decisions are issued; without it, those of the returns' own Panel sheets are. */
  readonly decisions?: string | NamedBytes | undefined;
}

/** The certificate of each return that has an award. */
export async function* certify(request: CertificatesRequest, means: Means): Job<DocumentsSummary> {
  const { kind, leaveOut } = await certificatesOf(request, means);
  return yield* makeDocuments(kind, request, means, leaveOut);
}

/** The same without making any: says what would be made, and makes a contact sheet of it. */
export async function* rehearseCertificates(request: CertificatesRequest, means: Means): Job<DryRunSummary> {
  const { kind, leaveOut } = await certificatesOf(request, means);
  return yield* dryRun(kind, request, means, leaveOut);
}

async function certificatesOf(
  { decisions }: CertificatesRequest,
  { reader, today }: Means,
): Promise<{ readonly kind: DocumentKind; readonly leaveOut: readonly string[] }> {
  if (decisions === undefined) return { kind: awardCertificate(null), leaveOut: [] };
  const { file, bytes } =
    typeof decisions === 'string' ? { file: decisions, bytes: undefined } : { file: decisions.name, ...decisions };
  const round = new RoundDecisions(file, await readRoundFile({ file, bytes }, reader), today);
  return { kind: awardCertificate(round), leaveOut: [file, ...(await earlierCopies(file))] };
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
      const apart = decisions === null ? [] : notToldApart(gathered);
      const findings = acrossReturns(gathered);
      const across = new Map(
        gathered.map(({ file }, index) => [file, [...(apart[index] ?? []), ...(findings[index] ?? [])]]),
      );
      return {
        of: (file) => across.get(file) ?? [],
        absent: () => decisions?.absent(keys) ?? [],
      };
    },
    refuse({ schoolReturn, problems }, edition, across) {
      const isOneOfSeveral = across.some(isError);
      const errors = [...(decisions?.missing(schoolReturn, isOneOfSeveral) ?? []), ...problems.filter(isError)];
      if (errors.length > 0) return errors;
      const said = problems.filter(({ code }) => code === 'no-certificate');
      const decision = known(schoolReturn.panel.decision);
      if (said.length > 0 || awardIds.some((award) => award === decision)) return said;
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
        page: {
          stylesheet: template.stylesheet,
          title: view.title,
          language: view.language,
          body: template.render(view),
        },
      };
    },
  };
}
