import type { BoroughReturn, ConsolidatedReturn } from '../../../framework/borough/borough-return.ts';
import { comparing } from '../../../framework/borough/compare.ts';
import { askingAround } from '../../../framework/borough/who-to-ask.ts';
import { identityOf } from '../../../framework/award.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import { codeOf } from '../../../framework/receipt.ts';
import { feedbackPage } from '../../documents/feedback/feedback.ts';
import { issuingBodyOf } from '../../office/make-office.ts';
import type { Result } from '../../result.ts';
import { safeName } from '../../store/file-name.ts';
import { Manifest } from '../../store/manifest.ts';
import type { Job } from '../job.ts';
import { begun } from '../job.ts';
import { dressedTemplate } from '../making/look.ts';
import type { PressedDocument } from '../making/plan.ts';
import { freeName } from '../making/plan.ts';
import { Press } from '../making/press.ts';
import type { Means } from '../means.ts';

/** What the pages are made of, and into which folder; the caller holds it. */
export interface FeedbackRequest {
  readonly borough: BoroughReturn;
  readonly edition: Edition;
  readonly folder: string;
  /** SHA-256 of the bytes of each file that was taken. */
  readonly hashes: ReadonlyMap<string, string>;
}

export interface FeedbackMade {
  /** By file. Where the job was ended, some are missing. */
  readonly results: ReadonlyMap<string, Result>;
  readonly pages: PagesSummary;
}

/** What came of the pages. */
export interface PagesSummary {
  readonly folder: string;
  readonly made: number;
  readonly unchanged: number;
  /** Whether some were not made because of what this machine lacks. */
  readonly environmentLacks: boolean;
}

/**
 * A page for each school in the figures: how it compares, and whom it could ask.
 * @param consolidated results of the consolidation, by file; a page’s takes the place of that of its return
 */
export async function* makeFeedback(
  { borough, edition, folder, hashes }: FeedbackRequest,
  consolidated: ReadonlyMap<string, Result>,
  means: Means,
): Job<FeedbackMade> {
  const { template, hash } = dressedTemplate('feedback', undefined, { own: undefined, archive: means.archive });
  const paged = borough.returns.filter((held) => held.standing === 'counted' && hasLevel(held));
  const press = new Press({
    folder,
    label: 'all',
    kind: 'feedback',
    template: hash,
    archive: means.archive ?? false,
    manifest: await Manifest.open(folder, null),
    files: paged.map(({ file }) => file),
    leftToOthers: [],
    force: false,
    printer: await means.printer(),
    today: means.today,
    signal: means.signal,
  });
  const { office } = means;
  const issuer = office === null ? null : issuingBodyOf(office);
  const compare = comparing(borough, edition);
  const ask = askingAround(borough, edition);
  const names = new Set<string>();
  const documents = paged.map((held) => ({ held, fileName: freeName(nameOf(held), names) }));
  const documentOf = ({ held, fileName }: (typeof documents)[number]): PressedDocument => {
    const about = resultIn(consolidated, held.file);
    const compared = { held, comparison: compare(held), asking: ask(held) };
    return {
      file: held.file,
      contentHash: hashes.get(held.file) ?? '',
      edition,
      fileName,
      page: feedbackPage(compared, edition, template, issuer),
      finish: null,
      reading: undefined,
      onRecord: null,
      answer: (outcome, more = []) => ({ ...about, ...outcome, problems: [...more, ...about.problems] }),
    };
  };
  const results = new Map<string, Result>();
  yield begun(documents.length);
  try {
    for await (const event of press.answers(documents, (each) => ({ document: documentOf(each) }))) {
      if (event.event === 'result') results.set(event.result.file, event.result);
      else yield event;
    }
    const isPaged = new Set(paged.map(({ file }) => file));
    const without = new Map(borough.returns.map((held) => [held.file, whyWithout(held)]));
    for (const [file, result] of consolidated) {
      if (isPaged.has(file)) continue;
      const problems = [...(without.get(file) ?? []), ...result.problems];
      const refused = await press.answer({ refused: { ...result, problems } });
      if (refused !== null) results.set(file, refused);
    }
  } finally {
    await press.close();
  }
  const numberOf = (status: Result['status']): number =>
    paged.filter(({ file }) => results.get(file)?.status === status).length;
  const [made, unchanged] = [numberOf('made'), numberOf('unchanged')];
  return { results, pages: { folder, made, unchanged, environmentLacks: press.environmentLacks } };
}

function hasLevel({ schoolReturn }: ConsolidatedReturn): boolean {
  const { overall, aspects } = schoolReturn;
  const judged = Object.values(aspects).flatMap(({ level, strands }) => [
    level,
    ...Object.values(strands).map((strand) => strand.level),
  ]);
  return [overall.level, ...judged].some((level) => typeof level === 'string');
}

/** Why a return that was read has no page; nothing where that is said already. */
function whyWithout({ standing }: ConsolidatedReturn): readonly Problem[] {
  if (standing === 'awaiting') return [];
  return [
    problemOf({
      code: 'no-feedback',
      severity: 'query',
      message:
        standing === 'earlier'
          ? 'This is an earlier return of the school, so there is no page for it.'
          : 'This return has no level that can be read yet, so there is no page on how the school compares.',
      remedy: standing === 'earlier' ? 'Nothing to do.' : 'Ask the school for its self-evaluation, and do this again.',
    }),
  ];
}

function nameOf({ schoolReturn, organisation }: ConsolidatedReturn): string {
  const code = codeOf(identityOf(schoolReturn).join('\n'), 6);
  return `${safeName(organisation, 'Unnamed organisation')} - how we compare ${code}`;
}

function resultIn(results: ReadonlyMap<string, Result>, file: string): Result {
  const result = results.get(file);
  if (result === undefined) throw new RangeError(`${file} is not accounted for`);
  return result;
}
