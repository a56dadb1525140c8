import type { Span } from '../../../framework/dates.ts';
import { dayAfter } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Award } from '../../../register/award.ts';
import type { Book } from '../../../register/book.ts';
import { isInForce } from '../../../register/state.ts';
import { WrongRequest } from '../../failure.ts';
import type { ListedWorkbook } from '../../intake/lists/issued-list.ts';
import { requireFolderName } from '../../store/folder-to-write-to.ts';
import type { Job } from '../job.ts';
import { resultEvent } from '../job.ts';
import type { Means } from '../means.ts';
import type { SchoolToIssue } from './issue.ts';
import type { KnownWorkbooks } from './issue.ts';
import { Issuing } from './issue.ts';
import { IssuedFolder } from './issued-folder.ts';
import { codesOf } from './las-of-list.ts';

export interface DueRequest {
  /** How long from today: whose award lapses by then gets a workbook. */
  readonly within: Span;
  /** Folder to write to. */
  readonly out: string;
  readonly edition: Edition;
  /** Codes or names of the local authorities whose schools get a workbook; all where none is named. */
  readonly las: readonly string[];
  /** Optional: nothing was issued but what the folder's own list names. */
  readonly known?: KnownWorkbooks | undefined;
}

export interface DueSummary {
  /** Schools whose award lapses in that time. */
  readonly schools: number;
  /** The last day of it. */
  readonly until: IsoDate;
}

/**
 * A workbook for the next time, with last time's details, for each school whose award lapses within a time and that has no later
 * one. Never writes over a file.
 * @throws WrongRequest without an office
 */
export async function* issueToThoseDue(request: DueRequest, { office, today }: Means): Job<DueSummary> {
  const { within, out, edition, las, known } = request;
  if (office === null) throw new WrongRequest('no-office-to-know', {});
  requireFolderName(out);
  const wanted = codesOf(las, edition);
  const register = await office.register();
  const { book } = register;
  const until = dayAfter(today, within);
  const due = lapsing(book, today, until).filter(
    ({ school: { laCode } }) => wanted.size === 0 || (laCode !== null && wanted.has(laCode)),
  );
  const before = new Set(book.awards().map(({ school }) => school.returnId));
  const folder = await IssuedFolder.open(out);
  try {
    const isOver = (issued: ListedWorkbook) => before.has(issued.returnId) || (known?.isOver(issued) ?? false);
    const elsewhere = known?.elsewhere ?? [];
    const issuing = new Issuing(folder, { list: register.address, edition, today, known: { elsewhere, isOver } });
    for (const award of due) yield resultEvent(await issuing.issue(schoolOf(award), award.school.laCode));
  } finally {
    await folder.close();
  }
  return { schools: due.length, until };
}

/** Those whose last day is the first come first. */
function lapsing(book: Book, today: IsoDate, until: IsoDate): readonly Award[] {
  return book
    .awards()
    .filter((award) => award.facts.validUntil <= until && isInForce(book.stateOn(award, today)))
    .sort((one, other) => Date.parse(one.facts.validUntil) - Date.parse(other.facts.validUntil));
}

function schoolOf({ serial, school, facts }: Award): SchoolToIssue {
  const { organisation, laCode: la, urn, laestab, pdLead, contact } = school;
  return { place: `Award ${serial}`, organisation, la, urn, laestab, pdLead, contact, sample: facts.sample };
}
