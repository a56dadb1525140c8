import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { AwardList } from '../../api/register.ts';
import type { Command } from '../commands.tsx';
import { useCommands } from '../commands.tsx';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { go, hrefOf } from '../routes.ts';
import { useAnswer } from '../use-answer.ts';
import { AuditView } from './AuditView.tsx';
import { AwardListing } from './AwardListing.tsx';
import { AwardView } from './AwardView.tsx';
import { everything } from './filter.ts';
import { ImportView } from './ImportView.tsx';

const commands: readonly Command[] = [
  { id: 'search-awards', title: 'Search the register', run: () => document.getElementById('search')?.focus() },
  { id: 'import-awards', title: 'Import awards of earlier years', run: () => go('register', { show: 'import' }) },
  { id: 'audit-register', title: 'Audit the register', run: () => go('register', { show: 'audit' }) },
];

/** All awards, one of them, or what is done with the register as a whole. */
export default function RegisterPage({ asked }: { readonly asked: URLSearchParams }): ReactElement {
  const [wanted, setWanted] = useState(everything);
  const { answer, refused, again } = useAnswer(
    'GET /api/register',
    wanted.on === '' ? {} : { on: wanted.on },
    'register',
  );
  // While the states of another day are on their way, those of the last one stay.
  const latest = useRef<AwardList | null>(null);
  latest.current = answer ?? latest.current;
  const list = latest.current;
  useCommands(commands);
  const serial = asked.get('serial');
  if (serial !== null) return <AwardView key={serial} serial={serial} />;
  if (asked.get('show') === 'import') return <ImportView />;
  if (asked.get('show') === 'audit') return <AuditView />;
  const isEmpty = list?.rows.length === 0 && wanted.on === '';
  return (
    <Page title="Register" actions={<Actions />}>
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {isEmpty && <NoAwards />}
      {list !== null && !isEmpty && <AwardListing list={list} wanted={wanted} onWanted={setWanted} />}
    </Page>
  );
}

function Actions(): ReactElement {
  return (
    <>
      <a className="button" href={hrefOf('register', { show: 'import' })}>
        Import a list
      </a>
      <a className="button" href={hrefOf('register', { show: 'audit' })}>
        Audit
      </a>
    </>
  );
}

function NoAwards(): ReactElement {
  return (
    <EmptyPage title="No awards yet">
      <p>Every award that is issued is remembered here, with what has become of it.</p>
      <p>
        Awards of earlier years can be imported from a list:{' '}
        <a className="link" href={hrefOf('register', { show: 'import' })}>
          import a list
        </a>
        . You will see what it does before it is done.
      </p>
    </EmptyPage>
  );
}
