import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { BroughtBack } from '../../api/rounds.ts';
import { roundWorkbookPath } from '../../api/rounds.ts';
import { call, sendRoundWorkbook } from '../call.ts';
import { DropArea } from '../parts/DropArea.tsx';
import { useAttempt, useSay } from '../say.tsx';
import { Differences } from './Differences.tsx';

interface WorkbookProps {
  readonly name: string;
  /** Whether somebody has changed it outside the desk. */
  readonly isChanged: boolean;
}

/** The agenda as a workbook, out and back in. What it says otherwise is shown before it counts. */
export function Workbook({ name, isChanged }: WorkbookProps): ReactElement {
  const [attempt, say] = [useAttempt(), useSay()];
  const [brought, setBrought] = useState<BroughtBack | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const query = new URLSearchParams({ name }).toString();
  const show = (answer: BroughtBack): void => {
    if (answer.differences.length > 0 || answer.additions.length > 0) setBrought(answer);
    else say('The workbook says the same as the desk. There is nothing to choose.');
  };
  const bring = (file: File | undefined): void => {
    if (file !== undefined) attempt(sendRoundWorkbook(name, file).then(show));
  };
  const putAway = (): void => {
    actions.current?.querySelector('button')?.focus();
    setBrought(null);
  };
  const take = (keys: readonly string[]): void => {
    if (brought === null) return;
    attempt(
      call('POST /api/rounds/take', { name, workbook: brought.workbook, keys }).then(() => {
        putAway();
        say(keys.length === 0 ? 'The desk’s decisions stay as they are.' : 'The workbook’s decisions are used.');
      }),
    );
  };
  return (
    <>
      <DropArea words="Drop the agenda workbook here" onFiles={([first]) => bring(first?.file)} />
      <div ref={actions} className="workbook-actions">
        <a className="button" href={`${roundWorkbookPath}?${query}`} download>
          Download the agenda workbook
        </a>
        <Button onClick={() => input.current?.click()}>Bring it back</Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="Agenda workbook"
          onChange={({ target }) => {
            bring(target.files?.[0]);
            target.value = '';
          }}
        />
        <p className="quiet">
          Decide here, or in Excel: bring the workbook back, and see what it says before it counts.
        </p>
      </div>
      {isChanged && brought === null && (
        <div className="message-bar warning">
          <div className="message-bar-content">
            <strong>The round’s workbook was changed outside the desk.</strong> Nothing is issued until you have chosen
            what counts.
          </div>
          <div className="message-bar-actions">
            <Button size="small" onClick={() => attempt(call('GET /api/rounds/differences', { name }).then(show))}>
              See the differences
            </Button>
          </div>
        </div>
      )}
      {brought !== null && <Differences brought={brought} onTake={take} onLeave={putAway} />}
    </>
  );
}
