import type { AnyKind } from './kind.ts';
import { auditKind } from './kinds/audit.ts';
import { contactSheetsKind } from './kinds/contact-sheets.ts';
import { correctKind } from './kinds/correct.ts';
import { importKind } from './kinds/import-awards.ts';
import { makeSamples } from './kinds/make-samples.ts';
import { planPublicationKind } from './kinds/plan-publication.ts';
import { issue } from './kinds/issue.ts';
import { issueDue } from './kinds/issue-due.ts';
import { printKind } from './kinds/print-certificates.ts';
import { publishKind } from './kinds/publish.ts';
import { boroughDocuments } from './kinds/borough.ts';
import { countFigures } from './kinds/borough-figures.ts';
import { checkInstallation } from './kinds/check-installation.ts';
import { readReturns } from './kinds/read-returns.ts';
import { reports } from './kinds/reports.ts';
import { dryRun, issueCertificates, letters, makeRoundAgenda } from './kinds/round.ts';
import { sendOutKind } from './kinds/send-out.ts';

/** All that the desk can be asked to do as a job. */
export const kinds: ReadonlyMap<string, AnyKind> = new Map(
  [
    readReturns,
    reports,
    issue,
    issueDue,
    makeRoundAgenda,
    dryRun,
    issueCertificates,
    letters,
    auditKind,
    contactSheetsKind,
    correctKind,
    importKind,
    printKind,
    planPublicationKind,
    publishKind,
    sendOutKind,
    countFigures,
    boroughDocuments,
    checkInstallation,
    makeSamples,
  ].map((each) => [each.name, each]),
);
