import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { longDate, parseDate, shortDate } from '../../../framework/dates.ts';
import { useTyped } from './use-typed.ts';

interface DateFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string | null;
  /** @param seen the day that was there when somebody began to type */
  readonly onChange: (value: string | null, seen: string | null) => void;
}

/** A day, typed as people do; what is no day is said, and is not taken. */
export function DateField({ label, hint, value, onChange }: DateFieldProps): ReactElement {
  const { text, type, leave } = useTyped(value === null ? '' : shortDate(value), (typed, seen) => {
    const entered = parseDate(typed);
    const isUsable = typed === '' || entered !== null;
    if (isUsable && entered !== value) onChange(entered, parseDate(seen));
    return isUsable;
  });
  const day = parseDate(text);
  const isWrong = text.trim() !== '' && day === null;
  return (
    <Field
      label={label}
      hint={isWrong || text.trim() === '' ? hint : longDate(day ?? '')}
      {...(isWrong ? { validationMessage: 'Type a day as dd/mm/yyyy, such as 12/05/2026.' } : {})}
    >
      <Input
        value={text}
        placeholder="dd/mm/yyyy"
        autoComplete="off"
        onChange={(_, data) => type(data.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
    </Field>
  );
}
