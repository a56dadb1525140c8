import { useId } from 'react';
import type { ReactElement } from 'react';
import type { RegisterFacts } from '../../api/settings.ts';
import { call } from '../call.ts';
import { useAttempt, useSay } from '../say.tsx';

/** Whether other machines, which share the register, read and print for this desk. */
export function Workers({ isShared }: Pick<RegisterFacts, 'isShared'>): ReactElement {
  const [attempt, say] = [useAttempt(), useSay()];
  const hint = useId();
  const change = (wanted: boolean): void => {
    const done = wanted
      ? 'Workers read and print for this desk when it is next started.'
      : 'This desk reads and prints by itself when it is next started.';
    attempt(call('POST /api/settings/workers', { isShared: wanted }).then(() => say(done)));
  };
  return (
    <>
      <h3>Workers</h3>
      <label className="choice">
        <input
          type="checkbox"
          checked={isShared}
          aria-describedby={hint}
          onChange={({ target }) => change(target.checked)}
        />
        <span>Have workers read and print</span>
      </label>
      <p id={hint} className="quiet">
        Other machines can do the work for this office, if they share its register and a worker runs on each. This takes
        effect when the desk is next started. While no worker runs, nothing is read or printed.
      </p>
    </>
  );
}
