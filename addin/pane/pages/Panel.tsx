import type { ReactElement } from 'react';
import { validity } from '../../../framework/award.ts';
import { isDate, longDate } from '../../../framework/dates.ts';
import { awardIds } from '../../../framework/edition.ts';
import { outcomeChoices } from '../../../framework/fields.ts';
import { known } from '../../../framework/values.ts';
import { useSurroundings } from '../context.ts';
import { useEntry } from '../entries.ts';
import { FieldEntry } from '../parts/FieldEntry.tsx';
import { areaOf, panelMessage } from '../messages.ts';
import { HandOver } from '../parts/HandOver.tsx';
import { JudgementTable } from '../parts/JudgementTable.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import { Page } from '../parts/Page.tsx';
import { TypedEntry } from '../parts/TypedEntry.tsx';

/** The award panel's part. */
export function Panel(): ReactElement {
  const { edition, schoolReturn, checked } = useSurroundings().ready;
  const area = areaOf(schoolReturn, edition);
  const decidedOn = useEntry('panel.decidedOn');
  return (
    <Page title="Panel" purpose="For the award panel. School and verifier leave this part empty.">
      <JudgementTable />
      <FieldEntry path="panel.decision" />
      <TypedEntry entry={decidedOn} hint={<ValidityHint otherwise={decidedOn.hint} />} />
      <FieldEntry path="panel.members" />
      <FieldEntry path="panel.rationale" />
      {checked.stage === 'decided' && (
        <HandOver
          title="Hand over the decision"
          message={panelMessage(schoolReturn, edition)}
          to={
            <>
              Send it, with this file attached, to the Quality Mark contact of the local authority
              {area !== undefined && <> ({area})</>}, who tells the school and has the certificate made.
            </>
          }
        />
      )}
      <NextPages
        before={{ route: { page: 'verify' }, title: 'Verification' }}
        after={{ route: { page: 'check' }, title: 'Check' }}
      />
    </Page>
  );
}

/** First and last day of the certificate, where there is to be one. */
function ValidityHint({ otherwise }: { readonly otherwise: string | null }): ReactElement {
  const { schoolReturn, edition } = useSurroundings().ready;
  const decision = known(schoolReturn.panel.decision);
  const decidedOn = known(schoolReturn.panel.decidedOn);
  const award = awardIds.find((id) => id === decision);
  if (award === undefined || decidedOn === null || !isDate(decidedOn)) return <>{otherwise}</>;
  const { from, until } = validity(decidedOn, edition);
  const title = outcomeChoices(edition).find(({ id }) => id === award)?.title ?? award;
  return (
    <>
      {title}, valid from {longDate(from)} to {longDate(until)}.
    </>
  );
}
