import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import type { WorkbookRow } from '../../api/rounds.ts';
import { call } from '../call.ts';
import { useChanges } from '../live.ts';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { askedOfRound, hrefOf } from '../routes.ts';
import { useAttempt } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { counted } from '../words.ts';

interface WorkbookRoundProps {
  readonly name: string;
  /** Key of the row that is looked for; null where none is. */
  readonly row: string | null;
}

/** A round that was made with the command line, as its workbook has it; it can be taken to the desk. */
export function WorkbookRound({ name, row }: WorkbookRoundProps): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/rounds/in-workbook', { name }, 'rounds');
  useChanges('returns', again);
  const isHeldHere = answer?.isHeldHere === true;
  useEffect(() => {
    if (isHeldHere) location.replace(hrefOf('round', askedOfRound(name, true, row)));
  }, [isHeldHere, name, row]);
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
            This round was not made at the desk: it is decided in Excel, in {name}.xlsx in the office’s folder “rounds”.
            To decide here, see its certificates and issue them, take it to the desk. What is decided in the workbook
            stays.
          </p>
          {answer.trouble !== null && (
            <p>
              <strong>{answer.trouble}</strong>
            </p>
          )}
          {answer.trouble === null && <TakeToDesk name={name} rows={answer.rows} onTaken={again} />}
          {answer.rows.length > 0 && <Rows rows={answer.rows} wanted={row} />}
        </>
      )}
    </Page>
  );
}

interface TakeToDeskProps {
  readonly name: string;
  readonly rows: readonly WorkbookRow[];
  readonly onTaken: () => void;
}

/** Returns that are elsewhere cannot come before the panel here: their rows would be left out. */
function TakeToDesk({ name, rows, onTaken }: TakeToDeskProps): ReactElement {
  const attempt = useAttempt();
  const missing = rows.filter(({ file }) => file === null).length;
  const take = (): void => attempt(call('POST /api/rounds/hold', { name }).then(onTaken));
  return (
    <>
      {missing > 0 && (
        <p>
          <strong>{counted(missing, 'of its returns is', 'of its returns are')} not in the folder for returns.</strong>{' '}
          Add {missing === 1 ? 'it' : 'them'} on the page{' '}
          <a className="link" href={hrefOf('returns')}>
            Returns
          </a>{' '}
          first.
        </p>
      )}
      <p className="do">
        <Button appearance="primary" disabledFocusable={missing > 0} onClick={take}>
          Take this round to the desk
        </Button>
      </p>
    </>
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
