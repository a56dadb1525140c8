import { useRef } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import type { SettingsState } from '../../api/settings.ts';
import { call } from '../call.ts';
import { useAttempt, useSay } from '../say.tsx';
import { whenInWords } from '../words.ts';

/** What certificates are signed with. */
export function Keys({ keys }: Pick<SettingsState, 'keys'>): ReactElement {
  const [attempt, say] = [useAttempt(), useSay()];
  const dialog = useRef<HTMLDialogElement>(null);
  const askFirst = (): void => {
    dialog.current?.showModal();
    // A key that is held too long makes none.
    dialog.current?.querySelector<HTMLElement>('.keep')?.focus();
  };
  const renew = (): void => {
    dialog.current?.close();
    attempt(
      call('POST /api/settings/key', {}).then(() => say('Certificates are signed with the new key from now on.')),
    );
  };
  return (
    <section>
      <h2>Keys</h2>
      <p>
        Each certificate is signed with the key in use. What an earlier key signed stays genuine. Only the public part
        is shown here.
      </p>
      <table className="keys-table">
        <thead>
          <tr>
            <th scope="col">Public id</th>
            <th scope="col">Since</th>
            <th scope="col">Use</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, made, isCurrent }) => (
            <tr key={id}>
              <th scope="row">
                <span className="receipt">{id}</span> <CopyButton text={id} label="Copy" />
              </th>
              <td>{whenInWords(made)}</td>
              <td>{isCurrent ? 'Signs now' : 'Earlier certificates'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={askFirst}>Make a new key …</Button>
      <dialog ref={dialog} className="ask" aria-labelledby="new-key">
        <h2 id="new-key">Make a new key?</h2>
        <p>
          Do this if somebody else may have the key in use. It cannot be undone. Publish the public pages again
          afterwards: until then new certificates cannot be checked.
        </p>
        <div className="page-actions">
          <Button appearance="primary" onClick={renew}>
            Make a new key
          </Button>
          <Button className="keep" onClick={() => dialog.current?.close()}>
            Keep the key in use
          </Button>
        </div>
      </dialog>
    </section>
  );
}
