import { lazy, Suspense, useEffect } from 'react';
import type { ReactElement } from 'react';
import { ThemeNameProvider, useTheme } from '../../screen/use-theme.ts';
import { CommandsProvider } from './commands.tsx';
import { PageErrors } from './parts/PageErrors.tsx';
import { RefusedBar } from './parts/RefusedBar.tsx';
import { SayProvider } from './say.tsx';
import { Shell } from './Shell.tsx';
import { chosenGround } from './theme-choice.ts';
import { useAnswer } from './use-answer.ts';

const FirstUse = lazy(() => import('./first-use/FirstUse.tsx'));

/** The desk in a window. */
export function App(): ReactElement {
  const theme = useTheme(chosenGround);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'contrast' ? 'light dark' : theme;
  }, [theme]);
  return (
    <div className={`screen desk ${theme}`}>
      <ThemeNameProvider value={theme}>
        <CommandsProvider>
          <SayProvider>
            <PageErrors>
              <OfficeOrFirstUse />
            </PageErrors>
          </SayProvider>
        </CommandsProvider>
      </ThemeNameProvider>
    </div>
  );
}

function OfficeOrFirstUse(): ReactElement | null {
  const { answer, refused, again } = useAnswer('GET /api/office', {}, 'office');
  if (answer === null) {
    return (
      refused && (
        <main id="page">
          <h1>Quality Mark</h1>
          <RefusedBar refused={refused} onAgain={again} />
        </main>
      )
    );
  }
  if (answer.folder !== null) return <Shell office={answer} />;
  return (
    <Suspense fallback={null}>
      <FirstUse office={answer} />
    </Suspense>
  );
}
