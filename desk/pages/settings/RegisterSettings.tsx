import type { ReactElement } from 'react';
import type { RegisterFacts } from '../../api/settings.ts';
import { registerExportPath } from '../../api/settings.ts';
import { Workers } from './Workers.tsx';

/** Where the register is, and its backup. */
export function RegisterSettings({ register }: { readonly register: RegisterFacts }): ReactElement {
  const { place, isFile, isOnNetwork, awards, events } = register;
  return (
    <section>
      <h2>Register</h2>
      <dl className="facts">
        <div>
          <dt>Place</dt>
          <dd>{place}</dd>
        </div>
        <div>
          <dt>Kept in</dt>
          <dd>{isFile ? 'A file on this computer or a disk of it' : 'A PostgreSQL database'}</dd>
        </div>
        <div>
          <dt>Awards</dt>
          <dd>{awards.toLocaleString('en-GB')}</dd>
        </div>
        <div>
          <dt>Events</dt>
          <dd>{events.toLocaleString('en-GB')}</dd>
        </div>
      </dl>
      {isOnNetwork && <p>This register is in a network folder. Let one person write to it at a time.</p>}
      {!isFile && <Workers isShared={register.isShared} />}
      <h3>Backup</h3>
      <p>
        A backup has every event of the register, with what proves that none is missing. Keep it somewhere other than on
        this computer.
      </p>
      <p>
        <a className="button" href={registerExportPath} download>
          Download a backup
        </a>
      </p>
    </section>
  );
}
