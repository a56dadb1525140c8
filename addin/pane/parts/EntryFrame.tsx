import { Field } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Entry } from '../entries.ts';
import { WaitingIcon } from './icons.tsx';
import { problemInBrief } from './problem-in-brief.ts';

export interface EntryProps {
  readonly entry: Entry;
  /** In place of the entry's own title. */
  readonly label?: string;
  readonly hint?: ReactNode;
  /** The step that it belongs to cannot be finished without it. */
  readonly needed?: boolean;
}

/** What an entry's control is told; its label and hint come to it from the field around it. */
export interface EntryControl {
  readonly 'aria-required'?: true;
}

interface EntryFrameProps extends EntryProps {
  /** Beside the label. */
  readonly beside?: ReactNode;
  readonly children: (control: EntryControl) => ReactElement;
}

/** What surrounds every entry: its label, whether it is needed, what is the matter with it, whether Excel has it. */
export function EntryFrame({ entry, label, hint, needed, beside, children }: EntryFrameProps): ReactElement {
  const [problem] = entry.problems;
  return (
    <div id={entry.id} className="entry">
      <Field
        label={
          <>
            {label ?? entry.title}
            {needed === true && entry.value === null && <NeededChip />}
          </>
        }
        hint={
          entry.waiting || hint !== undefined ? (
            <>
              {hint}
              {entry.waiting && <WaitingMark />}
            </>
          ) : null
        }
        validationState={problem ? (problem.severity === 'error' ? 'error' : 'warning') : 'none'}
        validationMessage={problem ? problemInBrief(problem) : null}
      >
        {children(needed === true ? { 'aria-required': true } : {})}
      </Field>
      {beside}
    </div>
  );
}

/** For eyes: screen readers are told by `aria-required`. */
function NeededChip(): ReactElement {
  return (
    <span className="needed" aria-hidden>
      {' '}
      needed
    </span>
  );
}

function WaitingMark(): ReactElement {
  return (
    <span className="waiting-mark">
      <WaitingIcon /> Kept here; not yet in the workbook
    </span>
  );
}
