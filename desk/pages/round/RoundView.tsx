import { Field, Textarea } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import { ProgressBar } from '../../../screen/parts/ProgressBar.tsx';
import type { Refused } from '../../api/refused.ts';
import type { Agenda as AgendaOf, RoundDecisions, Sitting } from '../../api/rounds.ts';
import { call } from '../call.ts';
import type { Command } from '../commands.tsx';
import { useCommands } from '../commands.tsx';
import { useChanges } from '../live.ts';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { hrefOf } from '../routes.ts';
import { useAttempt } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { counted } from '../words.ts';
import { Agenda } from './Agenda.tsx';
import { Certificates } from './Certificates.tsx';
import { DateField } from './DateField.tsx';
import { Keys } from './Keys.tsx';
import { MakingAgenda } from './MakingAgenda.tsx';
import { NotApplied } from './NotApplied.tsx';
import { Overtaken } from './Overtaken.tsx';
import type { UsedDecisions } from './use-decisions.ts';
import { useDecisions } from './use-decisions.ts';
import { useRoundJob } from './use-round-job.ts';
import { useTyped } from './use-typed.ts';
import { Workbook } from './Workbook.tsx';

interface RoundViewProps {
  readonly name: string;
  /** Key of the row that is to be opened; null for none. */
  readonly row: string | null;
}

/** One round: its agenda, the panel’s decisions, and the certificates that follow. */
export function RoundView({ name, row }: RoundViewProps): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/rounds/one', { name }, 'rounds');
  useChanges('returns', again);
  const used = useDecisions(name);
  const { state } = used;
  const hasAgenda = answer?.agenda != null && state !== null;
  useCommandsOfRound(hasAgenda);
  const above = (
    <a className="link back" href={hrefOf('round')}>
      All rounds
    </a>
  );
  return (
    <Page
      title={name}
      above={above}
      actions={hasAgenda && <Button onClick={goToCertificates}>Go to the certificates</Button>}
    >
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {used.refused && !refused && <RefusedBar refused={used.refused} onAgain={used.again} />}
      {answer !== null && <MakingAgenda name={name} isMade={answer.agenda !== null} />}
      {answer?.agenda != null && state !== null && (
        <Held name={name} agenda={answer.agenda} row={row} isCheckable={answer.isCheckable} state={state} used={used} />
      )}
    </Page>
  );
}

function goToCertificates(): void {
  const heading = document.getElementById('certificates-head');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function useCommandsOfRound(hasAgenda: boolean): void {
  useCommands(
    useMemo(
      (): readonly Command[] =>
        hasAgenda
          ? [
              {
                id: 'agenda',
                title: 'Go to the agenda',
                run: () => document.querySelector<HTMLElement>('.agenda-school[tabindex="0"]')?.focus(),
              },
              { id: 'round-certificates', title: 'Go to the certificates of this round', run: goToCertificates },
            ]
          : [],
      [hasAgenda],
    ),
  );
}

interface HeldProps {
  readonly name: string;
  readonly agenda: AgendaOf;
  readonly row: string | null;
  readonly isCheckable: boolean;
  readonly state: RoundDecisions;
  readonly used: UsedDecisions;
}

function Held({ name, agenda, row, isCheckable, state, used }: HeldProps): ReactElement {
  const { rows, notReady } = agenda;
  const decided = rows.filter(({ key }) => state.decisions[key]?.decision != null).length;
  return (
    <>
      {used.unsaved && used.overtaken.length === 0 && <NotSaved why={used.unsaved} onAgain={used.save} />}
      {used.overtaken.length > 0 && <Overtaken overtaken={used.overtaken} agenda={agenda} onChoose={used.choose} />}
      <SittingFields sitting={state} onSitting={used.sit} />
      <Workbook name={name} isChanged={state.isWorkbookChanged} />
      <ChangedReturns name={name} count={rows.filter(({ hasChanged }) => hasChanged).length} />
      <NotApplied notApplied={state.notApplied} rows={rows} />
      <section aria-labelledby="agenda-head">
        <h2 id="agenda-head">Agenda</h2>
        <div className="agenda-progress">
          <p id="agenda-reached">
            {decided.toLocaleString('en-GB')} of {counted(rows.length, 'return')} decided
          </p>
          {rows.length > 0 && <ProgressBar value={decided} max={rows.length} labelledBy="agenda-reached" />}
        </div>
        <Keys outcomes={agenda.outcomes} />
        {rows.length === 0 && <p>No return is ready for the panel. Below is why.</p>}
        {rows.length > 0 && <Agenda agenda={agenda} row={row} state={state} decide={used.decide} undo={used.undo} />}
        {notReady.length > 0 && (
          <details className="not-ready">
            <summary>{counted(notReady.length, 'file is', 'files are')} not on the agenda, and why</summary>
            <ul>
              {notReady.map(({ file, organisation, why }) => (
                <li key={file}>
                  <strong>{organisation ?? file}</strong>
                  {why.map(({ message, remedy }) => (
                    <p key={message}>
                      {message} <span className="remedy">{remedy}</span>
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <Certificates name={name} agenda={agenda} isCheckable={isCheckable} state={state} settled={used.settled} />
    </>
  );
}

interface NotSavedProps {
  readonly why: Refused;
  readonly onAgain: () => void;
}

function NotSaved({ why: { code, message, remedy }, onAgain }: NotSavedProps): ReactElement {
  const refused = { code, message: 'What you entered last is not saved.', remedy: `${message} ${remedy}` };
  return <RefusedBar refused={refused} onAgain={onAgain} />;
}

interface SittingFieldsProps {
  readonly sitting: Sitting;
  readonly onSitting: UsedDecisions['sit'];
}

function SittingFields({ sitting, onSitting }: SittingFieldsProps): ReactElement {
  const { decidedOn, members } = sitting;
  const { text, type, leave } = useTyped(
    members ?? '',
    (typed, seen) => {
      onSitting({ members: typed || null }, { members: seen || null });
      return true;
    },
    { isText: true },
  );
  return (
    <Fluent>
      <div className="round-facts">
        <DateField
          label="Date of the panel"
          hint="The first day of the awards."
          value={decidedOn}
          onChange={(day, seen) => onSitting({ decidedOn: day }, { decidedOn: seen })}
        />
        <Field label="Members of the panel">
          <Textarea rows={2} resize="vertical" value={text} onChange={(_, { value }) => type(value)} onBlur={leave} />
        </Field>
      </div>
    </Fluent>
  );
}

/** The panel decides on what it sees: where a file has changed since, the agenda is made again. */
function ChangedReturns({ name, count }: { readonly name: string; readonly count: number }): ReactElement | null {
  const attempt = useAttempt();
  const isMaking = useRoundJob('make-round', name)?.ended === null;
  if (count === 0) return null;
  return (
    <div className="message-bar warning">
      <div className="message-bar-content">
        <strong>{counted(count, 'return has', 'returns have')} changed since the agenda was made.</strong> A certificate
        is issued only of what the panel saw.
      </div>
      <div className="message-bar-actions">
        <Button
          size="small"
          disabledFocusable={isMaking}
          onClick={() => attempt(call('POST /api/jobs/start', { kind: 'make-round', request: { round: name } }))}
        >
          Make the agenda again
        </Button>
      </div>
    </div>
  );
}
