import type {
  BoroughReturn,
  ConsolidatedReturn,
  OfficerQuery,
  SetAside,
} from '../../../framework/borough/borough-return.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Result } from '../../result.ts';
import { laOf, refusedResult, resultOf } from '../result-of.ts';

/**
 * What came of each input, by file. `made`: the return is in the workbook and, but for an earlier return of the school, in the figures;
 * `unchanged`: it adds nothing, since an identical or later copy is there; `refused`: it is no return that can be read, or waits
 * for the officer.
 */
export function resultsOf(
  borough: BoroughReturn,
  edition: Edition,
  output: string | null,
): ReadonlyMap<string, Result> {
  const asked = new Map<string, OfficerQuery>();
  for (const query of borough.queries.filter(keepsOutOfFigures)) {
    for (const file of query.files) asked.set(file, query);
  }
  return new Map([
    ...borough.returns.map((each) => [each.file, ofReturn(each, asked.get(each.file), edition, output)] as const),
    ...borough.setAside.map((each) => [each.file, ofCopy(each)] as const),
    ...borough.unreadable.map((each) => [each.file, refusedResult(each.file, each, 'refused')] as const),
    ...borough.otherFiles.map(
      (each) => [each.file, refusedResult(each.file, { ...each, severity: 'query' }, 'refused')] as const,
    ),
  ]);
}

function keepsOutOfFigures({ blocking, code }: OfficerQuery): boolean {
  return blocking || code === 'earlier-year';
}

function ofReturn(
  { file, schoolReturn: { details }, stage, receipt, problems, standing }: ConsolidatedReturn,
  query: OfficerQuery | undefined,
  edition: Edition,
  output: string | null,
): Result {
  const known = { organisation: details.organisation, la: laOf(details, edition), stage, receipt };
  const isAwaiting = standing === 'awaiting';
  const open = query ? [problemOf({ ...query, severity: isAwaiting ? 'error' : 'query' })] : [];
  return resultOf(file, isAwaiting ? 'refused' : 'made', { ...known, output, problems: [...open, ...problems] });
}

function ofCopy({ file, because, standing, reason }: SetAside): Result {
  const problem: Problem = {
    code: because,
    severity: 'query',
    sheet: null,
    cell: null,
    field: null,
    message: because === 'duplicate' ? `It holds the same as ${standing}.` : `${standing} took its place. ${reason}`,
    remedy: 'Nothing to do where that is right; else take the other file out and consolidate again.',
  };
  return resultOf(file, 'unchanged', { problems: [problem] });
}
