import { readFile } from 'node:fs/promises';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Award } from '../../../register/award.ts';
import { bakedInPng, bakedInSvg } from '../../../register/proof/baking.ts';
import type { Office } from '../../office/office.ts';
import { hashOf } from '../../store/manifest.ts';
import { pathFromHere } from '../path-from-here.ts';
import type { Decided } from './decided-round.ts';
import type { SchoolDocuments } from './documents-of-schools.ts';
import type { Found, FoundDocument } from './found-documents.ts';
import type { Enclosure, Recipient } from './recipient.ts';

/** What is to be sent, and why some of it is not. */
export interface Enclosed {
  readonly enclosures: readonly Enclosure[];
  readonly problems: readonly Problem[];
}

const names: Readonly<Record<'report' | 'letter' | 'feedback', string>> = {
  report: 'Verifier report.pdf',
  letter: 'Letter.pdf',
  feedback: 'How we compare.pdf',
};

/** What is known of a school’s award. */
export interface KnownAward {
  /** Of the register; null where there is none. */
  readonly award: Award | null;
  /** What the round says, for which it is sent out; null where none is given. */
  readonly decided: Pick<Decided, 'decidedOn' | 'decision'> | null;
  /** Whether the panel is known to have given one. */
  readonly isAwarded: boolean;
  /** Whether the folder alone tells which certificate holds: outside an office, where the panel did not decide otherwise. */
  readonly isByFolder: boolean;
  readonly office: Office | null;
}

/** What there is for a school: the certificate that holds, the newest of its other documents, the badges of its award. */
export function enclosuresOf(documents: SchoolDocuments, known: KnownAward, badges: Found['badges']): Enclosed {
  const { award, isAwarded, isByFolder, office } = known;
  const found = documents.get('certificate') ?? null;
  const ofFolder = isByFolder && found !== null ? enclosure(found, certificateName(found.serial)) : null;
  const certificate = award === null || office === null ? ofFolder : ofRegister(award, office, documents);
  const problems: Problem[] = [];
  if (certificate === null && (award !== null || isAwarded)) problems.push(noCertificate(award));
  if (certificate === null && award === null && found !== null) problems.push(ofNoAward(found.file));
  const serial = award?.serial ?? (isByFolder ? (found?.serial ?? null) : null);
  const others = (['letter', 'report', 'feedback'] as const).flatMap((kind) => {
    const document = documents.get(kind);
    if (document === undefined) return [];
    if (kind !== 'feedback' && tellsOther[kind](document, known)) {
      problems.push(ofOtherDecision(kind, document.file));
      return [];
    }
    if (kind === 'letter' && award !== null && isBefore(document, award)) {
      problems.push(beforeCorrection(document.file, award));
      return [];
    }
    return [enclosure(document, names[kind])];
  });
  return {
    enclosures: [
      ...(certificate === null ? [] : [certificate]),
      ...others,
      ...(serial === null ? [] : badges(serial)).map(({ kind, file, hash }) => ({
        kind: 'badge' as const,
        name: `Badge ${serial ?? ''}.${kind}`,
        file,
        hash,
        made: null,
      })),
    ],
    problems,
  };
}

/** The bytes of a file, where it is as it was made; else what is the matter with it. */
export async function wholeFile(
  { kind, file, hash }: Enclosure,
  { serial, issue }: Pick<Recipient, 'serial' | 'issue'>,
): Promise<Buffer | Problem> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return notThere(file);
  if (hashOf(bytes) !== hash) return changed(file);
  if (kind !== 'badge' || serial === null || issue === null || isOfIssue(bytes, serial, issue)) return bytes;
  return earlierBadge(file, serial, issue);
}

/** Of the issue that holds, wherever it lies. */
function ofRegister({ document, serial }: Award, office: Office, documents: SchoolDocuments): Enclosure | null {
  if (document === null) return null;
  const found = documents.get('certificate');
  const { file, hash } = document;
  const made = found?.hash === hash ? found.made : null;
  return { kind: 'certificate', name: certificateName(serial), file: pathFromHere(office.fileOf(file)), hash, made };
}

function enclosure({ kind, file, hash, made }: FoundDocument, name: string): Enclosure {
  return { kind, name, file, hash, made };
}

function certificateName(serial: string | null): string {
  return serial === null ? 'Certificate.pdf' : `Certificate ${serial}.pdf`;
}

function isBefore({ made }: FoundDocument, { issue, issues }: Award): boolean {
  return issue > 1 && made < (issues[issue - 1] ?? '');
}

/** Whether a document tells what the panel decided before, as where a return was deferred first. */
const tellsOther = { letter: isLetterOfOther, report: isReportOfOther };

function isLetterOfOther({ key, serial, decidedOn, decision }: FoundDocument, known: KnownAward): boolean {
  const { award, decided, isAwarded } = known;
  // The record has lost what the letter says.
  if (key === null) return false;
  if (award !== null) return serial !== award.serial;
  if (decided === null) return false;
  if (decision !== null && decision !== decided.decision) return true;
  return decidedOn !== decided.decidedOn || (serial !== null && !isAwarded);
}

/** One that was made before the panel decided tells no decision. */
function isReportOfOther({ decidedOn, decision }: FoundDocument, { award, decided }: KnownAward): boolean {
  const lastDecidedOn = award?.facts.decidedOn ?? decided?.decidedOn ?? null;
  if (decidedOn === null || lastDecidedOn === null) return false;
  const last = award?.facts.award ?? decided?.decision ?? null;
  return decidedOn !== lastDecidedOn || (decision !== null && last !== null && decision !== last);
}

/** Whether a badge is of the issue of its award that holds. */
function isOfIssue(bytes: Buffer, serial: string, issue: number): boolean {
  const [credential = ''] = [...bakedInPng(bytes), ...bakedInSvg(bytes.toString('utf8'))];
  return credential.includes(`/${serial}.json#issue-${String(issue)}"`);
}

function noCertificate(award: Award | null): Problem {
  const isCorrected = award !== null && award.issue > 1;
  return problemOf({
    code: 'certificate-not-made',
    severity: award?.imported === true && !isCorrected ? 'query' : 'error',
    message: isCorrected
      ? `Issue ${String(award.issue)} of the certificate ${award.serial} has not been made, and what was made before does not hold.`
      : `There is no certificate of ${award === null ? 'this award' : `the award ${award.serial}`}.`,
    remedy: 'Make it, and put it together again.',
  });
}

function ofNoAward(file: string): Problem {
  return problemOf({
    code: 'certificate-of-no-award',
    severity: 'query',
    message: `${file} is a certificate, and no such award of this return is known; it was left out.`,
    remedy: 'Take it out of the folder if it was sent to nobody; else find out what the panel decided.',
  });
}

function beforeCorrection(file: string, { serial, issue }: Award): Problem {
  return problemOf({
    code: 'made-before-correction',
    message: `${file} was made before ${serial} was corrected (issue ${String(issue)}), and was left out.`,
    remedy: 'Make it again, and put it together again.',
  });
}

const ofOtherDecisions = {
  letter: {
    message: 'does not tell what the panel decided last, and was left out.',
    remedy: 'Write the letters of the round again, and put it together again.',
  },
  report: {
    message: 'tells another decision than the panel’s last, and was left out.',
    remedy: 'Make it again with the decisions of the round, and put it together again.',
  },
};

function ofOtherDecision(kind: keyof typeof ofOtherDecisions, file: string): Problem {
  const { message, remedy } = ofOtherDecisions[kind];
  return problemOf({ code: `${kind}-of-other-decision`, message: `${file} ${message}`, remedy });
}

function earlierBadge(file: string, serial: string, issue: number): Problem {
  return problemOf({
    code: 'made-before-correction',
    message: `${file} is not of issue ${String(issue)} of ${serial}, and was left out.`,
    remedy: 'Publish the register again, and put it together again.',
  });
}

function notThere(file: string): Problem {
  return problemOf({
    code: 'document-missing',
    message: `${file} is not there, or cannot be read, and was left out.`,
    remedy: 'Make it again, or put it back, and put it together again.',
  });
}

function changed(file: string): Problem {
  return problemOf({
    code: 'document-changed',
    message: `${file} is not as this program made it, and was left out.`,
    remedy:
      'If it was meant to be changed, send it yourself; else delete it, make it again, and put it together again.',
  });
}
