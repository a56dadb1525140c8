import { startTransition, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Notice } from '../excel/notice.ts';
import type { Ready, Session } from '../session/session.ts';
import type { WorkbookFile } from '../excel/workbook-file.ts';
import type { Surroundings } from './context.ts';
import { SurroundingsProvider } from './context.ts';
import { focusHeading, isFocusLost } from './focus.ts';
import { onAsked } from './asked.ts';
import { newRowsOf } from './new-rows.ts';
import { PageOf } from './PageOf.tsx';
import { Announcer, useAnnouncer } from '../../screen/parts/Announcer.tsx';
import { ChangedBar } from './parts/ChangedBar.tsx';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { KeptEntries } from './parts/KeptEntries.tsx';
import { NoticeBar } from './parts/NoticeBar.tsx';
import { ReadOnlyBar } from './parts/ReadOnlyBar.tsx';
import { StatusBar } from './parts/StatusBar.tsx';
import { Steady } from './parts/Steady.tsx';
import { TopBar } from './parts/TopBar.tsx';
import type { Route } from './routes.ts';
import { keyOf, overview } from './routes.ts';
import { unexpected } from './unexpected.ts';
import { useOpensByItself } from './use-opens-by-itself.ts';
import { useShortcut } from '../../screen/use-shortcut.ts';

interface ShellProps {
  readonly session: Session;
  readonly ready: Ready;
  readonly start: Route;
  readonly onRoute: (route: Route) => void;
  readonly file: WorkbookFile;
}

/** The pane over a Quality Mark workbook: where one is, the page, and what is always at hand. */
export function Shell({ session, ready, start, onRoute, file }: ShellProps): ReactElement {
  const { route, hasMoved, go, back } = useRoutes(start);
  const { region, announce } = useAnnouncer();
  const { failure, attempt, forget } = useAttempts();
  const newRows = useMemo(() => newRowsOf(session), [session]);
  useShortcut('Alt+ArrowLeft', back);
  useEffect(() => {
    if (hasMoved) onRoute(route);
  }, [onRoute, route, hasMoved]);
  useOpensByItself(file, ready.waiting.size > 0);
  useEffect(() => onAsked((button) => button === 'check' && go({ page: 'check' })), [go]);

  // Of a workbook that cannot be changed a bar of its own tells.
  const notice = ready.isReadOnly && ready.notice?.kind === 'read-only' ? failure : (ready.notice ?? failure);
  const hasNotice = notice !== null;
  // The notice's own button went with it, or an entry gave way to one that can only be read.
  useEffect(() => {
    if (!hasNotice && isFocusLost()) focusHeading();
  }, [hasNotice, ready.isReadOnly]);
  const surroundings: Surroundings = {
    session,
    ready,
    route,
    hasMoved,
    go,
    back,
    announce,
    attempt,
    newRows,
    file,
  };
  return (
    <SurroundingsProvider value={surroundings}>
      <Steady>
        <TopBar />
        <ChangedBar />
        {(hasNotice || ready.isReadOnly || ready.kept.length > 0) && (
          <section className="messages" aria-label="Messages">
            {notice && (
              <NoticeBar
                notice={notice}
                announce={announce}
                onRetry={() => {
                  forget();
                  attempt(session.refresh());
                }}
              />
            )}
            {ready.isReadOnly && <ReadOnlyBar />}
            <KeptEntries />
          </section>
        )}
        <ErrorBoundary key={keyOf(route)} onGoOn={() => go(overview)}>
          <Suspense fallback={null}>
            <PageOf route={route} />
          </Suspense>
        </ErrorBoundary>
        <StatusBar />
      </Steady>
      <Announcer region={region} />
    </SurroundingsProvider>
  );
}

/** Office takes `history.pushState` away: the way that somebody took is kept here. */
function useRoutes(start: Route): Pick<Surroundings, 'route' | 'hasMoved' | 'go' | 'back'> {
  const [way, setWay] = useState<readonly [Route, ...Route[]]>([start]);
  const [hasMoved, setHasMoved] = useState(false);
  const move = useCallback((next: (way: readonly [Route, ...Route[]]) => readonly [Route, ...Route[]]) => {
    // The page that is open stays until the next one is there.
    startTransition(() => {
      setWay(next);
      setHasMoved(true);
    });
  }, []);
  const go = useCallback((route: Route) => move((past) => [route, ...past.slice(0, longestWay)]), [move]);
  const back = useCallback(() => move(([here, before, ...past]) => (before ? [before, ...past] : [here])), [move]);
  return { route: way[0], hasMoved, go, back };
}

const longestWay = 100;

interface Attempts extends Pick<Surroundings, 'attempt'> {
  readonly failure: Notice | null;
  readonly forget: () => void;
}

/** What the session could not even begin is shown as its own notices are. */
function useAttempts(): Attempts {
  const [failure, setFailure] = useState<Notice | null>(null);
  const forget = useCallback(() => setFailure(null), []);
  const attempt = useCallback((underway: Promise<unknown>) => {
    underway.then(undefined, (error: unknown) => {
      setFailure(unexpected(error));
    });
  }, []);
  return { failure, attempt, forget };
}
