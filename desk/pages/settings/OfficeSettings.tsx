import { Field, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { Refused } from '../../api/refused.ts';
import type { OfficeForm, SettingsFault, SettingsState } from '../../api/settings.ts';
import { call, refusedIn } from '../call.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useSay } from '../say.tsx';
import { useForm } from './use-form.ts';

const fields: readonly (readonly [keyof OfficeForm, label: string, hint: string])[] = [
  ['name', 'Who issues the Quality Mark', 'As it appears on certificates.'],
  ['contact', 'How schools can reach you', 'An email address or a telephone number.'],
  ['website', 'Website', 'Such as https://example.org. Optional.'],
  [
    'verifyAddress',
    'Where certificates are checked',
    'The address at which you publish the public pages. The code on certificates leads there. Optional.',
  ],
];

/** Who the office is. */
export function OfficeSettings({ state }: { readonly state: SettingsState }): ReactElement {
  const id = useId();
  const say = useSay();
  const { form, type } = useForm(state.office);
  const [faults, setFaults] = useState<readonly SettingsFault[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setRefused(null);
    call('POST /api/settings/office', { form, hash: state.hash }).then(
      (found) => {
        setFaults(found);
        if (found.length === 0) say('The settings of the office are saved.');
      },
      (error: unknown) => setRefused(refusedIn(error)),
    );
  };
  const others = faults.filter(({ field }) => field === '');
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Office</h2>
      {refused && <RefusedBar refused={refused} />}
      {others.map(({ message }) => (
        <RefusedBar key={message} refused={{ code: 'settings-wrong', message: `${message}.`, remedy: '' }} />
      ))}
      <form className="settings-form" onSubmit={save}>
        {fields.map(([name, label, hint]) => {
          const fault = faults.find(({ field }) => field === name);
          return (
            <Field
              key={name}
              label={label}
              hint={hint}
              {...(fault === undefined
                ? {}
                : { validationState: 'error', validationMessage: `This ${fault.message}.` })}
            >
              <Input value={form[name]} autoComplete="off" onChange={(_, { value }) => type(name, value)} />
            </Field>
          );
        })}
        <button type="submit" className="button primary">
          Save the office
        </button>
      </form>
      <p className="quiet">The folder of the office is {state.folder}</p>
    </section>
  );
}
