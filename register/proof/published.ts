import { base64urlnopad } from '@scure/base';
import type { IsoDate } from '../../framework/school-return.ts';
import type { Award, Turn } from '../award.ts';
import type { Book } from '../book.ts';
import { supersedes } from '../state.ts';
import type { ProofKey } from './keys.ts';
import type { Site } from './site.ts';

/** What has to be known beside a certificate to say whether it holds: in the verification page, and beside it as JSON. */
export interface PublishedStatus {
  readonly format: 1;
  /** An ISO instant: what happened later is not in it. */
  readonly asOf: string;
  readonly issuer: {
    readonly did: string;
    readonly name: string;
    /** Email or telephone, for those who ask. */
    readonly contact: string;
    readonly website: string | null;
  };
  /** Public keys in base64url; earlier ones too. */
  readonly keys: readonly { readonly id: string; readonly publicKey: string }[];
  /** By serial, the issue that holds, where it is not the first. */
  readonly issues: Readonly<Record<string, number>>;
  /** By serial, withdrawals and reinstatements. */
  readonly turns: Readonly<Record<string, readonly Pick<Turn, 'kind' | 'on'>[]>>;
  /** By serial, the later award that takes its place, and from which day. */
  readonly superseded: Readonly<Record<string, { readonly by: string; readonly from: IsoDate }>>;
}

/** @param at an ISO instant */
export function publishedStatus(
  book: Book,
  {
    site,
    issuer,
    keys,
    at,
  }: {
    readonly site: Site;
    readonly issuer: Omit<PublishedStatus['issuer'], 'did'>;
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
    issuer: { did: site.did, ...issuer },
    keys: keys.map(({ id, publicKey }) => ({ id, publicKey: base64urlnopad.encode(publicKey) })),
    issues: each(({ issue }) => (issue > 1 ? issue : null)),
    turns: each(({ turns }) => (turns.length > 0 ? turns.map(({ kind, on }) => ({ kind, on })) : null)),
    superseded: each((award) => {
      const [next] = book
        .relativesOf(award)
        .filter((other) => supersedes(other, award, other.facts.validFrom))
        .map(({ serial, facts }) => ({ by: serial, from: facts.validFrom }))
        .sort((one, other) => (one.from < other.from ? -1 : 1));
      return next ?? null;
    }),
  };
}

/** The keys of a published status, by id. */
export function keysOf({ keys }: PublishedStatus): ReadonlyMap<string, Uint8Array> {
  return new Map(keys.map(({ id, publicKey }) => [id, base64urlnopad.decode(publicKey)]));
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
