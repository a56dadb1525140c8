import { identityOf } from '../../framework/award.ts';
import type { Problem } from '../../framework/problems.ts';
import { problemOf } from '../../framework/problems.ts';
import { codeOf } from '../../framework/receipt.ts';
import { counted } from '../counted.ts';
import { reportPageStyle, reportView } from '../documents/report/report.ts';
import { safeName } from '../store/file-name.ts';
import type { Job } from './job.ts';
import type { DocumentsRequest, DocumentsSummary } from './making/documents.ts';
import { makeDocuments } from './making/documents.ts';
import type { DocumentKind } from './making/kind.ts';
import type { Means } from './means.ts';
import { outputFolder } from './output-folder.ts';
import { KnownDecisions, lostSince, roundFiles } from './round/known-decisions.ts';

export interface ReportsRequest extends Omit<DocumentsRequest, 'out'> {
  /** Folder to write to; null for the office's own. */
  readonly out: string | null;
  /** Workbooks of rounds, whose decisions are printed. */
  readonly decisions?: readonly string[] | undefined;
}

const verifierReport: DocumentKind = {
  template: 'report',
  lostSince,
  refuse: () => [],
  prepare(taken, edition, template) {
    const { schoolReturn, records } = taken;
    const view = reportView(taken, edition, records);
    const school = safeName(schoolReturn.details.organisation ?? '', 'Unnamed organisation');
    return {
      name: `${school} - verifier report ${codeOf(identityOf(schoolReturn).join('\n'), 6)}`,
      page: {
        stylesheet: template.stylesheet,
        title: view.title,
        author: view.author,
        subject: view.subject,
        publisher: view.publisher,
        language: view.language,
        body: template.render(view),
        pageStyle: reportPageStyle(view),
        outline: true,
      },
      remarks: view.leftOut.length === 0 ? [] : [leftOutOfPrint(view.leftOut)],
    };
  },
};

/** A message names so many places, and counts the rest. */
const mostPlaces = 8;

function leftOutOfPrint(places: readonly string[]): Problem {
  const others = places.length - mostPlaces;
  const named = others > 0 ? [...places.slice(0, mostPlaces), `And ${counted(others, 'more place')}.`] : places;
  return problemOf({
    code: 'left-out-of-print',
    severity: 'query',
    message: `The return holds more than a report can print. Left out: ${named.join(' ')}`,
    remedy: 'Read the rest in the workbook.',
  });
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
          decisionFor: (school, _serial, earlier) => decisions.hashFor(school, earlier),
          prepare: (taken, edition, template) => ({
            ...verifierReport.prepare(taken, edition, template),
            decision: decisions.hashFor(taken.schoolReturn),
          }),
        };
  const out = outputFolder(request.out, 'reports', means.office);
  return yield* makeDocuments(kind, { ...request, out }, means, await roundFiles(rounds));
}
