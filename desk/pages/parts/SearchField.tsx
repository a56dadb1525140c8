import { Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface SearchFieldProps {
  /** `Search by school or serial` */
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** What the rows of a page’s table are looked for by, within `<Fluent>`. */
export function SearchField({ label, value, onSearch }: SearchFieldProps): ReactElement {
  return (
    <Input
      id="search"
      type="search"
      aria-label={label}
      placeholder="Search"
      autoComplete="off"
      value={value}
      onChange={(_, data) => onSearch(data.value)}
    />
  );
}
