import { Button, ProgressBar } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactElement } from 'react';
import type { Stage } from '../../../framework/problems.ts';
import { useSurroundings } from '../context.ts';
import { nextStep } from '../next-step.ts';
import type { Progress } from '../progress.ts';
import { progressOf } from '../progress.ts';
import { counted } from '../wording.ts';
import { OnwardIcon } from './icons.tsx';

const inWords: Readonly<Record<Stage, (progress: Progress) => string>> = {
  draft: ({ made, needed, left }) =>
    made < needed || left.length === 0
      ? `${made} of ${needed} needed entries made`
      : `All ${needed} needed entries made; still to do: ${counted(left.length, 'thing')}`,
  complete: () => 'The school’s part is complete',
  verified: () => 'The verification is complete',
  decided: () => 'The panel has decided',
};

/** How far the return is, and one button to what is next. */
export function NextCard(): ReactElement {
  const { ready, session, go } = useSurroundings();
  const id = useId();
  const progress = progressOf(ready.schoolReturn, ready.edition, 'school');
  const next = nextStep(ready, session);
  return (
    <section className="next-card" aria-label="What is next">
      <p id={id}>{inWords[ready.checked.stage](progress)}</p>
      <ProgressBar value={progress.made} max={progress.needed} thickness="large" aria-labelledby={id} />
      {next ? (
        <Button appearance="primary" size="large" className="next" onClick={() => go(next.route)}>
          <span className="next-words">
            <span className="next-above">Next</span> {next.title}
          </span>
          <OnwardIcon />
        </Button>
      ) : (
        <p className="quiet">Nothing is left to do.</p>
      )}
    </section>
  );
}
