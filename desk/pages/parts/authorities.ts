import { useMemo } from 'react';

/** The local authorities of these rows, each once, in the order of the alphabet. */
export function useAuthorities(rows: readonly { readonly la: string | null }[]): readonly string[] {
  return useMemo(
    () => [...new Set(rows.flatMap(({ la }) => la ?? []))].sort((one, other) => one.localeCompare(other, 'en-GB')),
    [rows],
  );
}
