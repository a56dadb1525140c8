import { listed } from '../../../framework/sentences.ts';
import type { Entry, Sitting } from '../../api/rounds.ts';
import { enteredTitles } from '../../api/rounds.ts';
import { DeskRefused } from '../words.ts';
import { tidy } from './entries.ts';

type Fields = Partial<Entry & Sitting>;

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
  const what = listed(overtaken.map((field) => enteredTitles[field]));
  throw new DeskRefused({
    code: 'changed-meanwhile',
    message: `${name}: somebody else has changed the ${what} meanwhile.`,
    remedy: 'Neither is lost. Choose at the top of the round’s page what counts.',
  });
}
