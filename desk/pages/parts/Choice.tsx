import { Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface ChoiceProps {
  readonly label: string;
  /** What is said where nothing is chosen. */
  readonly all?: string;
  readonly choices: readonly (readonly [value: string, title: string])[];
  readonly value: string;
  readonly onChoice: (value: string) => void;
}

/** One of several, within `<Fluent>`. */
export function Choice({ label, all, choices, value, onChoice }: ChoiceProps): ReactElement {
  return (
    <Select aria-label={label} value={value} onChange={(_, data) => onChoice(data.value)}>
      {all !== undefined && <option value="">{all}</option>}
      {choices.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
