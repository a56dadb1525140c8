import { Field, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import type { NoOffice } from '../../api/office.ts';
import type { Refused } from '../../api/refused.ts';
import { call, refusedIn } from '../call.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';

/** Makes the office, on the first day. */
export default function FirstUse({ office }: { readonly office: NoOffice }): ReactElement {
  const id = useId();
  const [folder, setFolder] = useState(office.suggested);
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const open = (opening: () => Promise<unknown>): void => {
    if (isMaking) return;
    setIsMaking(true);
    setRefused(null);
    opening()
      .catch((error: unknown) => setRefused(refusedIn(error)))
      .finally(() => setIsMaking(false));
  };
  const make = (event: FormEvent): void => {
    event.preventDefault();
    open(() => call('POST /api/office/make', { folder, name, contact }));
  };
  return (
    <main className="first-use" id="page" tabIndex={-1}>
      <h1>Welcome to the Quality Mark</h1>
      <p>
        Everything you do here is kept in one folder on this computer, your office: the schools’ returns, the panel’s
        rounds, certificates, and a register of every award. Nothing is sent anywhere.
      </p>
      {refused && <RefusedBar refused={refused} />}
      <Fluent>
        <form onSubmit={make} aria-labelledby={id}>
          <h2 id={id}>Make your office</h2>
          <Field label="Who issues the Quality Mark?" hint="As it will appear on certificates." required>
            <Input value={name} onChange={(_, { value }) => setName(value)} autoComplete="organization" />
          </Field>
          <Field label="How can schools reach you?" hint="An email address or a telephone number." required>
            <Input value={contact} onChange={(_, { value }) => setContact(value)} autoComplete="off" />
          </Field>
          <Field
            label="Where is the folder?"
            hint="It is made if it is not there. An office that is there is opened: if yours is on a drive, connect that first."
            required
          >
            <Input value={folder} onChange={(_, { value }) => setFolder(value)} autoComplete="off" spellCheck={false} />
          </Field>
          <button type="submit" className="button primary large" aria-disabled={isMaking}>
            {isMaking ? 'Making it …' : 'Make the office'}
          </button>
        </form>
      </Fluent>
      <section aria-labelledby={`${id}-samples`}>
        <h2 id={`${id}-samples`}>Or look round first</h2>
        <p>
          A sample office has twelve invented schools. Their returns are there at once, and their certificates and all
          other documents within a minute or two. It has a folder of its own, {office.samples}, which you can delete at
          any time.
        </p>
        <Button
          size="large"
          disabledFocusable={isMaking}
          onClick={() => open(() => call('POST /api/office/samples', {}))}
        >
          Open the samples
        </Button>
      </section>
    </main>
  );
}
