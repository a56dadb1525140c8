import { searchable, searchFor } from '../../../framework/searchable.ts';
import type { AwardRow } from '../../api/register.ts';

export interface Wanted {
  readonly search: string;
  readonly la: string;
  readonly award: string;
  readonly state: string;
  /** The day whose states are told; empty for today. */
  readonly on: string;
}

export const everything: Wanted = { search: '', la: '', award: '', state: '', on: '' };

/** A row, and the name that it is found by. */
export interface Findable {
  readonly row: AwardRow;
  readonly name: string;
}

export function findable(rows: readonly AwardRow[]): readonly Findable[] {
  return rows.map((row) => ({ row, name: searchable(row.organisation) }));
}

/** The rows that are wanted, found as the command line finds them. */
export function wantedRows(all: readonly Findable[], { search, la, award, state }: Wanted): readonly AwardRow[] {
  const isFound = search.trim() === '' ? () => true : searchFor(search);
  return all
    .filter(
      ({ row, name }) =>
        (la === '' || row.la === la) &&
        (award === '' || row.award === award) &&
        (state === '' || row.state === state) &&
        isFound({ serial: row.serial, school: row, name }),
    )
    .map(({ row }) => row);
}
