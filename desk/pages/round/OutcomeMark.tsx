import type { ReactElement } from 'react';
import type { Outcome } from '../../../framework/school-return.ts';
import { MedalIcon } from '../../../screen/parts/icons.tsx';
import type { Agenda } from '../../api/rounds.ts';

interface OutcomeMarkProps {
  readonly outcome: Outcome | null;
  readonly outcomes: Agenda['outcomes'];
  /** In place of an outcome that is not there. */
  readonly otherwise: string;
}

/** An award with a medal in its own colour, so that nobody takes it for a level; another outcome as its word. */
export function OutcomeMark({ outcome, outcomes, otherwise }: OutcomeMarkProps): ReactElement {
  const word = outcomes.find(({ id }) => id === outcome)?.title ?? otherwise;
  if (outcome === null || outcome === 'none' || outcome === 'deferred')
    return <span className={outcome === null ? 'quiet' : 'other-outcome'}>{word}</span>;
  return (
    <span className={`award-mark award-${outcome}`}>
      <MedalIcon />
      {word}
    </span>
  );
}
