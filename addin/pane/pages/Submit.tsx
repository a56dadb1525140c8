import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { counted } from '../../../framework/sentences.ts';
import { useSurroundings } from '../context.ts';
import { findingsIn } from '../findings.ts';
import { focusHeading, isFocusLost } from '../focus.ts';
import { NotBegun } from '../parts/NotBegun.tsx';
import { Page } from '../parts/Page.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { ProblemRow } from '../parts/ProblemRow.tsx';
import { Receipt } from '../parts/Receipt.tsx';
import { UnfinishedRows, useUnfinishedRows } from '../parts/UnfinishedRows.tsx';
import { Warning } from '../parts/Warning.tsx';
import { WhatToSend } from '../parts/WhatToSend.tsx';
import { changedInWords } from '../wording.ts';
import { Button } from '../../../screen/parts/Button.tsx';

/** Finishes the school's part: what still stands in the way, the receipt, what to send to whom. */
export function Submit(): ReactElement {
  const { ready, session } = useSurroundings();
  const { schoolReturn, checked, changedSinceSubmission } = ready;
  const errors = session.problemsUpTo('submission').filter(({ severity }) => severity === 'error');
  const { submittedReceipt } = schoolReturn.meta;
  const isSubmitted = submittedReceipt !== null && !changedSinceSubmission;
  // The button went with it.
  useEffect(() => {
    if (isSubmitted && isFocusLost()) focusHeading();
  }, [isSubmitted]);
  return (
    <Page
      title="Submit"
      purpose="Submitting records a receipt: a short code for what the school has entered. The same code means the same content."
    >
      {submittedReceipt !== null && (
        <>
          {changedSinceSubmission && (
            <Warning title={changedInWords(ready)}>
              The receipt of what stands in the workbook now is <span className="receipt">{checked.receipt}</span>.{' '}
              {schoolReturn.panel.decision === null
                ? 'Submit again before you send it.'
                : 'Put back what has changed; or submit again, and tell your verifier before you send it.'}
            </Warning>
          )}
          <Receipt title={changedSinceSubmission ? 'Submitted before' : 'Submitted'} code={submittedReceipt} />
        </>
      )}
      <UnfinishedRows />
      {errors.length > 0 ? (
        <InTheWay />
      ) : isSubmitted ? (
        <WhatToSend receipt={submittedReceipt} />
      ) : ready.isReadOnly ? (
        <WhyNot />
      ) : (
        <SubmitButton again={submittedReceipt !== null} />
      )}
    </Page>
  );
}

/** Errors that show here; the check has them all. */
const most = 8;

function InTheWay(): ReactElement {
  const { ready, session } = useSurroundings();
  const { problems, notBegun } = findingsIn(session.problemsUpTo('submission'), ready.schoolReturn, ready.edition);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return (
    <>
      {errors.length > 0 && (
        <section className="problems">
          <h2>{counted(errors.length, 'error')} to put right first</h2>
          <ul className="problem-list">
            {errors.slice(0, most).map((problem) => (
              <ProblemRow key={`${problem.code} ${problem.field ?? problem.message}`} problem={problem} />
            ))}
          </ul>
          {errors.length > most && <PageLink to={{ page: 'check' }}>All {errors.length} in the check</PageLink>}
        </section>
      )}
      <NotBegun parts={notBegun} />
    </>
  );
}

/** Where the workbook cannot be changed, no receipt can be recorded in it. */
function WhyNot(): ReactElement {
  return (
    <Warning title="This workbook cannot be changed, so it cannot be submitted from here.">
      Submitting records a receipt in the workbook. Choose Edit in Excel, or save a copy of your own, open that, and
      submit it.
    </Warning>
  );
}

function SubmitButton({ again }: { readonly again: boolean }): ReactElement {
  const { ready, session, attempt, announce } = useSurroundings();
  const [isUnderWay, setUnderWay] = useState(false);
  const unfinished = useUnfinishedRows();
  const queries = ready.checked.problems.filter(({ severity }) => severity === 'query').length;
  const submit = async (): Promise<void> => {
    setUnderWay(true);
    try {
      const receipt = await session.submit();
      announce(receipt === null ? 'Not submitted.' : `Submitted. The receipt is ${[...receipt].join(' ')}.`);
    } finally {
      setUnderWay(false);
    }
  };
  return (
    <section className="submit">
      {queries > 0 && (
        <p>
          No errors. <PageLink to={{ page: 'check' }}>{counted(queries, 'query', 'queries')}</PageLink> may be worth a
          second look; they do not hold you up.
        </p>
      )}
      <Button appearance="primary" size="large" disabledFocusable={isUnderWay} onClick={() => attempt(submit())}>
        {again ? 'Submit again' : 'Submit'}
        {unfinished.length > 0 && ' without the new row'}
      </Button>
    </section>
  );
}
