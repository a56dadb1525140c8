import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import type { BrandFault, BrandForm as Form, BrandState, FormSignatory } from '../../api/brand.ts';
import type { Change } from './history.ts';
import { Colour } from './Colour.tsx';
import { PictureField, TextField } from './fields.tsx';
import { Wording } from './Wording.tsx';

interface BrandFormProps {
  readonly state: BrandState;
  readonly form: Form;
  /** @param field by which letters typed one after the other are one step */
  readonly onChange: (field: string, change: Change) => void;
  readonly faults: readonly BrandFault[];
  readonly contrast: number | null;
}

const mostSignatories = 2;
const nobody: FormSignatory = { name: '', role: '', signature: '' };

/** All that a brand says, a field each. */
export function BrandForm({ state, form, onChange, faults, contrast }: BrandFormProps): ReactElement {
  const [sent, setSent] = useState<Readonly<Record<string, string>>>({});
  const addressOf = (picture: string): string | undefined => sent[picture] ?? state.pictures[picture];
  const set = (part: Partial<Form>): void => onChange(Object.keys(part).join(), (now) => ({ ...now, ...part }));
  const picture = (change: (picture: string) => Change) => (name: string, address: string) => {
    setSent((before) => ({ ...before, [name]: address }));
    onChange('', change(name));
  };
  const signatories = form.signatories;
  const [latest, adding] = [useRef<HTMLFieldSetElement>(null), useRef<HTMLDivElement>(null)];
  const [moved, setMoved] = useState<'added' | 'removed' | null>(null);
  useEffect(() => {
    if (moved === 'added') latest.current?.querySelector('input')?.focus();
    if (moved === 'removed') adding.current?.querySelector('button')?.focus();
    setMoved(null);
  }, [moved, latest, adding]);
  const withSignatories =
    (change: (signatories: Form['signatories']) => Form['signatories']): Change =>
    (now) => ({ ...now, signatories: change(now.signatories) });
  const sign = (index: number, part: Partial<FormSignatory>): Change =>
    withSignatories((all) => all.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <Fluent>
      <div className="brand-form">
        <fieldset className="brand-group">
          <legend>Issuing body</legend>
          <TextField
            label="Name"
            hint={`Where it is empty: ${state.office.name}, from the settings.`}
            value={form.name}
            onValue={(name) => set({ name })}
            place="name"
            faults={faults}
          />
          <PictureField
            label="Logo"
            hint="At the top on the left. SVG or PNG, 2 MB at most; in an SVG, turn text into paths."
            value={form.logo}
            address={addressOf(form.logo)}
            onValue={(logo) => set({ logo })}
            onPicture={picture((logo) => (now) => ({ ...now, logo }))}
            place="logo"
            faults={faults}
          />
          <Colour value={form.accent} onValue={(accent) => set({ accent })} contrast={contrast} faults={faults} />
        </fieldset>
        <fieldset className="brand-group">
          <legend>Partner</legend>
          <TextField
            label="Partner’s name"
            value={form.partnerName}
            onValue={(partnerName) => set({ partnerName })}
            place="partner.name"
            faults={faults}
          />
          <PictureField
            label="Partner’s logo"
            hint="At the top on the right."
            value={form.partnerLogo}
            address={addressOf(form.partnerLogo)}
            onValue={(partnerLogo) => set({ partnerLogo })}
            onPicture={picture((partnerLogo) => (now) => ({ ...now, partnerLogo }))}
            place="partner.logo"
            faults={faults}
          />
        </fieldset>
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
                onPicture={picture((signature) => sign(index, { signature }))}
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
        <Wording
          wording={form.wording}
          onWording={(field, wording) => onChange(field, (now) => ({ ...now, wording }))}
          faults={faults}
        />
        <fieldset className="brand-group">
          <legend>At the foot</legend>
          <TextField
            label="Footer"
            hint="A line, such as a charity’s number."
            value={form.footer}
            onValue={(footer) => set({ footer })}
            place="footer"
            faults={faults}
          />
          <TextField
            label="Whom to ask about a certificate"
            hint={`Where it is empty: ${state.office.contact}, from the settings.`}
            value={form.ask}
            onValue={(ask) => set({ ask })}
            place="ask"
            faults={faults}
          />
        </fieldset>
      </div>
    </Fluent>
  );
}
