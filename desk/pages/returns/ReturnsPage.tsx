import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { ReturnsAnswer } from '../../api/returns.ts';
import { call } from '../call.ts';
import type { Command } from '../commands.tsx';
import { useCommands } from '../commands.tsx';
import { useChanges } from '../live.ts';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { focusHeading, Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { go } from '../routes.ts';
import { useAttempt, useSay } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { counted } from '../words.ts';
import { AddFiles } from './AddFiles.tsx';
import { DropArea } from '../parts/DropArea.tsx';
import type { Given } from '../parts/dropped-files.ts';
import { findable, wantedIn, wantedRows } from './filter.ts';
import type { Wanted } from './filter.ts';
import { Filters } from './Filters.tsx';
import { ReturnsTable } from './ReturnsTable.tsx';
import { ReturnView } from './ReturnView.tsx';
import { SentAccount } from './SentAccount.tsx';
import { useSending } from './use-sending.ts';

/** The schools’ returns: a table of all, or one of them. */
export default function ReturnsPage({ asked }: { readonly asked: URLSearchParams }): ReactElement {
  const list = useAnswer('GET /api/returns', {}, 'returns');
  useChanges('decisions', list.again);
  useChanges('register', list.again);
  const { sending, send, putAway } = useSending();
  const [wanted, setWanted] = useState(() => wantedIn(asked));
  const file = asked.get('file');
  const take = useCallback(
    (files: readonly Given[]) => {
      send(files);
      go('returns');
    },
    [send],
  );
  const dropArea = <DropArea words="Drop the returns here" onFiles={take} />;
  if (file !== null) {
    return (
      <>
        {dropArea}
        <ReturnView key={file} file={file} />
      </>
    );
  }
  return (
    <Page title="Returns" actions={<AddFiles onFiles={send} />}>
      {dropArea}
      {list.refused && <RefusedBar refused={list.refused} onAgain={list.again} />}
      {sending && (
        <SentAccount
          sending={sending}
          onPutAway={() => {
            focusHeading();
            putAway();
          }}
        />
      )}
      {list.answer?.rows.length === 0 && <NoReturns />}
      {list.answer !== null && list.answer.rows.length > 0 && (
        <Listed list={list.answer} wanted={wanted} onWanted={setWanted} />
      )}
    </Page>
  );
}

function NoReturns(): ReactElement {
  return (
    <EmptyPage title="No returns yet">
      <p>
        Drop the workbooks that schools have sent you anywhere on this page: single files, whole folders, or a ZIP. They
        are copied into your office; the same file is kept once, and nothing is ever written over.
      </p>
      <p>You will then see here how far each school is, and what it has to put right.</p>
    </EmptyPage>
  );
}

interface ListedProps {
  readonly list: ReturnsAnswer;
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
}

function Listed({ list: { rows, unread, known }, wanted, onWanted }: ListedProps): ReactElement {
  const all = useMemo(() => findable(rows), [rows]);
  const shown = useMemo(() => wantedRows(all, wanted), [all, wanted]);
  const readable = shown.filter(({ status }) => status !== 'unreadable').map(({ file }) => file);
  useCommandsOverReturns(readable);
  const count = (status: string): number => rows.filter((row) => row.status === status).length;
  const [problems, unreadable] = [count('problems'), count('unreadable')];
  return (
    <>
      <p className="summary">
        {counted(rows.length, 'return')}
        {problems > 0 && `, ${problems.toLocaleString('en-GB')} to put right`}
        {unreadable > 0 && `, ${unreadable.toLocaleString('en-GB')} that cannot be read`}
        {unread > 0 && `, ${unread.toLocaleString('en-GB')} being read`}
      </p>
      <Filters rows={rows} wanted={wanted} onWanted={onWanted} />
      <div className="beside table-head">
        <p role="status">
          {shown.length === rows.length ? 'All are listed' : `${counted(shown.length, 'return')} found`}
        </p>
        <MakeReports files={readable} />
      </div>
      <ReturnsTable rows={shown} known={known} />
    </>
  );
}

function MakeReports({ files }: { readonly files: readonly string[] }): ReactElement {
  const [attempt, say] = [useAttempt(), useSay()];
  const make = (): void => {
    attempt(
      call('POST /api/jobs/start', { kind: 'reports', request: { files } }).then(() =>
        say('The reports are being made. See how far they are under Tasks.'),
      ),
    );
  };
  return (
    <Button disabledFocusable={files.length === 0} onClick={make}>
      {files.length === 0 ? 'No verifier report to make' : `Make ${counted(files.length, 'verifier report')}`}
    </Button>
  );
}

function useCommandsOverReturns(files: readonly string[]): void {
  const [attempt, say] = [useAttempt(), useSay()];
  const key = files.join('\n');
  useCommands(
    useMemo(
      (): readonly Command[] => [
        { id: 'search-returns', title: 'Search the returns', run: () => document.getElementById('search')?.focus() },
        {
          id: 'make-reports',
          title: 'Make the verifier reports of the returns in view',
          run: () => {
            if (key === '') say('There is no return in view that can be read.', { stays: true });
            else attempt(call('POST /api/jobs/start', { kind: 'reports', request: { files: key.split('\n') } }));
          },
        },
      ],
      [attempt, say, key],
    ),
  );
}
