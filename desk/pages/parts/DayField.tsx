import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { longDate, parseDate, shortDate } from '../../../framework/dates.ts';

interface DayFieldProps {
  readonly label: string;
  /** Instead of a label that is seen. */
  readonly isUnlabelled?: boolean;
  /** `2026-03-31`; empty where no day is given. */
  readonly value: string;
  readonly placeholder?: string;
  readonly onDay: (day: string) => void;
}

/** A day as people write it, as in the pane: what cannot be read as one is said, and counts for nothing. Within `<Fluent>`. */
export function DayField({ label, isUnlabelled = false, value, placeholder, onDay }: DayFieldProps): ReactElement {
  const [typed, setTyped] = useState(value === '' ? '' : shortDate(value));
  const [isLeft, setIsLeft] = useState(true);
  const isUnread = isLeft && typed.trim() !== '' && parseDate(typed) === null;
  const take = (): void => {
    setIsLeft(true);
    const day = parseDate(typed);
    if (day !== null) setTyped(shortDate(day));
    if (day !== null || typed.trim() === '') onDay(day ?? '');
  };
  const message = isUnread ? 'Write the day as 31/03/2026.' : null;
  const hint = !isUnread && value !== '' && !isUnlabelled ? longDate(value) : null;
  return (
    <Field
      {...(isUnlabelled ? {} : { label })}
      validationState={isUnread ? 'error' : 'none'}
      validationMessage={message}
      hint={hint}
    >
      <Input
        {...(isUnlabelled ? { 'aria-label': label } : {})}
        autoComplete="off"
        placeholder={placeholder ?? '31/03/2026'}
        value={typed}
        onChange={(_, data) => {
          setIsLeft(false);
          setTyped(data.value);
          const day = parseDate(data.value);
          if (day !== null || data.value.trim() === '') onDay(day ?? '');
        }}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Field>
  );
}
