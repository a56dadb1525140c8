import type { ReactElement } from 'react';
import { known } from '../../../framework/values.ts';
import { useSurroundings } from '../context.ts';

/** What happens to a submitted return; one that does not seek the award stays at the school. */
export function WhatToSend(): ReactElement {
  const { edition, schoolReturn } = useSurroundings().ready;
  const { details, overall } = schoolReturn;
  if (overall.intention === 'no') {
    return (
      <section>
        <h2>Nothing to send</h2>
        <p>
          You use the workbook as your own audit. Save it and keep it; the receipt tells this state from later ones.
        </p>
      </section>
    );
  }
  const area = edition.localAuthorities.find(({ code }) => code === known(details.la))?.name;
  return (
    <section>
      <h2>What to send</h2>
      <ol className="steps">
        <li>Save this workbook.</li>
        <li>
          Send the file as it is to the Quality Mark contact of your local authority
          {area !== undefined && <> ({area})</>}. It goes on to your verifier.
        </li>
        <li>Give the receipt in your message, so that everybody can tell that this is the file you mean.</li>
      </ol>
      <p className="quiet">After you have sent it, change nothing before the visit without telling your verifier.</p>
    </section>
  );
}
