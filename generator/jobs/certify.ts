import type { Problem } from '../../framework/problems.ts';
import { problemOf } from '../../framework/problems.ts';
import { awardIds } from '../../framework/edition.ts';
import { outcomeChoices } from '../../framework/fields.ts';
import type { Comparable, Gathered } from '../../framework/round/across-returns.ts';
import { acrossReturns, notToldApart } from '../../framework/round/across-returns.ts';
import { returnKeyOf } from '../../framework/round/return-key.ts';
import { known } from '../../framework/values.ts';
import type { Edition } from '../../framework/edition.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { certificateView } from '../documents/certificate/certificate.ts';
import type { CertificateView, CertifiedAward, Issuer } from '../documents/certificate/certificate.ts';
import { WrongRequest } from '../failure.ts';
import type { TakenReturn } from '../intake/reader.ts';
import { earlierCopies } from '../store/written-files.ts';
import type { NamedBytes } from './batch.ts';
import type { Job, JobEvent } from './job.ts';
import { remarkEvent } from './job.ts';
import type { DocumentsRequest, DocumentsSummary } from './making/documents.ts';
import { makeDocuments } from './making/documents.ts';
import { isError, isNote } from './outcome.ts';
import type { DryRunSummary } from './making/dry-run.ts';
import { dryRun } from './making/dry-run.ts';
import type { DocumentKind } from './making/kind.ts';
import type { Means } from './means.ts';
import { outputFolder } from './output-folder.ts';
import { certificateDocument } from './register/certificate-document.ts';
import type { Certifying } from './register/certifying.ts';
import { certifyingBy } from './register/certifying.ts';
import { issuerOf, lookOf } from './register/issuer.ts';
import { lettersProblem } from './register/letters-problem.ts';
import { EarlierAwards } from './round/earlier-awards.ts';
import { readRoundFile } from './round/read-round-file.ts';
import { RoundDecisions } from './round/round-decisions.ts';

export interface CertificatesRequest extends Omit<DocumentsRequest, 'out'> {
  /** Folder to write to; null for the office's own. */
  readonly out: string | null;
  /** Workbook of a round, whose decisions are issued; without it, those of the returns' own Panel sheets are. */
  readonly decisions?: string | NamedBytes | undefined;
  /** Whether the returns' own decisions may count where an office remembers what is issued. */
  readonly fromReturns?: boolean | undefined;
}

/** The certificate of each return that has an award. */
export async function* certify(request: CertificatesRequest, means: Means): Job<DocumentsSummary> {
  const { kind, leaveOut } = await certificatesOf(request, means);
  if (await isFirstIssue(means)) yield* codeRemarks(means);
  return yield* makeDocuments(kind, inFolder(request, means), means, leaveOut);
}

/** The same without making any: says what would be made, and makes a contact sheet of it. */
export async function* rehearseCertificates(request: CertificatesRequest, means: Means): Job<DryRunSummary> {
  const { kind, leaveOut, viewOf } = await certificatesOf(request, means);
  yield* codeRemarks(means);
  return yield* dryRun(kind, inFolder(request, means), means, { leaveOut, viewOf });
}

/** Certificates that are issued without a code get one only by being printed again: it is said before the first. */
function* codeRemarks({ office }: Means): Generator<JobEvent> {
  if (office?.site === null) yield remarkEvent({ code: 'no-code-for-checking' });
}

async function isFirstIssue({ office }: Means): Promise<boolean> {
  const awards = (await office?.register())?.book.awards() ?? [];
  return awards.every(({ documents }) => documents.length === 0);
}

function inFolder({ decisions: _, ...request }: CertificatesRequest, { office }: Means): DocumentsRequest {
  return { ...request, out: outputFolder(request.out, 'certificates', office) };
}

interface Certificates {
  readonly kind: DocumentKind;
  /** Files that are no returns, though they may lie among them. */
  readonly leaveOut: readonly string[];
  readonly viewOf: (schoolReturn: SchoolReturn, edition: Edition) => CertificateView;
}

async function certificatesOf(request: CertificatesRequest, means: Means): Promise<Certificates> {
  const { kind, certifying, issuer, leaveOut } = await decidedReturns(request, means);
  const viewOf = (schoolReturn: SchoolReturn, edition: Edition) =>
    certificateView(certifying.plan(schoolReturn, edition).certified, edition, issuer);
  return { kind, leaveOut, viewOf };
}

/** What the panel decided about returns, and the certificates that follow from it. */
export interface DecidedReturns {
  readonly kind: DocumentKind;
  readonly certifying: Certifying;
  /** Null where nobody is named. */
  readonly issuer: Issuer | null;
  /** Files that are no returns, though they may lie among them. */
  readonly leaveOut: readonly string[];
}

/** @throws WrongRequest where an office is not told whose decisions count; RegisterUnusable */
export async function decidedReturns(
  { decisions, fromReturns }: Pick<CertificatesRequest, 'decisions' | 'fromReturns'>,
  means: Means,
): Promise<DecidedReturns> {
  if (means.office !== null && decisions === undefined && fromReturns !== true)
    throw new WrongRequest('decisions-not-named', {});
  const issuer = await issuerOf(means);
  const certifying = await certifyingBy(means, issuer);
  if (decisions === undefined)
    return { kind: awardCertificate(null, certifying, issuer), certifying, issuer, leaveOut: [] };
  const { file, bytes } =
    typeof decisions === 'string' ? { file: decisions, bytes: undefined } : { file: decisions.name, ...decisions };
  const round = new RoundDecisions(file, await readRoundFile({ file, bytes }, means.reader), means.today);
  const kind = awardCertificate(round, certifying, issuer);
  const awards = await EarlierAwards.open(means);
  return {
    kind: { ...kind, amend: (taken, edition) => withOwnAward(round.amend(taken, edition), round, awards, edition) },
    certifying,
    issuer,
    leaveOut: [file, ...(await earlierCopies(file))],
  };
}

/** A return on which a round has not decided may have its award of a round before. */
function withOwnAward(taken: TakenReturn, round: RoundDecisions, awards: EarlierAwards, edition: Edition): TakenReturn {
  const { schoolReturn, problems } = taken;
  const own = round.decisionOn(schoolReturn) === null ? [...awards.own(schoolReturn, edition)] : [];
  if (own.length === 0) return taken;
  const decided = round.isOnAgenda(schoolReturn) ? [] : [decidedBefore];
  return { ...taken, problems: [...own, ...decided, ...problems] };
}

const decidedBefore = problemOf({
  code: 'no-certificate',
  severity: 'query',
  message: 'It is not on the agenda of this round.',
  remedy: 'Nothing to do.',
});

/** @param decisions of a round; without them, those of the returns' own Panel sheets count */
function awardCertificate(
  decisions: RoundDecisions | null,
  certifying: Certifying,
  issuer: Issuer | null,
): DocumentKind {
  const decisionOf = (school: Comparable, certified: CertifiedAward | null) =>
    certifying.decision(decisions?.hashFor(school) ?? '', certified);
  return {
    template: 'certificate',
    look: lookOf(issuer),
    upTo: decisions === null ? 'award' : 'verification',
    decisionFor: (school, serial) => decisionOf(school, serial === null ? null : certifying.certified(serial)),
    isOnRecord: (serial, file, hash) => certifying.isOnRecord(serial, file, hash),
    async survey(returns) {
      const gathered: Gathered[] = [];
      const keys = new Set<string>();
      for await (const { file, school, isCopy } of returns) {
        if (!isCopy) gathered.push({ file, schoolReturn: school });
        keys.add(returnKeyOf(school));
      }
      const apart = decisions === null ? [] : notToldApart(gathered);
      const findings = acrossReturns(gathered);
      const across = new Map<string, readonly Problem[]>();
      for (const [index, { file }] of gathered.entries()) {
        const problems = [...(apart[index] ?? []), ...(findings[index] ?? [])];
        if (problems.length > 0) across.set(file, problems);
      }
      return {
        of: (file) => across.get(file) ?? [],
        absent: () => decisions?.absent(keys) ?? [],
      };
    },
    refuse({ schoolReturn, problems }, edition, across) {
      const isOneOfSeveral = across.some(isError);
      const errors = problems.filter(isError);
      if (errors.length > 0) return errors;
      const said = problems.filter(isNote);
      if (said.length > 0) return said;
      const missing = decisions?.missing(schoolReturn, isOneOfSeveral) ?? [];
      if (missing.length > 0) return missing;
      const decision = known(schoolReturn.panel.decision);
      if (awardIds.some((award) => award === decision)) {
        const refused = certifying.refuse(schoolReturn, edition);
        return refused.length > 0 ? refused : lettersProblem(certifying.plan(schoolReturn, edition).certified);
      }
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
      const { certified, ...planned } = certifying.plan(schoolReturn, edition);
      const statusIndex = planned.onRecord?.statusIndex ?? null;
      return {
        ...planned,
        ...certificateDocument(certified, edition, template, { issuer, proving: certifying.proving, statusIndex }),
        serial: certified.serial,
        decision: decisionOf(schoolReturn, certified),
      };
    },
  };
}
