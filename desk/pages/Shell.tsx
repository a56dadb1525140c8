import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../screen/parts/Button.tsx';
import { MedalIcon } from '../../screen/parts/icons.tsx';
import { useShortcut } from '../../screen/use-shortcut.ts';
import type { OfficeState } from '../api/office.ts';
import { notRunning } from './call.ts';
import type { Command } from './commands.tsx';
import { useCommands } from './commands.tsx';
import { useLive } from './live.ts';
import { pages } from './pages.ts';
import { JobTray } from './parts/JobTray.tsx';
import { PageErrors } from './parts/PageErrors.tsx';
import { Palette } from './parts/Palette.tsx';
import { RefusedBar } from './parts/RefusedBar.tsx';
import { UnsavedEntries } from './round/UnsavedEntries.tsx';
import { go, hrefOf, pageNames, useRoute } from './routes.ts';
import { pageTitles } from './words.ts';

/** What stands around every page. */
export function Shell({ office }: { readonly office: OfficeState }): ReactElement {
  const { page, asked } = useRoute();
  const { isThere, awaited, jobs } = useLive();
  const isWaiting = awaited !== null && jobs.some(({ state }) => state === 'running');
  const missing = isThere ? isWaiting && notThere[awaited] : notRunning;
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const closePalette = useCallback(() => setIsPaletteOpen(false), []);
  useEffect(keepFromOpening, []);
  useShortcut('Ctrl+k', () => setIsPaletteOpen(true));
  useCommands(
    useMemo(
      () => pageNames.map((name): Command => ({ id: name, title: `Go to ${pageTitles[name]}`, run: () => go(name) })),
      [],
    ),
  );
  const Open = pages[page];
  return (
    <>
      <a className="skip-link" href="#page" onClick={skip}>
        Skip to the page
      </a>
      <header className="desk-bar">
        <Button
          appearance="subtle"
          className="menu-button"
          aria-expanded={isMenuOpen}
          aria-controls="pages"
          onClick={() => setIsMenuOpen(!isMenuOpen)}
        >
          Menu
        </Button>
        <div className="desk-name">
          <MedalIcon />
          <span>{office.isNamed ? office.issuingBody.name : 'Quality Mark'}</span>
        </div>
        <Button appearance="subtle" className="find-button" onClick={() => setIsPaletteOpen(true)}>
          Find and do <kbd>Ctrl K</kbd>
        </Button>
        <JobTray />
      </header>
      <div className="desk-body">
        <nav id="pages" aria-label="Pages" className={isMenuOpen ? 'open' : ''}>
          <ul>
            {pageNames.map((name) => (
              <li key={name}>
                <a
                  href={hrefOf(name)}
                  aria-current={name === page ? 'page' : undefined}
                  onClick={() => setIsMenuOpen(false)}
                >
                  {pageTitles[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="desk-page">
          {missing && (
            <section aria-label="What is missing" className="what-is-missing">
              <RefusedBar refused={missing} />
            </section>
          )}
          <UnsavedEntries shown={page === 'round' ? asked.get('name') : null} />
          <PageErrors key={page}>
            <Suspense fallback={null}>
              <Open asked={asked} />
            </Suspense>
          </PageErrors>
        </div>
      </div>
      <Palette isOpen={isPaletteOpen} onClose={closePalette} />
    </>
  );
}

/** A file that is dropped where nothing takes it would be opened by the browser, in place of the desk. */
function keepFromOpening(): () => void {
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  // Before those that take files, which say otherwise.
  window.addEventListener('dragover', over, { capture: true });
  return () => window.removeEventListener('dragover', over, { capture: true });
}

/** The address is the page’s name: it stays as it is. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('page')?.focus();
}

const notThere = {
  worker: {
    code: 'nobody-works',
    message: 'No worker takes what there is to do.',
    remedy:
      'Start one on a machine that shares this office’s register. To have the desk do the work, untick Workers in Settings and start the desk again.',
  },
  database: {
    code: 'database-gone',
    message: 'PostgreSQL does not answer.',
    remedy: 'What has begun waits for it, and goes on by itself when it is back.',
  },
};
