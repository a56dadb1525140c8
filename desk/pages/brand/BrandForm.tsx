import { useState } from 'react';
import type { ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import type { BrandFault, BrandForm as Form, BrandState } from '../../api/brand.ts';
import type { Change } from './history.ts';
import { Colour } from './Colour.tsx';
import { PictureField, TextField } from './fields.tsx';
import { Signatories } from './Signatories.tsx';
import { Wording } from './Wording.tsx';

interface BrandFormProps {
  readonly state: BrandState;
  readonly form: Form;
  /** @param field by which letters typed one after the other are one step */
  readonly onChange: (field: string, change: Change) => void;
  readonly faults: readonly BrandFault[];
  readonly contrast: number | null;
}

/** All that a brand says, a field each. */
export function BrandForm({ state, form, onChange, faults, contrast }: BrandFormProps): ReactElement {
  const [sent, setSent] = useState<Readonly<Record<string, string>>>({});
  const addressOf = (picture: string): string | undefined => sent[picture] ?? state.pictures[picture];
  const set = (part: Partial<Form>): void => onChange(Object.keys(part).join(), (now) => ({ ...now, ...part }));
  const picture = (change: (picture: string) => Change) => (name: string, address: string) => {
    setSent((before) => ({ ...before, [name]: address }));
    onChange('', change(name));
  };
  return (
    <Fluent>
      <div className="brand-form">
        <fieldset className="brand-group">
          <legend>Issuing body</legend>
          <TextField
            label="Name"
            hint={`If you leave it empty: ${state.office.name}, from the settings.`}
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
        <Signatories
          signatories={form.signatories}
          onChange={onChange}
          onPicture={picture}
          addressOf={addressOf}
          faults={faults}
        />
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
            hint={`If you leave it empty: ${state.office.contact}, from the settings.`}
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
