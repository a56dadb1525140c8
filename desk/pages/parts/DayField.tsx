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
  /** Optional: beneath the field stands the day in words alone. */
  readonly hint?: string;
  /** @param day null where what is written cannot be read as one */
  readonly onDay: (day: string | null) => void;
}

function dayIn(text: string): string | null {
  return text.trim() === '' ? '' : parseDate(text);
}

/** A day as people write it, as in the pane: what cannot be read as one is said. Within `<Fluent>`. */
export function DayField({
  label,
  isUnlabelled = false,
  value,
  placeholder,
  hint: more,
  onDay,
}: DayFieldProps): ReactElement {
  const [typed, setTyped] = useState(value === '' ? '' : shortDate(value));
  const [isLeft, setIsLeft] = useState(true);
  const isUnread = isLeft && dayIn(typed) === null;
  const take = (): void => {
    setIsLeft(true);
    const day = parseDate(typed);
    if (day !== null) setTyped(shortDate(day));
    onDay(dayIn(typed));
  };
  const message = isUnread ? 'Write the day as 31/03/2026.' : null;
  const inWords = !isUnread && value !== '' && !isUnlabelled ? longDate(value) : null;
  const hint = [inWords, more].filter((part) => part != null).join('. ') || null;
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
          onDay(dayIn(data.value));
        }}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Field>
  );
}
