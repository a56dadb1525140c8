import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { counted } from '../../../framework/sentences.ts';
import { useSurroundings } from '../context.ts';
import { focusHeading, isFocusLost } from '../focus.ts';
import { areaOf, verifierMessage } from '../messages.ts';
import { FindingMarks } from '../parts/FindingMarks.tsx';
import { HandOver } from '../parts/HandOver.tsx';
import { JudgementTable } from '../parts/JudgementTable.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import { Page } from '../parts/Page.tsx';
import { Receipt } from '../parts/Receipt.tsx';
import { RowLink } from '../parts/RowLink.tsx';
import { Warning } from '../parts/Warning.tsx';
import type { Progress } from '../progress.ts';
import { progressInWords, progressOf } from '../progress.ts';
import type { VerifySection } from '../routes.ts';
import { sectionOf, sectionTitles, verifySections } from '../routes.ts';
import { Button } from '../../../screen/parts/Button.tsx';

/** The verifier's part: what is under review, and the sections of the record. */
export function Verify(): ReactElement {
  const { edition, schoolReturn, checked } = useSurroundings().ready;
  const area = areaOf(schoolReturn, edition);
  const at = area === undefined ? '' : ` (${area})`;
  const sampled = schoolReturn.verification.sampled.filter(({ ref, outcome }) => ref !== null || outcome !== null);
  const progress = (section: VerifySection): Progress =>
    progressOf(schoolReturn, edition, 'verifier', (path) => sectionOf(path.split('.')[1] ?? '') === section);
  return (
    <Page title="Verification" purpose="For the verifier. The school leaves this part empty.">
      <UnderReview />
      <h2>The record</h2>
      <ul className="rows">
        {verifySections.map((section) => (
          <RowLink key={section} to={{ page: 'verifySection', section }} title={sectionTitles[section]}>
            {section === 'sampled' ? counted(sampled.length, 'sample') : progressInWords(progress(section))}
            <FindingMarks of={(part) => part.page === 'verifySection' && part.section === section} />
          </RowLink>
        ))}
      </ul>
      <h2>Judgements</h2>
      <JudgementTable />
      {checked.stage === 'verified' && (
        <HandOver
          title="Hand over to the panel"
          message={verifierMessage(schoolReturn, edition)}
          to={
            <>
              Send it, with this file attached, to the Quality Mark contact of the local authority{at}, for the panel.
            </>
          }
        />
      )}
      <NextPages
        before={undefined}
        after={{ route: { page: 'verifySection', section: 'before' }, title: sectionTitles.before }}
      />
    </Page>
  );
}

/** Which content the verifier has before them, and whether it is still that which was submitted and reviewed. */
function UnderReview(): ReactElement {
  const { ready, session, attempt, announce } = useSurroundings();
  const { schoolReturn, checked, changedSinceSubmission } = ready;
  const { submittedReceipt, reviewedReceipt } = schoolReturn.meta;
  const isReviewed = reviewedReceipt === checked.receipt;
  const changedSinceReview = reviewedReceipt !== null && !isReviewed;
  // The button went with it.
  useEffect(() => {
    if (isReviewed && isFocusLost()) focusHeading();
  }, [isReviewed]);
  const review = async (): Promise<void> => {
    if (await session.review()) announce('Recorded as reviewed.');
  };
  return (
    <>
      {submittedReceipt === null && (
        <Warning title="Not yet submitted.">The school has not submitted this return from the pane.</Warning>
      )}
      {changedSinceSubmission && (
        <Warning title="Changed since submission.">
          The school submitted <span className="receipt">{submittedReceipt}</span>. Ask what has changed.
        </Warning>
      )}
      {changedSinceReview && (
        <Warning title="Changed since your review.">
          You reviewed <span className="receipt">{reviewedReceipt}</span>. Look at the school’s part again, then record
          that you have.
        </Warning>
      )}
      <Receipt title="The school’s part as it stands" code={checked.receipt} />
      {isReviewed ? (
        <p className="quiet">Recorded as reviewed.</p>
      ) : ready.isReadOnly ? (
        <p className="quiet">That you have reviewed it can be recorded only where the workbook can be changed.</p>
      ) : (
        <ReviewButton onReview={() => attempt(review())} />
      )}
    </>
  );
}

/** Asks first where there is nothing to hold a review to: the school has not finished, or not submitted. */
function ReviewButton({ onReview }: { readonly onReview: () => void }): ReactElement {
  const { ready, session } = useSurroundings();
  const [isAsking, setAsking] = useState(false);
  const errors = session.problemsUpTo('submission').filter(({ severity }) => severity === 'error').length;
  const isSubmitted = ready.schoolReturn.meta.submittedReceipt !== null;
  if (!isAsking) {
    return (
      <Button onClick={() => (isSubmitted && errors === 0 ? onReview() : setAsking(true))}>
        I have reviewed the school’s part
      </Button>
    );
  }
  return (
    <section className="question" aria-labelledby="question">
      <p id="question">
        {isSubmitted ? '' : 'The school has not submitted this return. '}
        {errors > 0 && `${counted(errors, 'error is', 'errors are')} left in the school’s part. `}
        Record all the same that you have reviewed it as it stands?
      </p>
      <div className="buttons">
        <Button
          autoFocus
          onClick={() => {
            setAsking(false);
          }}
        >
          Not yet
        </Button>
        <Button onClick={onReview}>Record it</Button>
      </div>
    </section>
  );
}
