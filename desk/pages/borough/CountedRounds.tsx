import type { ReactElement } from 'react';
import type { RoundCounted } from '../../api/borough.ts';
import { call } from '../call.ts';
import { useAttempt } from '../say.tsx';
import { counted } from '../words.ts';

/** Whose decisions are in the figures; each can be left out. */
export function CountedRounds({ rounds }: { readonly rounds: readonly RoundCounted[] }): ReactElement {
  const attempt = useAttempt();
  if (rounds.length === 0) {
    return (
      <p className="quiet">
        No round of this office has decided anything yet. Awards are counted as the register has them.
      </p>
    );
  }
  const leaveOut = (name: string, isLeftOut: boolean): void => {
    const others = rounds.filter((round) => round.isLeftOut && round.name !== name).map((round) => round.name);
    attempt(call('POST /api/borough/rounds', { without: isLeftOut ? [...others, name] : others }));
  };
  return (
    <fieldset className="documents counted-rounds">
      <legend>Decisions that are counted, beside the awards of the register</legend>
      {rounds.map(({ name, decided, isLeftOut, trouble }) => (
        <label key={name} className="choice">
          <input
            type="checkbox"
            checked={!isLeftOut && trouble === null}
            disabled={trouble !== null}
            onChange={({ target }) => leaveOut(name, !target.checked)}
          />
          <span>
            {name}: {counted(decided, 'decision')}
            {trouble !== null && <span className="remedy"> Not counted. {trouble}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
