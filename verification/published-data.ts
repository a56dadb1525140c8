import type { AwardId } from '../framework/edition.ts';
import { keysOf } from '../register/proof/published.ts';
import type { PublishedStatus } from '../register/proof/published.ts';

/** What the page carries inside. */
export interface Published {
  readonly status: PublishedStatus;
  /** Local authorities in full, by code. */
  readonly boroughs: Readonly<Record<string, string>>;
  /** Titles of awards. */
  readonly awards: Readonly<Record<AwardId, string>>;
  /** Files beside the page. */
  readonly files: { readonly status: string; readonly statements: string };
}

/** Milliseconds to wait for a newer status. */
const patience = 4000;

/** The status beside the page where it is newer than the one inside; opened from a disk, the one inside. */
export async function newestStatus({ status: inside, files }: Published): Promise<PublishedStatus> {
  if (!location.protocol.startsWith('http')) return inside;
  try {
    const response = await fetch(files.status, { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    const beside: unknown = await response.json();
    return response.ok && isStatusOf(beside, inside) && beside.asOf > inside.asOf ? beside : inside;
  } catch {
    return inside;
  }
}

function isStatusOf(value: unknown, { issuer }: PublishedStatus): value is PublishedStatus {
  const { format, asOf, issuer: other, issues, turns, superseded } = value as PublishedStatus;
  const isWhole = [issues, turns, superseded].every((part) => typeof part === 'object');
  return (
    (format as number) === 1 &&
    !Number.isNaN(Date.parse(asOf)) &&
    other.did === issuer.did &&
    isWhole &&
    keysOf(value as PublishedStatus).size > 0
  );
}
