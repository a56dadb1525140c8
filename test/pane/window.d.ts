import type { Route } from '../../addin/pane/routes.ts';
import type { FakeFile } from './fake-file.ts';
import type { FakeSession } from './fake-session.ts';

declare global {
  /** The test's page lays these out for tests. */
  interface Window {
    session: FakeSession;
    file: FakeFile;
    /** Opens the pane anew, at this page. */
    show: (route: Route) => void;
    /** The pane's text each time that it became another, where that is kept. */
    shown: string[];
    /** Where timers are held: lets those that are due come to an end. */
    passTime: () => void;
  }
}
