import { Fragment } from 'react';
import type { ReactElement } from 'react';

interface KeysProps {
  /** Pressed together, such as `Ctrl+Enter`. */
  readonly keys: string;
}

/** Keys to press, for eyes: screen readers know them from the element that they work on. */
export function Keys({ keys }: KeysProps): ReactElement {
  return (
    <span className="keys" aria-hidden>
      {keys.split('+').map((key, index) => (
        <Fragment key={key}>
          {index > 0 && '+'}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
