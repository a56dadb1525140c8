import { awardIds } from '../../framework/edition.ts';
import { identityOf } from '../../framework/award.ts';
import { hasEntered } from '../../framework/check.ts';
import { longDate } from '../../framework/dates.ts';
import type { Edition } from '../../framework/edition.ts';
import type { Problem } from '../../framework/problems.ts';
import { problemOf } from '../../framework/problems.ts';
import { codeOf } from '../../framework/receipt.ts';
import type { IsoDate, SchoolReturn } from '../../framework/school-return.ts';
import { known } from '../../framework/values.ts';
import type { Issuer } from '../documents/certificate/certificate.ts';
import { invitation } from '../documents/letter/invitation.ts';
import type { LetterView, Sender } from '../documents/letter/letter.ts';
import { outcomeLetter } from '../documents/letter/outcome-letter.ts';
import type { Template } from '../printing/templates.ts';
import { safeName } from '../store/file-name.ts';
import type { CertificatesRequest, DecidedReturns } from './certify.ts';
import { decidedReturns } from './certify.ts';
import type { Job } from './job.ts';
import type { DocumentsRequest, DocumentsSummary } from './making/documents.ts';
import { makeDocuments } from './making/documents.ts';
import type { DocumentKind, PreparedDocument } from './making/kind.ts';
import type { Means } from './means.ts';
import { isError } from './outcome.ts';
import { outputFolder } from './output-folder.ts';
import { issuerOf, lookOf } from './register/issuer.ts';

export type LettersRequest = CertificatesRequest;

/** The letter to each school on whose return the panel has decided: an award, No award or Deferred. */
export async function* writeLetters(request: LettersRequest, means: Means): Job<DocumentsSummary> {
  const decided = await decidedReturns(request, means);
  const sender = senderOf(decided.issuer, means);
  return yield* makeDocuments(outcomeLetters(decided, sender), inFolder(request, means), means, decided.leaveOut);
}

/** The invitation of each school that seeks the award to its verification visit. */
export async function* writeInvitations(
  request: Omit<LettersRequest, 'decisions' | 'fromReturns'>,
  means: Means,
): Job<DocumentsSummary> {
  const sender = senderOf(await issuerOf(means), means);
  return yield* makeDocuments(invitations(sender, means.today), inFolder(request, means), means);
}

function senderOf(issuer: Issuer | null, { office }: Means): Sender | null {
  return issuer && { ...issuer, website: office?.settings.issuingBody.website ?? null };
}

function inFolder({ decisions: _, fromReturns: __, ...request }: LettersRequest, { office }: Means): DocumentsRequest {
  return { ...request, out: outputFolder(request.out, 'letters', office) };
}

function outcomeLetters({ kind, certifying }: DecidedReturns, sender: Sender | null): DocumentKind {
  const isAward = ({ panel }: SchoolReturn): boolean => awardIds.some((award) => award === known(panel.decision));
  const { isOnRecord: _, ...asCertificates } = kind;
  return {
    ...asCertificates,
    template: 'letter',
    look: lookOf(sender),
    refuse(taken, edition, across) {
      const refused = kind.refuse(taken, edition, across);
      return !isAward(taken.schoolReturn) && refused.length > 0 && refused.every(isOtherOutcome(taken.schoolReturn))
        ? []
        : refused;
    },
    prepare({ schoolReturn }, edition, template) {
      const certified = isAward(schoolReturn) ? certifying.plan(schoolReturn, edition).certified : null;
      const view = outcomeLetter(schoolReturn, edition, sender, certified);
      const decision = kind.decisionFor?.(schoolReturn, certified?.serial ?? null, '') ?? '';
      return {
        ...letterDocument(schoolReturn, edition, view, template, 'letter'),
        ...(certified === null ? {} : { serial: certified.serial }),
        decision,
      };
    },
  };
}

/** Whether a problem only says that the panel decided on something other than an award. */
function isOtherOutcome({ panel }: SchoolReturn): (problem: Problem) => boolean {
  const isDecided = known(panel.decision) !== null;
  return (problem) => isDecided && problem.code === 'no-certificate' && !isError(problem);
}

function invitations(sender: Sender | null, today: IsoDate): DocumentKind {
  return {
    template: 'invitation',
    look: lookOf(sender),
    upTo: 'submission',
    refuse({ schoolReturn, problems }, edition) {
      const { overall, verification } = schoolReturn;
      const errors = problems.filter(isError);
      if (errors.length > 0) return errors;
      if (known(overall.intention) !== 'yes') return [noInvitation('The school does not seek the award')];
      const isHeld = edition.visitParts.some(({ id }) => known(verification.visit[id]?.held ?? null) !== null);
      if (isHeld || verification.recommendation !== null || hasEntered(schoolReturn, edition, 'panel'))
        return [noInvitation('The visit is recorded already')];
      const day = known(verification.visitedOn);
      if (day !== null && day < today) return [noInvitation(`The day of the visit, ${longDate(day)}, is over`)];
      return [];
    },
    prepare: ({ schoolReturn }, edition, template) =>
      letterDocument(schoolReturn, edition, invitation(schoolReturn, edition, sender), template, 'invitation'),
  };
}

function noInvitation(why: string): Problem {
  return problemOf({
    code: 'no-invitation',
    severity: 'query',
    message: `${why}, so there is no invitation.`,
    remedy: 'Nothing to do.',
  });
}

function letterDocument(
  schoolReturn: SchoolReturn,
  edition: Edition,
  view: LetterView,
  template: Template,
  word: string,
): Pick<PreparedDocument, 'name' | 'page'> {
  const school = safeName(known(schoolReturn.details.organisation) ?? '', 'Unnamed organisation');
  return {
    name: `${school} - ${word} ${codeOf(identityOf(schoolReturn).join('\n'), 6)}`,
    page: {
      stylesheet: template.stylesheet,
      title: view.title,
      language: view.language,
      author: view.sender.name,
      subject: view.subject,
      publisher: edition.publisher,
      body: template.render(view),
    },
  };
}
