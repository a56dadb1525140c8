import { isDeepStrictEqual } from 'node:util';
import type { Page } from '../../printing/page.ts';
import type { JournalEntry } from '../../store/journal.ts';
import { hashOf } from '../../store/manifest.ts';
import { version } from '../../version.ts';

/** Hash of everything that a document is printed from: the same hash means the same document. */
export function printedHash({ stylesheet, together: _howItIsPrinted, ...page }: Page): string {
  return hashOf(JSON.stringify([version, stylesheet, page]));
}

/** The page as it is printed where documents are made to be kept for long. */
export function keptFor(page: Page, archive: boolean): Page {
  return archive ? { ...page, archive: 'pdfa-2a' } : page;
}

/** What is known of a document before it is printed. */
export type Facts = Omit<JournalEntry, 'hash' | 'made'>;

export function agree(facts: Facts, known: JournalEntry): boolean {
  const { file: _file, ...same } = facts;
  return (Object.keys(same) as (keyof typeof same)[]).every((key) => isDeepStrictEqual(same[key], known[key]));
}

/**
 * Whether a document is of the same return and decision as an earlier one, and printed by other means. The records of early versions say
 * nothing of the decision, which the names of certificates do.
 */
export function looksOtherwise({ inputHash, edition, template, reading }: JournalEntry, facts: Facts): boolean {
  if (inputHash !== facts.inputHash || edition !== facts.edition) return false;
  if (reading === undefined) return template !== facts.template;
  const { decision, program } = facts.reading ?? reading;
  return reading.decision === decision && (template !== facts.template || reading.program !== program);
}
