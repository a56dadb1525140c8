import { longDate } from '../../framework/dates.ts';
import { awardLine } from '../jobs/register/award-line.ts';
import type { Edited } from '../jobs/register/edit.ts';
import { notYet } from './award-state-words.ts';
import type { RegisterOptions } from './in-register.ts';
import { onOneLine } from '../on-one-line.ts';

/**
 * Shows an award after an edit.
 * @param unchanged the end of a sentence, where the register said so before
 */
export function showEdited(edited: Edited, { json = false, quiet }: RegisterOptions, unchanged: string): void {
  const { award, state, isChanged } = edited;
  const { serial, school, issue, turns } = award;
  const turn = turns.at(-1);
  const last = turn === undefined ? [] : [`${turn.kind} from ${longDate(turn.on)}`];
  // “withdrawn from …” says both.
  const words = [...(turn?.kind === state ? [] : [state ?? notYet]), ...last, `issue ${String(issue)}`];
  const text = `${serial}  ${school.organisation}: ${words.join(', ')}`;
  process.stdout.write(`${json ? JSON.stringify(awardLine(edited)) : onOneLine(text)}\n`);
  if (!isChanged && !quiet) process.stderr.write(`${serial} ${unchanged}: nothing was put on record.\n`);
}
