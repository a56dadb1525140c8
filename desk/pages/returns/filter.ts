import { stages } from '../../../framework/problems.ts';
import { searchable } from '../../../framework/searchable.ts';
import type { ReturnRow, ReturnStatus } from '../../api/returns.ts';

export const orders = ['needs', 'school', 'la', 'newest'] as const;
export type Order = (typeof orders)[number];

export interface Wanted {
  /** Words that are searched for, in any order. */
  readonly search: string;
  readonly status: ReturnStatus | '';
  readonly stage: string;
  readonly la: string;
  readonly order: Order;
}

/** What an address asks for: `status=problems`, `stage=complete`. */
export function wantedIn(asked: URLSearchParams): Wanted {
  const status = statuses.find((each) => each === asked.get('status')) ?? '';
  const stage = stages.find((each) => each === asked.get('stage')) ?? '';
  return { search: '', status, stage, la: '', order: 'needs' };
}

const statuses: readonly ReturnStatus[] = ['unread', 'ready', 'problems', 'unreadable'];

/** A row, and the text that it is found by. */
export interface Findable {
  readonly row: ReturnRow;
  readonly text: string;
}

export function findable(rows: readonly ReturnRow[]): readonly Findable[] {
  return rows.map((row) => ({
    row,
    text: searchable([row.organisation, row.la, row.urn, row.file].filter((part) => part !== null).join(' ')),
  }));
}

/** The rows that are wanted, in the order that is wanted. */
export function wantedRows(all: readonly Findable[], wanted: Wanted): readonly ReturnRow[] {
  const words = searchable(wanted.search).split(' ');
  return all
    .filter(
      ({ row, text }) =>
        (wanted.status === '' || row.status === wanted.status) &&
        (wanted.stage === '' || row.stage === wanted.stage) &&
        (wanted.la === '' || row.la === wanted.la) &&
        words.every((word) => text.includes(word)),
    )
    .map(({ row }) => row)
    .sort(comparisons[wanted.order]);
}

const weights: Readonly<Record<ReturnStatus, number>> = { unreadable: 0, problems: 1, unread: 2, ready: 3 };

const collator = new Intl.Collator('en-GB', { numeric: true });
const byName = (one: ReturnRow, other: ReturnRow): number =>
  collator.compare(one.organisation ?? one.file, other.organisation ?? other.file);

const comparisons: Readonly<Record<Order, (one: ReturnRow, other: ReturnRow) => number>> = {
  needs: (one, other) => weights[one.status] - weights[other.status] || byName(one, other),
  school: byName,
  la: (one, other) => collator.compare(one.la ?? '\uFFFF', other.la ?? '\uFFFF') || byName(one, other),
  newest: (one, other) => (one.changed < other.changed ? 1 : one.changed > other.changed ? -1 : byName(one, other)),
};
