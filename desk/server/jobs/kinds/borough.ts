import path from 'node:path';
import { z } from 'zod';
import type { Edition } from '../../../../framework/edition.ts';
import type { ConsolidationSummary } from '../../../../generator/jobs/consolidate/consolidate.ts';
import { consolidateReturns } from '../../../../generator/jobs/consolidate/consolidate.ts';
import type { Job } from '../../../../generator/jobs/job.ts';
import type { Means } from '../../../../generator/jobs/means.ts';
import { safeName } from '../../../../generator/store/file-name.ts';
import { makeFolder } from '../../../../generator/store/folder-to-write-to.ts';
import { countedWorkbooks } from '../../borough/counted-rounds.ts';
import { boroughFolder } from '../../borough/files.ts';
import { codesIn } from '../../borough/shown-figures.ts';
import type { AtWork } from '../kind.ts';
import { kind } from '../kind.ts';

const schema = z.strictObject({
  /** Codes with commas between them, `none` for returns without one; empty for all. */
  las: z.string().max(1_000),
  for: z.enum(['', 'publication']),
  /** The workbook is made always. */
  report: z.boolean(),
  csv: z.boolean(),
  feedback: z.boolean(),
});

/** The borough’s workbook, and its report, tables and pages for schools. */
export const boroughDocuments = kind({
  name: 'borough',
  schema,
  lane: 'documents',
  changes: ['borough'],
  start: documents,
});

async function* documents(
  { las, for: purpose, report, csv, feedback }: z.infer<typeof schema>,
  means: Means,
  at: AtWork,
): Job<ConsolidationSummary | null> {
  const { office, returns } = at;
  const isPublished = purpose === 'publication';
  const areas = codesIn(las);
  const folder = office.fileOf(boroughFolder);
  await makeFolder(folder);
  const name = safeName(
    `${nameOf(areas, means.reader.editions[0])}${isPublished ? ', for publication' : ''}`,
    'Boroughs',
  );
  const fileOf = (what: string) => path.join(folder, `${name}, ${what}`);
  return yield* consolidateReturns(
    {
      inputs: [returns.folder],
      decisions: await countedWorkbooks(at, means.reader.editions[0]),
      areas: areas.size === 0 ? undefined : areas,
      out: fileOf('workbook.xlsx'),
      pdf: report ? fileOf('report.pdf') : undefined,
      csv: csv ? fileOf('tables') : undefined,
      feedback: feedback ? fileOf('pages for schools') : undefined,
      json: false,
      suppressSmall: isPublished,
    },
    means,
  );
}

/** More would make a name that nobody reads. */
const mostNamed = 3;

function nameOf(areas: ReadonlySet<string | null>, { localAuthorities }: Edition): string {
  if (areas.size === 0) return 'All boroughs';
  if (areas.size > mostNamed) return `${String(areas.size)} boroughs`;
  return [...areas]
    .map((code) => localAuthorities.find((la) => la.code === code)?.name ?? 'LA not given')
    .sort()
    .join(', ');
}
