import type Axe from 'axe-core';
import type { PageRequests } from '../../addin/pane/page-requests.ts';
import type { FakeSession } from './fake-session.ts';

declare global {
  /** The test's page lays these out for tests. */
  interface Window {
    session: FakeSession;
    requests: PageRequests;
    axe: typeof Axe;
  }
}
