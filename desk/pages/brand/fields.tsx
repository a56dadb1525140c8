import { Field, Input } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { BrandFault } from '../../api/brand.ts';
import type { Refused } from '../../api/refused.ts';
import { refusedIn, sendPicture } from '../call.ts';
import { faultAt } from './words.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Place in the brand file. */
  readonly place: string;
  readonly faults: readonly BrandFault[];
}

export function TextField({ label, hint, value, onValue, place, faults }: FieldProps): ReactElement {
  const fault = faultAt(faults, place);
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === null ? {} : { validationState: 'error', validationMessage: fault })}
    >
      <Input value={value} autoComplete="off" onChange={(_, data) => onValue(data.value)} />
    </Field>
  );
}

interface PictureFieldProps extends FieldProps {
  /** Address of the picture; undefined where it is not there. */
  readonly address: string | undefined;
  readonly onPicture: (picture: string, address: string) => void;
}

/** A picture that is sent, shown and taken out again. */
export function PictureField(props: PictureFieldProps): ReactElement {
  const { label, hint, value, onValue, place, faults, address, onPicture } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const fault = refused?.message ?? faultAt(faults, place, 'This picture');
  const send = (file: File | undefined): void => {
    if (file === undefined) return;
    setRefused(null);
    sendPicture(file).then(
      (sent) => onPicture(sent.picture, sent.address),
      (error: unknown) => setRefused(refusedIn(error)),
    );
  };
  return (
    <div className="picture-field" role="group" aria-labelledby={id}>
      <span id={id} className="picture-label">
        {label}
      </span>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <div className="picture-row">
        {address !== undefined && value !== '' && (
          <span className="picture-shown">
            <img src={address} alt="" />
          </span>
        )}
        <Button size="small" onClick={() => input.current?.click()}>
          {value === '' ? 'Choose a picture' : 'Choose another'}
          <span className="for-ears">, {label}</span>
        </Button>
        {value !== '' && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setRefused(null);
              onValue('');
            }}
          >
            Remove<span className="for-ears">, {label}</span>
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".svg,.png,image/svg+xml,image/png"
        aria-label={label}
        onChange={({ target }) => {
          send(target.files?.[0]);
          target.value = '';
        }}
      />
      {fault !== null && (
        <p className="field-fault" role="alert">
          {fault} {refused?.remedy}
        </p>
      )}
    </div>
  );
}
