import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { LevelSymbol } from '../parts/LevelSymbol.tsx';
import { levelIds } from '../../../framework/edition.ts';

interface WelcomeProps {
  readonly onBegin: () => void;
}

/** The first thing that a person sees, once. */
export function Welcome({ onBegin }: WelcomeProps): ReactElement {
  useEffect(() => {
    document.title = 'Welcome – Quality Mark';
  }, []);
  return (
    <main className="alone">
      <p className="welcome-symbols">
        {levelIds.map((level) => (
          <LevelSymbol key={level} level={level} />
        ))}
      </p>
      <h1>Welcome to the Quality Mark</h1>
      <p>
        You judge your professional development strand by strand: Developing, Enhancing or Embedded. This pane shows the
        words of the framework, and leads you to what is next.
      </p>
      <p>
        What you choose and write here goes into the sheets beside it, and what you type there shows here. Use whichever
        you like.
      </p>
      <p>Nothing leaves your computer. When all is there, you submit, and send the file.</p>
      <Button appearance="primary" size="large" onClick={onBegin}>
        Begin
      </Button>
    </main>
  );
}
