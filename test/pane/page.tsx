/** The pane on a page of its own, over a session in memory: `?state=half&route={"page":"check"}`. */
import { createRoot } from 'react-dom/client';
import { App } from '../../addin/pane/App.tsx';
import { fetchPages } from '../../addin/pane/PageOf.tsx';
import type { Route } from '../../addin/pane/routes.ts';
import '../../addin/pane/styles/index.css';
import { FakeFile } from './fake-file.ts';
import { FakeSession } from './fake-session.ts';
import type { SampleName } from './sample-states.ts';
import { sampleStates } from './sample-states.ts';

const asked = new URLSearchParams(location.search);
window.session = new FakeSession(sampleStates[(asked.get('state') ?? 'half') as SampleName]);
window.file = new FakeFile(asked.has('unsaving'));
const start = JSON.parse(asked.get('route') ?? '{"page":"overview"}') as Route;
const office = (): string | undefined => {
  if (asked.get('office') === 'throws') throw new Error('Office does not say its colours');
  return asked.get('office') ?? undefined;
};
if (!asked.has('welcome')) localStorage.setItem('quality-mark.welcomed', 'yes');
else localStorage.clear();

await fetchPages();
const root = createRoot(document.getElementById('pane') ?? document.body);
window.show = (route) =>
  root.render(
    <App
      key={JSON.stringify(route)}
      session={window.session}
      officeBackground={office}
      start={route}
      onRoute={() => undefined}
      file={window.file}
    />,
  );
window.show(start);
