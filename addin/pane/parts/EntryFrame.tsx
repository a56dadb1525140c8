import { Field } from '@fluentui/react-components';
import type { FieldControlProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Entry } from '../entries.ts';
import { WaitingIcon } from './icons.tsx';

export interface EntryProps {
  readonly entry: Entry;
  /** In place of the entry's own title. */
  readonly label?: string;
  readonly hint?: ReactNode;
  /** The step that it belongs to cannot be finished without it. */
  readonly needed?: boolean;
}

interface EntryFrameProps extends EntryProps {
  /** Beside the label. */
  readonly beside?: ReactNode;
  readonly children: (control: FieldControlProps) => ReactElement;
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
            {needed === true && entry.value === null && <span className="needed"> needed</span>}
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
        validationMessage={problem ? `${problem.message} ${problem.remedy}` : null}
      >
        {children}
      </Field>
      {beside}
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
