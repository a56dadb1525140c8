import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { BrandFault, BrandForm, FormSignatory } from '../../api/brand.ts';
import type { Change } from './history.ts';
import { PictureField, TextField } from './fields.tsx';

interface SignatoriesProps {
  readonly signatories: BrandForm['signatories'];
  /** @param field by which letters typed one after the other are one step */
  readonly onChange: (field: string, change: Change) => void;
  /** What is to be done with a picture that is sent. @param change what it changes, by its name */
  readonly onPicture: (change: (picture: string) => Change) => (name: string, address: string) => void;
  readonly addressOf: (picture: string) => string | undefined;
  readonly faults: readonly BrandFault[];
}

const mostSignatories = 2;
const nobody: FormSignatory = { name: '', role: '', signature: '' };

const withSignatories =
  (change: (signatories: BrandForm['signatories']) => BrandForm['signatories']): Change =>
  (now) => ({ ...now, signatories: change(now.signatories) });
const sign = (index: number, part: Partial<FormSignatory>): Change =>
  withSignatories((all) => all.map((each, at) => (at === index ? { ...each, ...part } : each)));

/** Those who sign, and a button to add one. */
export function Signatories(props: SignatoriesProps): ReactElement {
  const { signatories, onChange, onPicture, addressOf, faults } = props;
  const [latest, adding] = [useRef<HTMLFieldSetElement>(null), useRef<HTMLDivElement>(null)];
  const [moved, setMoved] = useState<'added' | 'removed' | null>(null);
  useEffect(() => {
    if (moved === 'added') latest.current?.querySelector('input')?.focus();
    if (moved === 'removed') adding.current?.querySelector('button')?.focus();
    setMoved(null);
  }, [moved, latest, adding]);
  return (
    <>
      {signatories.map((who, index) => {
        const place = `signatories.${String(index)}`;
        const number = String(index + 1);
        return (
          <fieldset key={index} ref={index === signatories.length - 1 ? latest : null} className="brand-group">
            <legend>{signatories.length > 1 ? `Signatory ${number}` : 'Signatory'}</legend>
            <TextField
              label="Name"
              value={who.name}
              onValue={(name) => onChange(`${place} name`, sign(index, { name }))}
              place={`${place}.name`}
              faults={faults}
            />
            <TextField
              label="Role"
              value={who.role}
              onValue={(role) => onChange(`${place} role`, sign(index, { role }))}
              place={`${place}.role`}
              faults={faults}
            />
            <PictureField
              label="Picture of the signature"
              hint="Without one there is a line to sign on."
              value={who.signature}
              address={addressOf(who.signature)}
              onValue={(signature) => onChange('', sign(index, { signature }))}
              onPicture={onPicture((signature) => sign(index, { signature }))}
              place={`${place}.signature`}
              faults={faults}
            />
            <Button
              size="small"
              onClick={() => {
                onChange(
                  '',
                  withSignatories((all) => all.filter((_, at) => at !== index)),
                );
                setMoved('removed');
              }}
            >
              {signatories.length > 1 ? `Remove signatory ${number}` : 'Remove this signatory'}
            </Button>
          </fieldset>
        );
      })}
      {signatories.length < mostSignatories && (
        <div ref={adding}>
          <Button
            onClick={() => {
              onChange(
                '',
                withSignatories((all) => [...all, nobody]),
              );
              setMoved('added');
            }}
          >
            {signatories.length === 0 ? 'Add a signatory' : 'Add a second signatory'}
          </Button>
        </div>
      )}
    </>
  );
}
