import { Field, Input, Textarea } from '@fluentui/react-components';
import type { FieldControlProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useSurroundings } from '../context.ts';
import type { Entry } from '../entries.ts';
import { typedForm } from '../entries.ts';
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
  /** What is the matter with what is being typed; it goes before what is the matter with the entry. */
  readonly fault?: string | null;
  readonly children: (control: FieldControlProps) => ReactElement;
}

/** What surrounds every entry: its label, whether it is needed, what is the matter with it, whether Excel has it. */
export function EntryFrame(props: EntryFrameProps): ReactElement {
  const { entry, label, hint, needed, beside, fault = null, children } = props;
  const [problem] = entry.problems;
  if (useSurroundings().ready.isReadOnly) return <ReadEntry {...props} />;
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
        validationState={fault !== null || problem?.severity === 'error' ? 'error' : problem ? 'warning' : 'none'}
        validationMessage={fault ?? (problem ? `${problem.message} ${problem.remedy}` : null)}
      >
        {children}
      </Field>
      {beside}
    </div>
  );
}

/** An entry of a workbook that cannot be changed: choices as they stand there, texts to be read and copied. */
function ReadEntry({ entry, label, children }: EntryFrameProps): ReactElement {
  const { value, kind } = entry;
  return (
    <div id={entry.id} className="entry read">
      {kind === 'choice' ? (
        <fieldset disabled>
          <Field label={label ?? entry.title}>{children}</Field>
        </fieldset>
      ) : (
        <Field label={label ?? entry.title}>
          {kind === 'text' ? (
            <Textarea readOnly resize="vertical" value={typedForm(value, kind) || '–'} />
          ) : (
            <Input readOnly value={typedForm(value, kind) || '–'} />
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
