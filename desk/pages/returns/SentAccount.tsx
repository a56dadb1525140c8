import { useId } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import { ProgressBar } from '../../../screen/parts/ProgressBar.tsx';
import { counted } from '../words.ts';
import type { Sending } from './use-sending.ts';
import { takenInWords } from './words.ts';

interface SentAccountProps {
  readonly sending: Sending;
  readonly onPutAway: () => void;
}

/** What came of each file that was sent: every one is accounted for. */
export function SentAccount({ sending: { of, done, taken }, onPutAway }: SentAccountProps): ReactElement {
  const id = useId();
  const refused = taken.filter(({ outcome }) => outcome === 'refused');
  const isDone = done === of;
  return (
    <section className="sent-account" aria-labelledby={id}>
      <div className="beside">
        <strong id={id} role={isDone ? 'status' : undefined}>
          {isDone ? takenInWords(taken) : `${String(done)} of ${counted(of, 'file')} sent`}
        </strong>
        {isDone && (
          <Button size="small" onClick={onPutAway}>
            Close
          </Button>
        )}
      </div>
      {!isDone && <ProgressBar value={done} max={of} labelledBy={id} />}
      {refused.length > 0 && (
        <ul className="refused-files">
          {refused.map(({ name, message, remedy }, index) => (
            <li key={`${name}${String(index)}`}>
              <strong>{name}</strong>
              <span>{message}</span> <span className="remedy">{remedy}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
