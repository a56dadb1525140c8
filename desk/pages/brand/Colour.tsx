import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { BrandFault } from '../../api/brand.ts';
import { faultAt } from './words.ts';

/** Of the framework’s own certificates. */
const usualAccent = '#17365c';
const leastContrast = 4.5;

interface ColourProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Null where it is no colour. */
  readonly contrast: number | null;
  readonly faults: readonly BrandFault[];
}

/** The accent colour, with how well it can be read. */
export function Colour({ value, onValue, contrast, faults }: ColourProps): ReactElement {
  const fault = faultAt(faults, 'accent');
  const isColour = /^#[\da-f]{6}$/i.test(value);
  return (
    <div className="colour-field">
      <Field
        label="Accent colour"
        hint="Of the title and of the border’s lines, such as #17365c."
        {...(fault === null ? {} : { validationState: 'error', validationMessage: fault })}
      >
        <Input
          value={value}
          autoComplete="off"
          spellCheck={false}
          placeholder={usualAccent}
          onChange={(_, data) => onValue(data.value)}
          contentAfter={
            <input
              type="color"
              aria-label="Choose the accent colour"
              value={isColour ? value : usualAccent}
              onChange={({ target }) => onValue(target.value)}
            />
          }
        />
      </Field>
      {isColour && contrast !== null && (
        <p className="contrast-told">
          <span className="contrast-sample" style={{ color: value }}>
            Gold Award
          </span>
          <span>
            {contrast.toFixed(1)} to 1 with white paper:{' '}
            {contrast >= leastContrast ? 'everybody can read it' : `too pale; ${String(leastContrast)} is the least`}
          </span>
        </p>
      )}
    </div>
  );
}
