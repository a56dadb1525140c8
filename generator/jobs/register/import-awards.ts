import { longDate } from '../../../framework/dates.ts';
import type { Award } from '../../../register/award.ts';
import { Book } from '../../../register/book.ts';
import type { Claim } from '../../../register/claim.ts';
import { answerTo } from '../../../register/claim.ts';
import type { AwardEvent } from '../../../register/events.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { readAwardList } from '../../intake/lists/award-list.ts';
import type { ListedAward } from './award-line.ts';
import { listedOn } from './award-line.ts';
import { listedClaim } from './listed-claim.ts';
import type { RegisterMeans } from './register-means.ts';
import { registerOf } from './register-of.ts';

export interface ImportRequest {
  /** List of awards of earlier years. */
  readonly file: string;
  /** Says what would be added, and adds nothing. */
  readonly dryRun: boolean;
}

export interface ImportSummary {
  /** What was added, or would be. */
  readonly added: readonly ListedAward[];
  /** Awards of the list that the register had already. */
  readonly known: readonly Award[];
  /** What keeps the list from being taken, in the order of its lines; then nothing of it is. */
  readonly faults: readonly LineFault[];
}

export interface LineFault {
  readonly line: number;
  /** A sentence or two. */
  readonly message: string;
}

/**
 * Takes awards of earlier years into the register: all of a list, or nothing of it.
 * @throws WrongRequest where the list cannot be read; RegisterUnusable
 */
export async function importAwards({ file, dryRun }: ImportRequest, means: RegisterMeans): Promise<ImportSummary> {
  const { edition, today } = means;
  const register = await registerOf(means);
  const faults: LineFault[] = [];
  const claims: { readonly line: number; readonly claim: Claim }[] = [];
  for (const listed of await readAwardList(file)) {
    const { line } = listed;
    const read = listedClaim(listed, edition, today);
    if ('claim' in read) claims.push({ line, claim: read.claim });
    else faults.push(...read.faults.map((message) => ({ line, message })));
  }
  faults.push(...twice(claims));
  if (faults.length > 0) return { added: [], known: [], faults: faults.sort((one, other) => one.line - other.line) };
  const known: Award[] = [];
  const decide = (book: Book): readonly AwardEvent[] => {
    known.length = 0;
    return importedOf(
      claims.map(({ claim }) => claim),
      book,
      known,
    );
  };
  if (dryRun) {
    const events = decide(register.book);
    const imagined = register.book.with(events.map((event) => ({ ...event, ...nowhere })));
    return { added: statesIn(imagined, events, today), known, faults };
  }
  const events = await register.record(decide);
  return { added: statesIn(register.book, events, today), known, faults };
}

function statesIn(book: Book, events: readonly AwardEvent[], day: IsoDate): readonly ListedAward[] {
  return events.flatMap(({ serial }) => {
    const award = book.get(serial);
    return award ? [listedOn(day, award, book)] : [];
  });
}

/** @param known is given those that are in the book */
function importedOf(claims: readonly Claim[], book: Book, known: Award[]): readonly AwardEvent[] {
  const serials = new Set<string>();
  return claims.flatMap((claim) => {
    const answer = answerTo(claim, book);
    if (answer.kind === 'known') known.push(answer.award);
    if (answer.kind !== 'fresh') return [];
    const serial = freeSerial(claim, book, serials);
    serials.add(serial);
    return [importedAs(serial, claim)];
  });
}

function freeSerial({ serial }: Claim, book: Book, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const candidate = serial(attempt);
    if (book.get(candidate) === null && !taken.has(candidate)) return candidate;
  }
}

/** Lines that tell of one award. */
function twice(claims: readonly { readonly line: number; readonly claim: Claim }[]): readonly LineFault[] {
  const book = new Book();
  const lines = new Map<string, number>();
  return claims.flatMap(({ line, claim }) => {
    const answer = answerTo(claim, book);
    if (answer.kind === 'known') {
      const { school, facts } = claim;
      const what = `${school.organisation}, ${facts.award}, ${longDate(facts.decidedOn)}`;
      const earlier = String(lines.get(answer.award.serial));
      return [{ line, message: `This is the award of line ${earlier} once more (${what}). Delete one of them.` }];
    }
    if (answer.kind === 'fresh') {
      lines.set(answer.serial, line);
      book.add({ ...importedAs(answer.serial, claim), ...nowhere });
    }
    return [];
  });
}

/** Of what is not recorded. */
const nowhere = { at: '', by: '', reason: null };

const importedAs = (serial: string, { school, facts }: Claim): AwardEvent => ({
  kind: 'imported',
  serial,
  school,
  award: facts,
});
