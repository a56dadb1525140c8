import type { ReactElement, RefObject } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { Year } from '../../api/year.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useTask } from '../parts/use-task.ts';
import { go } from '../routes.ts';
import type { NextAction } from './next.ts';
import { nextOf } from './next.ts';

interface NextStepProps {
  readonly year: Year;
  /** Where those are listed who have not returned their workbook. */
  readonly notReturned: RefObject<HTMLDetailsElement | null>;
}

/** What is next: one sentence and one button. */
export function NextStep({ year, notReturned }: NextStepProps): ReactElement {
  const { sentence, action } = nextOf(year);
  const { start, isGoing, refused } = useTask('issue-due');
  const run = (next: NextAction): void => {
    if ('page' in next) go(next.page, next.asked);
    else if ('task' in next) start({});
    else show(notReturned.current);
  };
  return (
    <section className="next-step" aria-label="What is next">
      <p>{sentence}</p>
      {refused && <RefusedBar refused={refused} />}
      {action && (
        <Button appearance="primary" size="large" disabledFocusable={isGoing} onClick={() => run(action)}>
          {action.title}
        </Button>
      )}
    </section>
  );
}

function show(list: HTMLDetailsElement | null): void {
  if (list === null) return;
  list.open = true;
  list.scrollIntoView({ block: 'center' });
  list.querySelector('summary')?.focus();
}
