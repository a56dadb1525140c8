import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { WorkbookFile } from '../excel/workbook-file.ts';
import type { Session } from '../session/session.ts';
import { Closed } from './pages/Closed.tsx';
import { NotOurs } from './pages/NotOurs.tsx';
import { Opening } from './pages/Opening.tsx';
import { Unsuited } from './pages/Unsuited.tsx';
import { Welcome } from './pages/Welcome.tsx';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import type { Route } from './routes.ts';
import { Shell } from './Shell.tsx';
import { ThemeNameProvider, useTheme } from '../../screen/use-theme.ts';
import { useWelcome } from './use-welcome.ts';

export interface AppProps {
  readonly session: Session;
  /** Body background of Office's theme, `#rrggbb`; undefined where Office does not say. */
  readonly officeBackground: () => string | undefined;
  readonly start: Route;
  /** Called with each page that somebody goes to. */
  readonly onRoute: (route: Route) => void;
  readonly file: WorkbookFile;
}

/** The task pane. Whatever goes wrong in it is said in it. */
export function App(props: AppProps): ReactElement {
  return (
    <ErrorBoundary>
      <Themed {...props} />
    </ErrorBoundary>
  );
}

function Themed({ officeBackground, ...pane }: AppProps): ReactElement {
  const theme = useTheme(officeBackground);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'contrast' ? 'light dark' : theme;
  }, [theme]);
  return (
    <div className={`screen pane ${theme}`}>
      <ErrorBoundary>
        <ThemeNameProvider value={theme}>
          <StateOf {...pane} />
        </ThemeNameProvider>
      </ErrorBoundary>
    </div>
  );
}

function StateOf(pane: Omit<AppProps, 'officeBackground'>): ReactElement {
  const { session } = pane;
  const subscribe = useCallback((changed: () => void) => session.subscribe(changed), [session]);
  const state = useSyncExternalStore(subscribe, session.state);
  const welcome = useWelcome();
  useRefreshOnFocus(session);
  switch (state.kind) {
    case 'opening':
      return <Opening />;
    case 'not-ours':
      return <NotOurs session={session} />;
    case 'unsuited':
      return <Unsuited message={state.message} remedy={state.remedy} />;
    case 'closed':
      return <Closed session={session} notice={state.notice} />;
    case 'ready':
      if (welcome.isDue) return <Welcome onBegin={welcome.done} />;
      return <Shell {...pane} ready={state} />;
  }
}

/** Excel does not tell of every edit: what changed while somebody was in the grid is read when they come back. */
function useRefreshOnFocus(session: Session): void {
  useEffect(() => {
    const refresh = (): void => void session.refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [session]);
}
