import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { call } from '../call.ts';
import { useAttempt, useSay } from '../say.tsx';
import type { ThemeChoice } from '../theme-choice.ts';
import { chooseTheme, chosenTheme } from '../theme-choice.ts';
import { useForm } from './use-form.ts';

const themes: readonly (readonly [ThemeChoice, string])[] = [
  ['system', 'As this computer is set'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Who works here, and how the desk looks to them. */
export function Personal({ who }: { readonly who: string }): ReactElement {
  const [attempt, say] = [useAttempt(), useSay()];
  const { form, type } = useForm({ name: who });
  const { name } = form;
  const [theme, setTheme] = useState(chosenTheme);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    attempt(
      call('POST /api/settings/who', { name }).then(() => say(`What you put on record is noted as done by ${name}.`)),
    );
  };
  return (
    <section>
      <h2>You</h2>
      <form className="settings-form" onSubmit={save}>
        <Field label="Your name" hint="The register notes it beside everything that you put on record from now on.">
          <Input value={name} autoComplete="name" onChange={(_, { value }) => type('name', value)} />
        </Field>
        <button type="submit" className="button">
          Save your name
        </button>
      </form>
      <fieldset className="themes">
        <legend>Colours</legend>
        {themes.map(([id, title]) => (
          <label key={id} className="choice">
            <input
              type="radio"
              name="theme"
              checked={theme === id}
              onChange={() => {
                setTheme(id);
                chooseTheme(id);
              }}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
