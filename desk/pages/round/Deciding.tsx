import { Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import { ErrorIcon, QueryIcon } from '../../../screen/parts/icons.tsx';
import type { Agenda, AgendaRow, Decided, Entry, NotApplied } from '../../api/rounds.ts';
import { hrefOf } from '../routes.ts';
import { DateField } from './DateField.tsx';
import { useTyped } from './use-typed.ts';
import { enteredInWords, entryOf, letterOf, schoolOf } from './words.ts';

interface DecidingProps {
  readonly row: AgendaRow;
  readonly agenda: Agenda;
  readonly decided: Decided | undefined;
  /** What was entered about the return before it changed. */
  readonly earlier: readonly NotApplied[];
  readonly onEnter: (key: string, changes: Partial<Entry>, seen?: Partial<Entry>) => void;
}

/** What is to be known of a school before the panel decides, and its decision. */
export function Deciding({ row, agenda, decided, earlier, onEnter }: DecidingProps): ReactElement {
  const { key, queries } = row;
  const enter = (changes: Partial<Entry>, seen?: Partial<Entry>): void => onEnter(key, changes, seen);
  return (
    <div className="deciding">
      <div className="deciding-known">
        <Known row={row} onTake={enter} />
        {queries.map(({ message, remedy }) => (
          <Point key={message} severity="query" message={message} remedy={remedy} />
        ))}
      </div>
      <div className="deciding-entry">
        {earlier.map((entry) => (
          <Earlier key={entry.at} entry={entry} onTake={() => enter(takenOver(entry, decided))} />
        ))}
        <div className="decision-buttons" role="group" aria-label={`Decision on ${schoolOf(row)}`}>
          {agenda.outcomes.map(({ id, title }) => (
            <Button
              key={id}
              {...(decided?.decision === id ? { appearance: 'primary' as const } : {})}
              aria-pressed={decided?.decision === id}
              aria-keyshortcuts={letterOf(title)}
              onClick={() => enter({ decision: decided?.decision === id ? null : id })}
            >
              {title}
            </Button>
          ))}
        </div>
        {decided?.problems.map(({ message, remedy, severity }) => (
          <Point key={message} severity={severity} message={message} remedy={remedy} />
        ))}
        <Fluent>
          <Text
            id="rationale"
            label="Rationale"
            value={decided?.rationale ?? null}
            onText={(rationale, seen) => enter({ rationale }, { rationale: seen })}
          />
          <Text
            id="notes"
            label="Notes"
            value={decided?.notes ?? null}
            onText={(notes, seen) => enter({ notes }, { notes: seen })}
          />
          <DateField
            label="Decided on another day"
            hint="Only if it is not the day of the panel."
            value={decided?.decidedOn ?? null}
            onChange={(decidedOn, seen) => enter({ decidedOn }, { decidedOn: seen })}
          />
        </Fluent>
        {decided !== undefined && decided.by !== '' && (
          <p className="quiet">
            {enteredInWords(decided)}
            {decided.serial !== null && `. Certificate ${decided.serial}`}
          </p>
        )}
      </div>
    </div>
  );
}

function Known({
  row,
  onTake,
}: {
  readonly row: AgendaRow;
  readonly onTake: (entry: Partial<Entry>) => void;
}): ReactElement {
  const { earlier, inReturn, file } = row;
  return (
    <dl className="known">
      <div>
        <dt>Award held</dt>
        <dd>{earlier ?? 'None known'}</dd>
      </div>
      {inReturn !== null && (
        <div>
          <dt>The file’s own Panel sheet says</dt>
          <dd>
            {inReturn.words}{' '}
            {inReturn.entry.decision !== null && (
              <Button size="small" onClick={() => onTake(ownDecision(inReturn.entry))}>
                The panel decided so
              </Button>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>Return</dt>
        <dd>
          <a className="link" href={hrefOf('returns', { file })}>
            {file}
          </a>
        </dd>
      </div>
    </dl>
  );
}

/** Notes are the panel’s own: a return’s sheet has none. */
function ownDecision({ decision, decidedOn, rationale }: Entry): Partial<Entry> {
  return { decision, decidedOn, rationale };
}

/** What is noted of the return now stays. */
function takenOver({ decision, decidedOn, rationale, notes }: Entry, now: Entry | undefined): Entry {
  return { decision, decidedOn, rationale, notes: entryOf(now).notes ?? notes };
}

function Earlier({ entry, onTake }: { readonly entry: NotApplied; readonly onTake: () => void }): ReactElement {
  const isOfReturn = entry.cause === 'return';
  return (
    <div className="problem query">
      <QueryIcon label="Query" />
      <div>
        <p>
          {isOfReturn ? 'Before this return changed' : 'Before the workbook said otherwise'}, the panel had entered:{' '}
          {entry.words}
        </p>
        <p className="remedy">
          {enteredInWords(entry)}.{' '}
          {isOfReturn
            ? 'It does not count for the return as it is now: look at what has changed, and decide again.'
            : 'It does not count: the agenda was made again over a workbook that does not say so. Decide which holds.'}
        </p>
        <Button size="small" onClick={onTake}>
          Enter the same again
        </Button>
      </div>
    </div>
  );
}

interface PointProps {
  readonly severity: 'error' | 'query';
  readonly message: string;
  readonly remedy: string;
}

function Point({ severity, message, remedy }: PointProps): ReactElement {
  return (
    <div className={`problem ${severity}`}>
      {severity === 'error' ? <ErrorIcon label="To put right" /> : <QueryIcon label="Query" />}
      <div>
        <p>{message}</p>
        <p className="remedy">{remedy}</p>
      </div>
    </div>
  );
}

interface TextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly onText: (text: string | null, seen: string | null) => void;
}

/** Kept when it is left. */
function Text({ id, label, value, onText }: TextProps): ReactElement {
  const { text, type, leave } = useTyped(
    value ?? '',
    (typed, seen) => {
      onText(typed || null, seen || null);
      return true;
    },
    { isText: true },
  );
  return (
    <Field label={{ children: label, htmlFor: id }}>
      <Textarea
        id={id}
        resize="vertical"
        rows={2}
        value={text}
        onChange={(_, data) => type(data.value)}
        onBlur={leave}
      />
    </Field>
  );
}
