import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import type { WorkbookRow } from '../../api/rounds.ts';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { hrefOf } from '../routes.ts';
import { useAnswer } from '../use-answer.ts';

interface WorkbookRoundProps {
  readonly name: string;
  /** Key of the row that is looked for; null where none is. */
  readonly row: string | null;
}

/** A round that was made with the command line, as its workbook has it: it is decided there. */
export function WorkbookRound({ name, row }: WorkbookRoundProps): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/rounds/in-workbook', { name }, 'rounds');
  const back = (
    <a className="link back" href={hrefOf('round')}>
      All rounds
    </a>
  );
  return (
    <Page title={name} above={back}>
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer !== null && (
        <>
          <p>
            This round was not made at the desk. The panel decides it in Excel, in {name}.xlsx in the office’s folder
            “rounds”, and its certificates are made with the command line.
          </p>
          {answer.trouble !== null && (
            <p>
              <strong>{answer.trouble}</strong>
            </p>
          )}
          {answer.rows.length > 0 && <Rows rows={answer.rows} wanted={row} />}
        </>
      )}
    </Page>
  );
}

function Rows({
  rows,
  wanted,
}: {
  readonly rows: readonly WorkbookRow[];
  readonly wanted: string | null;
}): ReactElement {
  useEffect(() => {
    document.querySelector<HTMLElement>('.workbook-round tr[aria-current]')?.focus();
  }, [wanted]);
  return (
    <table className="rounds-table workbook-round">
      <caption className="for-ears">What the workbook says</caption>
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Local authority</th>
          <th scope="col">Decision</th>
          <th scope="col">Date</th>
          <th scope="col">Rationale</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, organisation, la, decision, decidedOn, rationale, file }) => (
          <tr key={key} {...(key === wanted ? { 'aria-current': true, tabIndex: -1 } : {})}>
            <th scope="row">
              {file === null ? (
                organisation
              ) : (
                <a className="link" href={hrefOf('returns', { file })}>
                  {organisation}
                </a>
              )}
            </th>
            <td>{la}</td>
            <td>{decision ?? <span className="quiet">Not decided</span>}</td>
            <td>{decidedOn === null ? '' : longDate(decidedOn)}</td>
            <td>{rationale ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
