import { useId } from 'react';
import type { ReactElement } from 'react';
import type { Stage } from '../../../framework/problems.ts';
import { useSurroundings } from '../context.ts';
import { nextStep } from '../next-step.ts';
import type { Progress } from '../progress.ts';
import { progressOf } from '../progress.ts';
import { findingsOf } from '../findings.ts';
import { countsInWords, countsOf } from '../wording.ts';
import { OnwardIcon } from '../../../screen/parts/icons.tsx';
import { PageLink } from './PageLink.tsx';
import { ProgressBar } from '../../../screen/parts/ProgressBar.tsx';
import { Button } from '../../../screen/parts/Button.tsx';

const inWords: Readonly<Record<Stage, (progress: Progress) => string>> = {
  draft: ({ made, needed }) =>
    made === 0
      ? 'Begin with who you are, then judge your practice, aspect by aspect.'
      : `${made} of ${needed} needed entries made`,
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
      <ProgressBar value={progress.made} max={progress.needed} labelledBy={id} />
      {next ? (
        <Button appearance="primary" size="large" className="next" onClick={() => go(next.route)}>
          <span className="next-words">
            <span className="next-above">Next</span> {next.title}
          </span>
          <OnwardIcon />
        </Button>
      ) : (
        <NothingNext />
      )}
    </section>
  );
}

/** Says that all is done only where nothing on the page says otherwise. */
function NothingNext(): ReactElement {
  const { ready } = useSurroundings();
  const { problems } = findingsOf(ready);
  const isCalm = ready.notice === null && ready.waiting.size === 0;
  if (problems.length > 0) {
    return (
      <p className="quiet">
        No step is left. <PageLink to={{ page: 'check' }}>{countsInWords(countsOf(problems))}</PageLink> may be worth a
        second look.
      </p>
    );
  }
  return <p className="quiet">{isCalm ? 'Nothing is left to do.' : 'What you entered is still on its way.'}</p>;
}
