import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import { DoneIcon, ErrorIcon } from '../../../screen/parts/icons.tsx';
import type { CheckedItem } from '../../api/settings.ts';
import { call } from '../call.ts';
import { jobWords } from '../job-words.ts';
import { useLive } from '../live.ts';
import { Told, useAttempt } from '../say.tsx';
import { counted, whenInWords } from '../words.ts';

const titles: Readonly<Record<CheckedItem['check'], string>> = {
  browser: 'Browser',
  register: 'Register',
  folders: 'Folders',
  fonts: 'Fonts',
  clock: 'Clock',
  key: 'Key',
};

/** Whether everything works on this computer: each point with what to do about it. */
export function Check(): ReactElement {
  const attempt = useAttempt();
  const job = useLive().jobs.find(({ kind }) => kind === 'check-installation');
  const [items, setItems] = useState<readonly CheckedItem[] | null>(null);
  const [id, state] = [job?.id, job?.state];
  useEffect(() => {
    if (id === undefined || state !== 'done') return;
    attempt(call('GET /api/jobs/one', { id }).then(({ summary }) => setItems(summary as readonly CheckedItem[])));
  }, [id, state, attempt]);
  const isGoing = state === 'running' || state === 'waiting';
  return (
    <section>
      <h2>Check my installation</h2>
      <p>Prints a page, and checks the register, the folders, the fonts, the clock and the key.</p>
      <Button
        disabledFocusable={isGoing}
        onClick={() => {
          setItems(null);
          attempt(call('POST /api/jobs/start', { kind: 'check-installation', request: {} }));
        }}
      >
        {isGoing ? 'Checking …' : 'Check now'}
      </Button>
      {job !== undefined && isGoing && <p className="quiet">{jobWords(job)}</p>}
      {items !== null && job?.ended != null && (
        <Told>
          Checked: {whenInWords(job.ended)}. {inWords(items)}
        </Told>
      )}
      {items !== null && (
        <ul className="checked">
          {items.map(({ check, isGood, message, remedy }) => (
            <li key={check} className={isGood ? 'state done' : 'state error'}>
              {isGood ? <DoneIcon label="In order" /> : <ErrorIcon label="Not in order" />}
              <div>
                <strong>{titles[check]}</strong> {message}
                {remedy !== '' && <p className="remedy">{remedy}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function inWords(items: readonly CheckedItem[]): string {
  const faults = items.filter(({ isGood }) => !isGood).length;
  return faults === 0 ? 'Everything is in order.' : `${counted(faults, 'point is', 'points are')} not in order.`;
}
