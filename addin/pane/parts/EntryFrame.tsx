import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useSurroundings } from '../context.ts';
import type { PaneEntry } from '../entries.ts';
import { typedForm } from '../entries.ts';
import { useOverdue } from '../use-overdue.ts';
import { WaitingIcon } from '../../../screen/parts/icons.tsx';
import { problemInBrief } from './problem-in-brief.ts';
import { rowsFor } from './rows-for.ts';

export interface EntryProps {
  readonly entry: PaneEntry;
  /** In place of the entry's own hint. */
  readonly hint?: ReactNode;
}

/** What an entry's control is told; its label and hint come to it from the field around it. */
export interface EntryControl {
  readonly 'aria-required'?: true;
}

interface EntryFrameProps extends EntryProps {
  /** Beside the label. */
  readonly beside?: ReactNode;
  /** Its choices are drawn, and drawn also where none can be made. */
  readonly hasPicture?: boolean;
  /** What is the matter with what is being typed; it goes before what is the matter with the entry. */
  readonly fault?: string | null;
  readonly children: (control: EntryControl) => ReactElement;
}

/** What surrounds every entry: its label, whether it is needed, what is the matter with it, whether Excel has it. */
export function EntryFrame(props: EntryFrameProps): ReactElement {
  const { entry, hint = entry.hint ?? formOf(entry), beside, fault = null, children } = props;
  const isNeeded = entry.need === 'required';
  const [problem] = entry.problems;
  const { ready } = useSurroundings();
  const isLate = useOverdue(entry.waiting, 1000) || (entry.waiting && ready.notice !== null);
  if (ready.isReadOnly) return <ReadEntry {...props} />;
  return (
    <div id={entry.id} className="entry">
      <Field
        label={
          <>
            {entry.label}
            {isNeeded && entry.value === null && <NeededChip />}
          </>
        }
        hint={
          isLate || hint !== null ? (
            <>
              {hint}
              {isLate && <WaitingMark />}
            </>
          ) : null
        }
        validationState={fault !== null || problem?.severity === 'error' ? 'error' : problem ? 'warning' : 'none'}
        validationMessage={fault ?? (problem ? problemInBrief(problem) : null)}
      >
        {children(isNeeded ? { 'aria-required': true } : {})}
      </Field>
      {beside}
    </div>
  );
}

/** In which form to enter it, where that does not go without saying. */
const formOf = ({ kind }: PaneEntry): string | null =>
  kind === 'date' ? 'Day, month, year, such as 12/05/2026.' : null;

/** For eyes: screen readers are told by `aria-required`. */
function NeededChip(): ReactElement {
  return (
    <span className="needed" aria-hidden>
      {' '}
      needed
    </span>
  );
}

/** An entry of a workbook that cannot be changed: to be read and copied. */
function ReadEntry({ entry, hasPicture = false, children }: EntryFrameProps): ReactElement {
  const hint = entry.waiting ? <WaitingMark /> : null;
  const { value, kind, choices } = entry;
  const text = choices.find(({ id }) => id === value)?.title ?? (typedForm(value, kind) || '–');
  return (
    <div id={entry.id} className="entry read">
      {hasPicture ? (
        <fieldset disabled>
          <Field label={entry.label} hint={hint}>
            {children({})}
          </Field>
        </fieldset>
      ) : (
        <Field label={entry.label} hint={hint}>
          {kind === 'text' ? (
            <Textarea readOnly resize="vertical" value={text} textarea={{ rows: rowsFor(text, 2) }} />
          ) : (
            <Input readOnly value={text} />
          )}
        </Field>
      )}
    </div>
  );
}

function WaitingMark(): ReactElement {
  return (
    <span className="waiting-mark">
      <WaitingIcon /> Kept here; not yet in the workbook
    </span>
  );
}
