import { identityOf } from '../../framework/award.ts';
import type { Problem } from '../../framework/problems.ts';
import { problemOf } from '../../framework/problems.ts';
import { codeOf } from '../../framework/receipt.ts';
import { reportPageStyle, reportView } from '../documents/report/report.ts';
import { shortened } from '../documents/report/wording.ts';
import { safeName } from '../store/file-name.ts';
import type { Job } from './job.ts';
import type { DocumentsRequest, DocumentsSummary } from './making/documents.ts';
import { makeDocuments } from './making/documents.ts';
import type { DocumentKind } from './making/kind.ts';
import type { Means } from './means.ts';
import { KnownDecisions, roundFiles } from './round/known-decisions.ts';

const verifierReport: DocumentKind = {
  template: 'report',
  refuse: () => [],
  prepare({ schoolReturn, problems, receipt, stage }, edition, template) {
    const view = reportView(schoolReturn, edition, problems, receipt, stage);
    const school = safeName(schoolReturn.details.organisation ?? '', 'Unnamed organisation');
    return {
      name: `${school} - verifier report ${codeOf(identityOf(schoolReturn).join('\n'), 6)}`,
      page: {
        stylesheet: template.stylesheet,
        title: view.title,
        language: view.language,
        body: template.render(view),
        pageStyle: reportPageStyle(view),
        outline: true,
      },
      remarks: view.leftOut.length === 0 ? [] : [leftOutOfPrint(view.leftOut)],
    };
  },
};

function leftOutOfPrint(places: readonly string[]): Problem {
  return {
    ...problemOf({
      code: 'left-out-of-print',
      message: `The return holds more than a report can print. Left out: ${shortened(places.join(' '), 500)}`,
      remedy: 'Read the rest in the workbook.',
    }),
    severity: 'query',
  };
}

export interface ReportsRequest extends DocumentsRequest {
  /** Workbooks of rounds, whose decisions are printed. */
  readonly decisions?: readonly string[] | undefined;
}

/** The verifier report of each return, whatever its stage. */
export async function* makeReports(request: ReportsRequest, means: Means): Job<DocumentsSummary> {
  const rounds = request.decisions ?? [];
  const decisions = await KnownDecisions.open(rounds, means);
  const kind: DocumentKind =
    decisions === null
      ? verifierReport
      : {
          ...verifierReport,
          amend: (taken, edition) => decisions.amend(taken, edition),
          decisionFor: (school) => decisions.hashFor(school),
        };
  return yield* makeDocuments(kind, request, means, await roundFiles(rounds));
}
