import type { AwardState } from '../../../framework/award-state.ts';
import { awardStates } from '../../../framework/award-state.ts';
import { parseDate } from '../../../framework/dates.ts';
import type { AwardId, Edition } from '../../../framework/edition.ts';
import { awardIds } from '../../../framework/edition.ts';
import { foldText, recognise } from '../../../framework/recognise.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import { WrongRequest } from '../../failure.ts';

/** The day that somebody has typed. @throws WrongRequest */
export function dayIn(text: string): IsoDate {
  const day = parseDate(text);
  if (day === null) throw new WrongRequest('day-unreadable', { text });
  return day;
}

/** The states that somebody has typed: `in force`, `In-force`. @throws WrongRequest */
export function statesIn(words: readonly string[]): ReadonlySet<AwardState> {
  return new Set(
    words.map((word) => {
      const folded = foldText(word.replaceAll(/[-_]/g, ' '));
      const state = awardStates.find((each) => each === folded);
      if (state === undefined) throw new WrongRequest('word-unknown', { word, of: 'state', words: awardStates });
      return state;
    }),
  );
}

/** The awards that somebody has typed, by their titles. @throws WrongRequest */
export function awardsIn(words: readonly string[], edition: Edition): ReadonlySet<AwardId> {
  const choices = awardIds.map((id) => ({ id, title: edition.awards[id].title }));
  return new Set(
    words.map((word) => {
      const award = awardIds.find((id) => id === recognise(word, choices));
      if (award === undefined)
        throw new WrongRequest('word-unknown', { word, of: 'award', words: choices.map(({ title }) => title) });
      return award;
    }),
  );
}
