import { base64urlnopad } from '@scure/base';
import type { IsoDate } from '../../framework/school-return.ts';
import type { Award } from '../award.ts';
import type { Book } from '../book.ts';
import { supersedes } from '../state.ts';
import type { ProofKey } from './keys.ts';
import type { PublishedStatus } from './published.ts';
import type { Verdict } from './verdict.ts';
import { stateInWords } from './verdict.ts';

/** @param at an ISO instant */
export function publishedStatus(
  book: Book,
  {
    issuer,
    keys,
    at,
  }: {
    readonly issuer: PublishedStatus['issuer'];
    readonly keys: readonly ProofKey[];
    readonly at: string;
  },
): PublishedStatus {
  const awards = book.awards();
  const each = <T>(of: (award: Award) => T | null): Record<string, T> =>
    Object.fromEntries(
      awards.flatMap((award) => {
        const value = of(award);
        return value === null ? [] : [[award.serial, value] as const];
      }),
    );
  return {
    format: 1,
    asOf: at,
    issuer,
    keys: keys.map(({ id, publicKey }) => ({ id, publicKey: base64urlnopad.encode(publicKey) })),
    issues: each(({ issue }) => (issue > 1 ? issue : null)),
    turns: each(({ turns }) => (turns.length > 0 ? turns.map(({ kind, on }) => ({ kind, on })) : null)),
    superseded: each((award) => supersededBy(award, book)),
  };
}

/** What an award is on a day, in the words of the page that anybody can check it on, whatever issue its certificate is of. */
export function standingOn(award: Award, day: IsoDate, book: Book): Pick<Verdict, 'state' | 'words'> {
  const { serial, issue, facts } = award;
  const later = supersededBy(award, book);
  const superseded = later === null ? {} : { [serial]: later };
  const turns = Object.fromEntries(book.relativesOf(award).map((each) => [each.serial, each.turns]));
  return stateInWords({ serial, issue, ...facts }, { issues: {}, turns, superseded }, day);
}

function supersededBy(award: Award, book: Book): PublishedStatus['superseded'][string] | null {
  const [next, ...others] = book
    .relativesOf(award)
    .filter((other) => supersedes(other, award))
    .map(({ serial, facts }) => ({ by: serial, from: facts.validFrom }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  if (next === undefined) return null;
  return others.length === 0 ? next : { ...next, others };
}

/** Places of the issues that do not hold any more on a day: of withdrawn awards all, of corrected ones the earlier. */
export function revokedOn(book: Book, isWithdrawn: (award: Award) => boolean): readonly number[] {
  return book.awards().flatMap((award) => {
    const issues = Array.from({ length: award.issue }, (_, index) => index + 1);
    return issues
      .filter((issue) => issue < award.issue || isWithdrawn(award))
      .map((issue) => book.statusIndexOf(award.serial, issue));
  });
}
