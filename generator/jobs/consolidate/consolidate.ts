import path from 'node:path';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { AreaCodes } from '../../../framework/borough/of-areas.ts';
import { ofAreas } from '../../../framework/borough/of-areas.ts';
import { suppressSmall } from '../../../framework/borough/suppress-small.ts';
import { WrongRequest } from '../../failure.ts';
import { findInputs } from '../../intake/find-inputs.ts';
import { requireFolderName } from '../../store/folder-to-write-to.ts';
import { holdFoldersOf } from '../../store/folders-of-files.ts';
import type { Template } from '../../printing/templates.ts';
import { loadTemplate } from '../../printing/templates.ts';
import type { ReturnsRequest } from '../batch.ts';
import type { Job } from '../job.ts';
import { remarkEvent, resultEvent } from '../job.ts';
import type { Means } from '../means.ts';
import type { PagesSummary } from './feedback.ts';
import { makeFeedback } from './feedback.ts';
import type { GatheringRequest } from './gather.ts';
import { gather, openSources } from './gather.ts';
import type { ConsolidationOutputs, Outputs } from './outputs.ts';
import { filesOf, madeBefore, outputsOf, requireWritable } from './outputs.ts';
import { resultsOf } from './results.ts';
import { writeOutputs } from './write-outputs.ts';

export interface ConsolidationRequest extends GatheringRequest, ConsolidationOutputs {
  /**
   * The LAs that it is about, null for returns whose LA is not given. What is known of others is left out, and so are their results.
   * Optional: all.
   */
  readonly areas?: AreaCodes | undefined;
  /** Leaves out numbers under five, and every list that names a school. */
  readonly suppressSmall: boolean;
  /** Folder for a page for each school, on how it compares. Optional: none is made. */
  readonly feedback?: string | undefined;
}

export interface ConsolidationSummary extends Pick<BoroughReturn, 'coverage'> {
  /** Where the workbook was written; null where none of the files that were named is there, so that nothing was. */
  readonly place: string | null;
  readonly queries: number;
  readonly otherFiles: number;
  /** The borough workbook of an earlier run, where it lies among the returns. */
  readonly leftOut: string | null;
  /** Pages for schools; null where none were asked for. */
  readonly pages: PagesSummary | null;
}

/**
 * One workbook of all returns, and a report, CSV and JSON of the same, and a page for each school, where they are asked for. Null if
 * the job was interrupted before all files were read: a consolidation of only some files could be mistaken for a complete one.
 * A result has the page as its output where there is one, else the workbook.
 * @throws EnvironmentLacks where another run is writing to a folder of the outputs
 * @throws WrongRequest where pages for schools, which name others, are to be made with what is for publication
 */
export async function* consolidateReturns(
  request: ConsolidationRequest,
  means: Means,
): Job<ConsolidationSummary | null> {
  const outputs = outputsOf(request);
  const { feedback, suppressSmall: isPublished } = request;
  if (feedback !== undefined) requireFolderName(feedback, 'the pages for schools');
  if (feedback !== undefined && isPublished) throw new WrongRequest('feedback-not-published', {});
  const pages = feedback === undefined ? [] : [path.join(feedback, 'How we compare.pdf')];
  const template = loadTemplate('borough', await means.templates?.());
  // Held from the first look at earlier outputs until all are written, so that all come from one run.
  const held = await holdFoldersOf([...filesOf(outputs), ...pages]);
  try {
    return yield* consolidateInto(outputs, template, request, means);
  } finally {
    await held.release();
  }
}

async function* consolidateInto(
  outputs: Outputs,
  template: Template,
  request: ConsolidationRequest,
  means: Means,
): Job<ConsolidationSummary | null> {
  const printing = outputs.report === null ? null : { printer: await means.printer(), template };
  const own = await madeBefore(outputs);
  const sources = await openSources(request, means, own);
  await requireWritable(outputs, sources.files);
  const gathered = yield* gather(sources, means);
  if (gathered === null) return null;
  // Writing takes as much memory as reading did.
  await means.reader.rest();
  const { edition, hashes } = gathered;
  const borough = request.areas === undefined ? gathered.borough : ofAreas(gathered.borough, request.areas);
  const shown = request.suppressSmall ? suppressSmall(borough) : borough;
  const isThere = gathered.borough.unreadable.filter(isMissing).length < sources.batch.files.length;
  const written = isThere ? await writeOutputs(shown, edition, outputs, printing, means.archive) : null;
  const { feedback } = request;
  const consolidated = resultsOf(borough, edition, written?.workbook ?? null);
  const made =
    feedback === undefined || written === null
      ? null
      : yield* makeFeedback({ borough, edition, folder: feedback, hashes }, consolidated, means);
  const byFile = made?.results ?? consolidated;
  for (const file of sources.batch.files) {
    const result = byFile.get(file);
    if (result) yield resultEvent(result);
    else if (request.areas === undefined && !means.signal.aborted) throw new RangeError(`${file} is not accounted for`);
  }
  const { verified } = borough.overAll.stages;
  if (borough.onlyAwardsKnown && verified !== null && verified > 0)
    yield remarkEvent({ code: 'only-awards-known', returns: verified });
  for (const left of written?.beside ?? []) yield remarkEvent({ code: 'left-as-it-was', ...left });
  const { coverage, queries, otherFiles } = borough;
  return {
    place: written?.workbook ?? null,
    coverage,
    queries: queries.length,
    otherFiles: otherFiles.length,
    leftOut: await passedOver(request, outputs, own),
    pages: made?.pages ?? null,
  };
}

/** The borough workbook of an earlier run, where it lies among the returns. */
async function passedOver(
  { inputs }: ReturnsRequest,
  { workbook }: Outputs,
  own: readonly string[],
): Promise<string | null> {
  if (!own.includes(workbook)) return null;
  const found = await findInputs(inputs.filter((each) => typeof each === 'string'));
  return found.find(({ file }) => path.resolve(file) === path.resolve(workbook))?.file ?? null;
}

function isMissing({ code }: BoroughReturn['unreadable'][number]): boolean {
  return code === 'file-not-found';
}
