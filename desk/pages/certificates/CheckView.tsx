import { Field, Textarea } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import { DoneIcon, ErrorIcon, QueryIcon } from '../../../screen/parts/icons.tsx';
import type { CheckedCertificate } from '../../api/certificates.ts';
import { verifyFilePath } from '../../api/certificates.ts';
import { call, sendFile } from '../call.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { DropArea } from '../parts/DropArea.tsx';
import type { Given } from '../parts/dropped-files.ts';

/** Whether a certificate, badge, code or serial is genuine and holds, by the register of the office. */
export function CheckView(): ReactElement {
  const [text, setText] = useState('');
  const { answer: found, refused, ask } = useAsked<readonly CheckedCertificate[]>();
  const chosen = useRef<HTMLInputElement>(null);
  const takeFiles = useCallback(
    (files: readonly Given[]) =>
      ask(
        Promise.all(
          files.slice(0, most).map(({ name, file }) => sendFile<CheckedCertificate>(verifyFilePath, name, file)),
        ),
      ),
    [ask],
  );
  return (
    <>
      <DropArea onFiles={takeFiles} words="Drop certificates or badges here" />
      <p className="summary">
        Paste the serial, the address or the code of a certificate, or drop its PDF or its badge anywhere on this page.
      </p>
      <form
        className="narrow-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') ask(call('POST /api/verify', { text }).then((one) => [one]));
        }}
      >
        <Fluent>
          <Field label="Serial, address or code">
            <Textarea value={text} resize="vertical" onChange={(_, { value }) => setText(value)} />
          </Field>
        </Fluent>
        <div className="page-actions">
          <button type="submit" className="button primary">
            Check
          </button>
          <Button onClick={() => chosen.current?.click()}>Choose a file</Button>
        </div>
        <input
          ref={chosen}
          type="file"
          multiple
          hidden
          accept=".pdf,.png,.svg,.json"
          aria-label="Certificates"
          onChange={({ target }) => {
            takeFiles([...(target.files ?? [])].map((file) => ({ name: file.name, file })));
            target.value = '';
          }}
        />
      </form>
      {refused && <RefusedBar refused={refused} />}
      <div role="status">
        {found?.map((each, index) => (
          <Checked key={index} checked={each} />
        ))}
      </div>
    </>
  );
}

/** Files checked at once. */
const most = 20;

function Checked({ checked }: { readonly checked: CheckedCertificate }): ReactElement {
  const { input, genuine, holds, words, organisation, award, validFrom, validUntil, issuer, problems } = checked;
  const look = !genuine ? 'error' : holds ? 'done' : 'query';
  return (
    <section className={`checked ${look}`}>
      <h2 className={`state ${look}`}>
        {!genuine ? <ErrorIcon /> : holds ? <DoneIcon /> : <QueryIcon />}
        {words}
      </h2>
      {genuine && (
        <p>
          <strong>{organisation}</strong>, {award}, {validFrom && longDate(validFrom)} to{' '}
          {validUntil && longDate(validUntil)}, issued by {issuer}
        </p>
      )}
      {problems.map(({ message, remedy }) => (
        <p key={message}>
          {message} {remedy}
        </p>
      ))}
      <p className="quiet">{input.length > 80 ? `${input.slice(0, 80)}…` : input}</p>
    </section>
  );
}
