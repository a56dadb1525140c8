import type { Edition } from '../../../framework/edition.ts';
import type { AgendaItem } from '../../../framework/round/agenda.ts';
import type { Entry, NotApplied } from '../../api/rounds.ts';
import { noEntry } from '../../api/rounds.ts';
import { entryWords } from './entries.ts';
import type { KeptRound } from './round-file.ts';

/** What schools are called, by the key of the row. */
type Names = ReadonlyMap<string, string>;

export function namesIn(...agendas: readonly (readonly AgendaItem[])[]): Names {
  return new Map(agendas.flat().map(({ key, organisation }) => [key, organisation]));
}

/**
 * What is set aside when an agenda is made again: all that was entered and is not among the decisions that stay.
 * @param after the decisions that stay
 */
export function withSetAside(
  { decisions, setAside }: Pick<KeptRound, 'decisions' | 'setAside'>,
  after: KeptRound['decisions'],
  { names, cause }: { readonly names: Names; readonly cause: NotApplied['cause'] },
): KeptRound['setAside'] {
  const asideAt = new Date().toISOString();
  const lost = Object.entries(decisions).filter(([key, entry]) => !saysToo(after[key], entry));
  return [
    ...setAside,
    ...lost.map(([key, entry]) => ({ ...entry, key, organisation: names.get(key) ?? null, asideAt, cause })),
  ];
}

/** What is set aside and not decided so again. */
export function notAppliedIn(
  { decisions, setAside }: Pick<KeptRound, 'decisions' | 'setAside'>,
  edition: Edition,
): readonly NotApplied[] {
  return setAside
    .filter((entry) => !saysToo(decisions[entry.key], entry))
    .map(({ asideAt, ...entry }) => {
      const now = decisions[entry.key];
      const isDecidedSince =
        now !== undefined && now.decision !== null && now.at > (asideAt === '' ? entry.at : asideAt);
      return { ...entry, words: entryWords(entry, edition) ?? '', isDecidedSince };
    });
}

/** Whether an entry has all that another one has. */
function saysToo(entry: Entry = noEntry, other: Entry): boolean {
  const fields = ['decision', 'decidedOn', 'rationale', 'notes'] as const;
  return fields.every((field) => other[field] === null || other[field] === entry[field]);
}
