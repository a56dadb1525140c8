/** The pane on a page of its own, over a session in memory: `?state=half&route={"page":"check"}`. */
import { createRoot } from 'react-dom/client';
import { App } from '../../addin/pane/App.tsx';
import { PageRequests } from '../../addin/pane/page-requests.ts';
import { fetchPages } from '../../addin/pane/PageOf.tsx';
import type { Route } from '../../addin/pane/routes.ts';
import '../../addin/pane/styles/index.css';
import { FakeSession } from './fake-session.ts';
import type { SampleName } from './sample-states.ts';
import { sampleStates } from './sample-states.ts';

window.requests = new PageRequests();
const asked = new URLSearchParams(location.search);
window.session = new FakeSession(sampleStates[(asked.get('state') ?? 'half') as SampleName]);
const start = JSON.parse(asked.get('route') ?? '{"page":"overview"}') as Route;
const office = asked.get('office') ?? undefined;
if (!asked.has('welcome')) localStorage.setItem('quality-mark.welcomed', 'yes');
else localStorage.clear();

await fetchPages();
createRoot(document.getElementById('pane') ?? document.body).render(
  <App session={window.session} officeBackground={() => office} start={start} requests={window.requests} />,
);
