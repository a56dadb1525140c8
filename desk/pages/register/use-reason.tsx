import { Field, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useBegun } from './use-begun.ts';

interface Reason {
  readonly reason: string;
  /** Whether there is one; else the field says so, and takes the focus. */
  readonly isGiven: () => boolean;
  readonly field: ReactElement;
}

/** Why something is put on record, and its field, within `<Fluent>`. @param about what is done, and to which award */
export function useReason(about: string): Reason {
  const [reason, setReason] = useBegun(about);
  const [isMissed, setIsMissed] = useState(false);
  const isEmpty = reason.trim() === '';
  const id = useId();
  const isGiven = (): boolean => {
    setIsMissed(isEmpty);
    if (isEmpty) document.getElementById(id)?.focus();
    return !isEmpty;
  };
  const field = (
    <Field
      label={{ children: 'Reason', htmlFor: id }}
      required
      hint="A sentence that somebody understands years later."
      {...(isMissed && isEmpty ? { validationMessage: 'Say why, in a sentence.' } : {})}
    >
      <Textarea id={id} value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
    </Field>
  );
  return { reason, isGiven, field };
}
