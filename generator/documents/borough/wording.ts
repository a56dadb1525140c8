import type { Edition } from '../../../framework/edition.ts';

export function aspectTitle(edition: Edition, id: string): string {
  return edition.aspects.find((aspect) => aspect.id === id)?.shortTitle ?? id;
}

export function strandTitle(edition: Edition, aspect: string, id: string): string {
  const strands = edition.aspects.find((each) => each.id === aspect)?.strands;
  return strands?.find((strand) => strand.id === id)?.title ?? id;
}

/** Words that follow a shortened list; empty if all of it is shown. */
export function remainder(all: number, shown: number, what: string): string {
  const rest = all - shown;
  return rest > 0 ? `and ${rest.toLocaleString('en-GB')} more; ${what}` : '';
}
