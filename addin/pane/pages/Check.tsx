import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { Problem } from '../../../framework/problems.ts';
import type { Ready, Session } from '../../session/session.ts';
import { useSurroundings } from '../context.ts';
import { findingsOf } from '../findings.ts';
import { nextStep } from '../next-step.ts';
import { DoneIcon } from '../../../screen/parts/icons.tsx';
import type { Neighbour } from '../parts/NextPages.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import { NotBegun } from '../parts/NotBegun.tsx';
import { Page } from '../parts/Page.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { ProblemRow } from '../parts/ProblemRow.tsx';
import { countsInWords, countsOf } from '../wording.ts';

/** Everything that a check finds, by sheet, in the order of the sheets. */
export function Check(): ReactElement {
  const { ready, session, attempt } = useSurroundings();
  const { problems, notBegun } = findingsOf(ready);
  useEffect(() => attempt(session.refresh()), [attempt, session]);
  const groups = bySheet(problems);
  return (
    <Page
      title="Check"
      purpose={
        problems.length + notBegun.length > 0 ? (
          <>
            {countsInWords(countsOf(problems), notBegun.length)}. An error keeps you from going on; a query asks for a
            reason or a second look.
          </>
        ) : undefined
      }
    >
      {problems.length + notBegun.length === 0 && (
        <p className="all-clear">
          <DoneIcon /> Nothing to put right.
        </p>
      )}
      {ready.checked.stage === 'verified' && (
        <p>
          The verification is complete. <PageLink to={{ page: 'verify' }}>Hand it over to the panel</PageLink>
        </p>
      )}
      {ready.checked.stage === 'decided' && (
        <p>
          The panel has decided. <PageLink to={{ page: 'panel' }}>Hand over the decision</PageLink>
        </p>
      )}
      {groups.map(([sheet, found]) => (
        <section key={sheet} className="problems" aria-label={sheet}>
          <h2>{sheet}</h2>
          <ul className="problem-list">
            {found.map((problem) => (
              <ProblemRow
                key={`${problem.code} ${problem.field ?? ''} ${problem.cell ?? ''} ${problem.message}`}
                problem={problem}
              />
            ))}
          </ul>
        </section>
      ))}
      <NotBegun parts={notBegun} />
      <NextPages before={undefined} after={afterCheck(ready, session)} />
    </Page>
  );
}

/** What is missing, or else what comes next; the check itself leads to where its errors stand in the way. */
function afterCheck(ready: Ready, session: Session): Neighbour | undefined {
  const step = nextStep(ready, session);
  if (step?.route.page === 'check') return { route: { page: 'submit' }, title: 'Submit' };
  return step ?? undefined;
}

/** Keeps the order of the problems, which is that of the sheets. */
function bySheet(problems: readonly Problem[]): readonly (readonly [string, readonly Problem[]])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const sheet = problem.sheet ?? 'The workbook';
    const group = groups.get(sheet);
    if (group) group.push(problem);
    else groups.set(sheet, [problem]);
  }
  return [...groups];
}
