import type { ReactElement } from 'react';
import { awardIds } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import type { Outcome } from '../../../framework/school-return.ts';
import type { Value } from '../../../framework/values.ts';
import { isUnreadable } from '../../../framework/values.ts';
import { useSurroundings } from '../context.ts';
import { MedalIcon } from '../../../screen/parts/icons.tsx';

interface OutcomeMarkProps {
  readonly outcome: Value<Outcome>;
  /** In place of an outcome that is not there. */
  readonly otherwise: string;
}

/** An award with a medal in its own colour, so that nobody takes it for a level; another outcome as its word. */
export function OutcomeMark({ outcome, otherwise }: OutcomeMarkProps): ReactElement {
  const { edition } = useSurroundings().ready;
  if (isUnreadable(outcome)) return <span className="level-mark level-none">“{outcome.unreadable.slice(0, 40)}”</span>;
  const award = awardIds.find((id) => id === outcome);
  const word = outcomeChoices(edition).find(({ id }) => id === outcome)?.title ?? otherwise;
  if (award === undefined) return <span className="level-mark level-none">{word}</span>;
  return (
    <span className={`award-mark award-${award}`}>
      <MedalIcon />
      {word}
    </span>
  );
}
