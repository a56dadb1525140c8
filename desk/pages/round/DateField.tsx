import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { longDate, parseDate, shortDate } from '../../../framework/dates.ts';

interface DateFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A day, typed as people do; what is no day is said, and is not taken. */
export function DateField({ label, hint, value, onChange }: DateFieldProps): ReactElement {
  const [typed, setTyped] = useState('');
  useEffect(() => setTyped(value === null ? '' : shortDate(value)), [value]);
  const day = parseDate(typed);
  const isWrong = typed.trim() !== '' && day === null;
  const leave = (): void => {
    if (!isWrong && day !== value) onChange(day);
  };
  return (
    <Field
      label={label}
      hint={isWrong || typed.trim() === '' ? hint : longDate(day ?? '')}
      {...(isWrong ? { validationMessage: 'Type a day as dd/mm/yyyy, such as 12/05/2026.' } : {})}
    >
      <Input
        value={typed}
        placeholder="dd/mm/yyyy"
        autoComplete="off"
        onChange={(_, data) => setTyped(data.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
    </Field>
  );
}
