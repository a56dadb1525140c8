import type { Entry, Sitting } from '../../api/rounds.ts';
import { DeskRefused } from '../words.ts';
import { tidy } from './entries.ts';

type Fields = Partial<Entry & Sitting>;

const titles: Readonly<Record<keyof Fields, string>> = {
  decision: 'decision',
  decidedOn: 'date of decision',
  rationale: 'rationale',
  notes: 'notes',
  members: 'members',
};

interface Entered {
  readonly before: Fields;
  readonly changes: Fields;
  /** What whoever changes it saw before; what is left out is not compared. */
  readonly seen: Fields;
}

/**
 * Nobody writes over what they have not seen.
 * @param name of the school
 * @throws DeskRefused where something else is there than was seen, and than is entered
 */
export function requireSeen(name: string, { before, changes, seen }: Entered): void {
  const overtaken = (Object.keys(seen) as (keyof Fields)[]).filter((field) => {
    const [now, was, next] = [before, seen, changes].map((fields) => tidy(fields[field] ?? null));
    return now !== was && now !== next;
  });
  if (overtaken.length === 0) return;
  const what = new Intl.ListFormat('en-GB').format(overtaken.map((field) => titles[field]));
  throw new DeskRefused({
    code: 'changed-meanwhile',
    message: `${name}: somebody else has changed the ${what} meanwhile.`,
    remedy: 'Neither is lost. Choose at the top of the round’s page what counts.',
  });
}
