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
export function makeReports(request: DocumentsRequest, means: Means): Job<DocumentsSummary> {
  return makeDocuments(verifierReport, request, means);
}
