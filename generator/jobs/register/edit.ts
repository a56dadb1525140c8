import { tidyText } from '../../../framework/recognise.ts';
import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import { laestabOfOtherLa } from '../../../framework/rules/submission/school-numbers.ts';
import { laestabOf, urnOf } from '../../../framework/school-numbers.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { Award } from '../../../register/award.ts';
import {
  awardWith,
  corrected,
  leftBehind,
  reinstated,
  requireReason,
  serialIn,
  withdrawn,
} from '../../../register/edits.ts';
import type { Correction } from '../../../register/edits.ts';
import type { Book } from '../../../register/book.ts';
import type { AwardEvent } from '../../../register/events.ts';
import { RegisterRefused } from '../../../register/refused.ts';
import type { Register } from '../../../register/register.ts';
import type { Failure } from '../../failure.ts';
import { isFailure, WrongRequest } from '../../failure.ts';
import type { Result } from '../../result.ts';
import { codesOf } from '../issue/las-of-list.ts';
import { follow } from '../job.ts';
import type { Means } from '../means.ts';
import { dayIn } from './asked-for.ts';
import type { ListedAward } from './award-line.ts';
import { listedOn } from './award-line.ts';
import { lettersProblem } from './letters-problem.ts';
import { printAwards } from './print-awards.ts';
import type { RegisterMeans } from './register-means.ts';
import { registerOf } from './register-of.ts';

export interface Edited extends ListedAward {
  /** False where the register said so already, and nothing was written. */
  readonly isChanged: boolean;
}

export interface TurnRequest {
  readonly serial: string;
  readonly reason: string | null;
  /** The day from which it counts; today where left out. */
  readonly on?: string | undefined;
}

/** @throws WrongRequest; RegisterRefused */
export function withdrawAward(request: TurnRequest, means: RegisterMeans): Promise<Edited> {
  return turn(withdrawn, request, means);
}

/** @throws WrongRequest; RegisterRefused */
export function reinstateAward(request: TurnRequest, means: RegisterMeans): Promise<Edited> {
  return turn(reinstated, request, means);
}

async function turn(
  decide: typeof withdrawn,
  { serial: typed, reason: given, on }: TurnRequest,
  means: RegisterMeans,
): Promise<Edited> {
  const day = on === undefined ? means.today : dayIn(on);
  const register = await registerOf(means);
  const serial = serialIn(typed);
  awardWith(serial, register.book);
  const reason = requireReason(given);
  const events = await register.record((book) => decide(serial, { on: day, today: means.today }, book), reason);
  return { ...edited(serial, register, means), isChanged: events.length > 0 };
}

export interface CorrectionRequest {
  readonly serial: string;
  readonly reason: string | null;
  /** As it should stand on the certificate. */
  readonly organisation?: string | undefined;
  /** Code or name of the local authority. */
  readonly la?: string | undefined;
  readonly urn?: string | undefined;
  readonly laestab?: string | undefined;
}

export interface Corrected extends Edited {
  /** What came of the certificate of its new issue; null where there was none to make. */
  readonly certificate: Result | null;
  /** What is asked about what is on record now. */
  readonly queries: readonly Problem[];
  /** Of a corrected number: other awards that still have the one before, and are perhaps of the same school. */
  readonly leftBehind: readonly Award[];
  /** Whether it was not made because of what this machine lacks. */
  readonly environmentLacks: boolean;
  /** Why making it could not even begin. The correction is on record all the same. */
  readonly failure: Failure | null;
}

/**
 * Puts right what a certificate says of its school, and makes its next issue. Where an earlier run was ended before that was
 * made, the same correction makes it.
 * @throws WrongRequest; RegisterRefused
 */
export async function correctAward(request: CorrectionRequest, means: Means): Promise<Corrected> {
  const edition = means.reader.editions[0];
  const correction = correctionIn(request, edition);
  const withEdition = { ...means, edition };
  const register = await registerOf(withEdition);
  const serial = serialIn(request.serial);
  awardWith(serial, register.book);
  const reason = requireReason(request.reason);
  const events = await register.record((book) => printable(corrected(serial, correction, book), book), reason);
  const isChanged = events.length > 0;
  const { award } = edited(serial, register, withEdition);
  const isToMake = award.document === null && award.issue > 1;
  const made = isToMake ? await print(serial, means) : { ...notPrinted, failure: null };
  const queries = queriesOn(correction, award, edition);
  const isOfNumbers = correction.urn !== undefined || correction.laestab !== undefined;
  return {
    ...edited(serial, register, withEdition),
    isChanged,
    queries,
    leftBehind: isOfNumbers ? leftBehind(award, register.book) : [],
    ...made,
  };
}

/** An issue that cannot be made would replace one that can. @throws RegisterRefused */
function printable(events: readonly AwardEvent[], book: Book): readonly AwardEvent[] {
  for (const event of events) {
    if (event.kind !== 'corrected') continue;
    const { organisation = awardWith(event.serial, book).school.organisation } = event.school;
    const [problem] = lettersProblem({ organisation });
    if (problem !== undefined) throw new RegisterRefused(problem);
  }
  return events;
}

function queriesOn(correction: Correction, { school }: Award, edition: Edition): readonly Problem[] {
  if (correction.laestab === undefined && correction.laCode === undefined) return [];
  const other = laestabOfOtherLa({ laestab: school.laestab, la: school.laCode }, edition);
  return other === null ? [] : [problemOf({ ...other, severity: 'query' })];
}

const notPrinted = { certificate: null, environmentLacks: false };

async function print(
  serial: string,
  means: Means,
): Promise<Pick<Corrected, 'certificate' | 'environmentLacks' | 'failure'>> {
  const results: Result[] = [];
  try {
    const { environmentLacks } = await follow(
      printAwards({ serials: [serial], out: null, force: false }, means),
      (event) => {
        if (event.event === 'result') results.push(event.result);
      },
    );
    return { certificate: results[0] ?? null, environmentLacks, failure: null };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { ...notPrinted, failure: error };
  }
}

function edited(serial: string, { book }: Register, { today }: Pick<RegisterMeans, 'today'>): ListedAward {
  return listedOn(today, awardWith(serial, book), book);
}

function correctionIn({ organisation, la, urn, laestab }: CorrectionRequest, edition: Edition): Correction {
  const correction: Correction = {
    ...(organisation === undefined ? {} : { organisation: tidyText(organisation)?.replace(/\s+/g, ' ') ?? '' }),
    ...(la === undefined ? {} : laIn(la, edition)),
    ...(urn === undefined ? {} : { urn: urnOf({ urn }) ?? wrongNumber(urn, 'URN') }),
    ...(laestab === undefined ? {} : { laestab: laestabOf({ laestab }) ?? wrongNumber(laestab, 'LAESTAB') }),
  };
  if (Object.keys(correction).length === 0) throw new WrongRequest('nothing-to-correct', {});
  return correction;
}

function laIn(typed: string, edition: Edition): Correction {
  const [code = ''] = codesOf([typed], edition);
  return { laCode: code, la: edition.localAuthorities.find((each) => each.code === code)?.name ?? null };
}

function wrongNumber(text: string, number: 'URN' | 'LAESTAB'): never {
  throw new WrongRequest('number-wrong', { text, number });
}
