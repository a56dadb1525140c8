import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FocusEvent, ReactElement } from 'react';
import { longDate, parseDate, shortDate } from '../../../framework/dates.ts';
import { useTyped } from './use-typed.ts';

interface DateFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string | null;
  /** @param seen the day that was there when somebody began to type */
  readonly onChange: (value: string | null, seen: string | null) => void;
}

/** A day, typed as people do; what is no day is said once the field is left, and is not taken. */
export function DateField({ label, hint, value, onChange }: DateFieldProps): ReactElement {
  const { text, type, leave } = useTyped(
    value === null ? '' : shortDate(value),
    (typed, seen) => {
      const entered = parseDate(typed);
      const isUsable = typed === '' || entered !== null;
      if (isUsable && entered !== value) onChange(entered, parseDate(seen));
      return isUsable;
    },
    { isText: false },
  );
  const [isLeft, setIsLeft] = useState(false);
  const day = parseDate(text);
  const isWrong = isLeft && text.trim() !== '' && day === null;
  const take = (event?: FocusEvent): void => {
    setIsLeft(true);
    leave(event);
  };
  return (
    <Field
      label={label}
      hint={day === null ? hint : longDate(day)}
      {...(isWrong ? { validationMessage: 'Type a day as dd/mm/yyyy, such as 12/05/2026.' } : {})}
    >
      <Input
        value={text}
        placeholder="dd/mm/yyyy"
        autoComplete="off"
        onChange={(_, data) => {
          setIsLeft(false);
          type(data.value);
        }}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Field>
  );
}
