import type { Candidate } from '../../api/rounds.ts';
import type { ReadReturn } from '../returns/returns.ts';
import type { Issued } from './issued.ts';

/** What is known besides of the returns that may be chosen. */
export interface KnownOf {
  readonly issued: Pick<Issued, 'has'>;
  /** Round in which a file was chosen before. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Round by the key of a return, of those that the panel has still to decide or has given an award: also of a newer copy. */
  readonly before: ReadonlyMap<string, string>;
  /** Keys of the returns that were deferred, and are on no other agenda since. */
  readonly deferred: ReadonlySet<string>;
}

/** All files among the returns, and which of them are ready for the panel. */
export function candidates(returns: readonly ReadReturn[], known: KnownOf): readonly Candidate[] {
  const newest = new Map<string, ReadReturn>();
  for (const each of returns) {
    const { key } = each.reading;
    if (key === null) continue;
    const other = newest.get(key);
    if (other === undefined || other.changed < each.changed) newest.set(key, each);
  }
  return returns.map((each) => {
    const why = whyNot(each, newest.get(each.reading.key ?? '') === each, known);
    const { organisation, la, stage, status } = each.reading;
    return {
      file: each.file,
      organisation,
      la,
      stage,
      isReadable: status !== 'unreadable',
      isReady: why === null,
      why,
    };
  });
}

function whyNot(
  { file, reading }: ReadReturn,
  isNewest: boolean,
  { issued, chosen, before, deferred }: KnownOf,
): string | null {
  const { key, intention, stage, status, problems, assessedOn } = reading;
  if (status === 'unreadable') return ['Cannot be read', problems[0]?.message ?? []].flat().join(': ');
  if (!isNewest) return 'There is a newer copy of it';
  if (intention === 'no') return 'Does not seek the award';
  if (key !== null && issued.has(key, assessedOn)) return 'Has its award already';
  const round = before.get(key ?? '') ?? (deferred.has(key ?? '') ? undefined : chosen.get(file));
  if (round !== undefined) return `Is in the round “${round}”`;
  if (intention !== 'yes') return 'Does not say whether it seeks the award';
  if (stage === 'draft') return 'Has errors in the school’s part';
  return stage === 'complete' ? 'Is not verified' : null;
}
