import type { ReactElement } from 'react';
import { useEntry } from '../entries.ts';
import { ListEntry } from '../parts/ChosenEntry.tsx';
import { NextPages } from '../parts/NextPages.tsx';
import { Page } from '../parts/Page.tsx';
import { TypedEntry } from '../parts/TypedEntry.tsx';
import { useSurroundings } from '../context.ts';

/** Who the school is, and when it completed its self-evaluation. */
export function Details(): ReactElement {
  const { edition } = useSurroundings().ready;
  const [first] = edition.aspects;
  return (
    <Page title="Details" purpose="Who you are, and when you completed your self-evaluation.">
      <ListEntry entry={useEntry('details.la')} needed />
      <TypedEntry entry={useEntry('details.organisation')} hint="As it should appear on the certificate." needed />
      <TypedEntry entry={useEntry('details.pdLead')} hint="Who leads professional development." needed />
      <TypedEntry entry={useEntry('details.assessedOn')} hint="Day, month, year, such as 12/05/2026." needed />
      <h2>Optional: helps us to recognise your school</h2>
      <TypedEntry entry={useEntry('details.urn')} hint="Six digits, if you have one." />
      <TypedEntry
        entry={useEntry('details.laestab')}
        hint="Three digits of the LA and four of the school, such as 208/1234."
      />
      <TypedEntry entry={useEntry('details.contact')} hint="Email or telephone, for the verifier." />
      <NextPages
        before={undefined}
        after={first && { route: { page: 'aspect', aspect: first.id }, title: first.shortTitle }}
      />
    </Page>
  );
}
