import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import type { Aspect } from '../../../framework/edition.ts';
import { counted } from '../../../framework/sentences.ts';
import { known } from '../../../framework/values.ts';
import { filledRows } from '../../../workbook/layout/formulas.ts';
import { useSurroundings } from '../context.ts';
import { findingsOf } from '../findings.ts';
import { FindingMarks, useCounts } from '../parts/FindingMarks.tsx';
import { BrandBar } from '../parts/BrandBar.tsx';
import { LevelMark } from '../parts/LevelMark.tsx';
import { LevelSymbol } from '../../../screen/parts/LevelSymbol.tsx';
import { NextCard } from '../parts/NextCard.tsx';
import { Page } from '../parts/Page.tsx';
import { RowLink } from '../parts/RowLink.tsx';
import { UnfinishedRows } from '../parts/UnfinishedRows.tsx';
import { Warning } from '../parts/Warning.tsx';
import { progressInWords, progressOf } from '../progress.ts';
import type { Route } from '../routes.ts';
import { spreadInWords, spreadOf } from '../spread.ts';
import { changedInWords, countsInWords, countsOf } from '../wording.ts';

/** Where the return stands, and what is next. */
export function Overview(): ReactElement {
  const { ready } = useSurroundings();
  const { edition, schoolReturn } = ready;
  const details = useCounts(isOn('details'));
  return (
    <Page title={schoolReturn.details.organisation ?? 'Your self-evaluation'} purpose={<WhoAndWhen />} isName>
      <ChangedSinceSubmission />
      <UnfinishedRows />
      <NextCard />
      <h2>Self-evaluation</h2>
      <ul className="rows">
        <RowLink to={{ page: 'details' }} title="Details">
          {progressInWords(
            progressOf(schoolReturn, edition, 'school', (path) => path.startsWith('details.')),
            details.errors,
          )}
          <FindingMarks of={isOn('details')} />
        </RowLink>
        {edition.aspects.map((aspect) => (
          <AspectRow key={aspect.id} aspect={aspect} />
        ))}
        <RowLink to={{ page: 'table', table: 'evidence' }} title="Evidence">
          {counted(filledRows(schoolReturn, 'evidence').length, 'row')}
          <FindingMarks of={(part) => part.page === 'table' && part.table === 'evidence'} />
        </RowLink>
        <RowLink to={{ page: 'table', table: 'actions' }} title="Actions">
          {counted(filledRows(schoolReturn, 'actions').length, 'row')}
          <FindingMarks of={(part) => part.page === 'table' && part.table === 'actions'} />
        </RowLink>
        <RowLink to={{ page: 'overall' }} title="Overall">
          <FindingMarks of={isOn('overall')} />
          <LevelMark level={schoolReturn.overall.level} />
        </RowLink>
      </ul>
      <Onwards />
      <BrandBar />
    </Page>
  );
}

const isOn =
  (page: Route['page']) =>
  (part: Route): boolean =>
    part.page === page;

/** Says of a submitted return that it is no longer what was submitted. */
function ChangedSinceSubmission(): ReactElement | null {
  const { ready } = useSurroundings();
  if (!ready.changedSinceSubmission) return null;
  return (
    <Warning title={changedInWords(ready)}>
      What was submitted has the receipt <span className="receipt">{ready.schoolReturn.meta.submittedReceipt}</span>;
      what stands in the workbook now has <span className="receipt">{ready.checked.receipt}</span>.
    </Warning>
  );
}

function WhoAndWhen(): ReactElement {
  const { edition, schoolReturn } = useSurroundings().ready;
  const { la, assessedOn } = schoolReturn.details;
  const area = edition.localAuthorities.find(({ code }) => code === known(la))?.name;
  const day = known(assessedOn);
  const parts = [...(area === undefined ? [] : [area]), ...(day === null ? [] : [`assessed ${longDate(day)}`])];
  return <>{parts.length > 0 ? parts.join(', ') : edition.title}</>;
}

function AspectRow({ aspect }: { readonly aspect: Aspect }): ReactElement {
  const { edition, schoolReturn } = useSurroundings().ready;
  const judgement = schoolReturn.aspects[aspect.id];
  const strands = aspect.strands.map(({ id }) => judgement?.strands[id]?.level ?? null);
  return (
    <RowLink to={{ page: 'aspect', aspect: aspect.id }} title={aspect.shortTitle}>
      <FindingMarks of={(part) => part.page === 'aspect' && part.aspect === aspect.id} />
      <span className="strand-symbols" role="img" aria-label={`Strands: ${spreadInWords(spreadOf(strands), edition)}`}>
        {strands.map((level, index) => (
          <LevelSymbol key={index} level={known(level)} />
        ))}
      </span>
      <LevelMark level={judgement?.level ?? null} />
    </RowLink>
  );
}

/** Check and submission, then what verifier and panel do. */
function Onwards(): ReactElement {
  const { ready } = useSurroundings();
  const { edition, schoolReturn, checked } = ready;
  const findings = findingsOf(ready);
  const verification = progressOf(schoolReturn, edition, 'verifier');
  const verifying = useCounts(isOn('verifySection'));
  const panel = progressOf(schoolReturn, edition, 'panel');
  return (
    <>
      <h2>Submission</h2>
      <ul className="rows">
        <RowLink to={{ page: 'check' }} title="Check">
          {countsInWords(countsOf(findings.problems), findings.notBegun.length)}
        </RowLink>
        <RowLink to={{ page: 'submit' }} title="Submit">
          <SubmissionState />
        </RowLink>
      </ul>
      <h2>Verification and award</h2>
      <ul className="rows">
        <RowLink to={{ page: 'verify' }} title="Verification">
          {verification.made === 0 && verification.isWanted
            ? 'Not begun'
            : progressInWords(verification, verifying.errors)}
          <FindingMarks of={isOn('verifySection')} />
        </RowLink>
        <RowLink to={{ page: 'panel' }} title="Panel">
          {panel.isWanted ? (checked.stage === 'decided' ? 'Decided' : 'Not decided') : progressInWords(panel)}
          <FindingMarks of={isOn('panel')} />
        </RowLink>
      </ul>
    </>
  );
}

function SubmissionState(): ReactElement {
  const { schoolReturn, changedSinceSubmission } = useSurroundings().ready;
  const receipt = schoolReturn.meta.submittedReceipt;
  if (receipt === null) return <>Not yet submitted</>;
  return changedSinceSubmission ? <>Changed since submission</> : <span className="receipt">{receipt}</span>;
}
