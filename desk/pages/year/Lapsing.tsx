import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import type { Year } from '../../api/year.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useTask } from '../parts/use-task.ts';
import { hrefOf } from '../routes.ts';
import { counted } from '../words.ts';
import { IssueOutcome } from './IssueOutcome.tsx';
import { issueDue } from './next.ts';

/** What lapses, and the workbooks for the next time. */
export function Lapsing({ lapsing, awardTitles }: Pick<Year, 'lapsing' | 'awardTitles'>): ReactElement {
  const { due, lapsed, soonest, withoutWorkbook } = lapsing;
  const { isGoing, start, outcome, refused } = useTask('issue-due');
  return (
    <section>
      <h2>What lapses</h2>
      <p>
        {due === 0
          ? 'No award lapses within a year.'
          : `${counted(due, 'award')} ${due === 1 ? 'lapses' : 'lapse'} within a year.`}
        {lapsed > 0 && ` ${counted(lapsed, 'award')} ${lapsed === 1 ? 'has' : 'have'} lapsed without a later one.`}
      </p>
      {withoutWorkbook > 0 && (
        <div className="buttons">
          <Button disabledFocusable={isGoing} onClick={() => start({})}>
            {issueDue(withoutWorkbook).title} for the next time
          </Button>
        </div>
      )}
      {outcome ? <IssueOutcome outcome={outcome} /> : refused && <RefusedBar refused={refused} />}
      {soonest.length > 0 && (
        <table className="lapsing">
          <thead>
            <tr>
              <th scope="col">School</th>
              <th scope="col">Local authority</th>
              <th scope="col">Award</th>
              <th scope="col">Last day</th>
            </tr>
          </thead>
          <tbody>
            {soonest.map(({ serial, organisation, la, award, validUntil }) => (
              <tr key={serial}>
                <th scope="row">
                  <a className="link" href={hrefOf('register', { serial })}>
                    {organisation}
                  </a>
                </th>
                <td>{la ?? ''}</td>
                <td>{awardTitles[award]}</td>
                <td>{longDate(validUntil)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {due > soonest.length && (
        <p className="quiet">The {counted(soonest.length, 'award')} that lapse first. The register has all of them.</p>
      )}
    </section>
  );
}
