import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { AlonePage } from '../parts/AlonePage.tsx';
import { LevelSymbol } from '../parts/LevelSymbol.tsx';
import { levelIds } from '../../../framework/edition.ts';

interface WelcomeProps {
  readonly onBegin: () => void;
}

/** The first thing that a person sees, once. */
export function Welcome({ onBegin }: WelcomeProps): ReactElement {
  return (
    <AlonePage title="Welcome to the Quality Mark" above={<Symbols />}>
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
    </AlonePage>
  );
}

function Symbols(): ReactElement {
  return (
    <p className="welcome-symbols">
      {levelIds.map((level) => (
        <LevelSymbol key={level} level={level} />
      ))}
    </p>
  );
}
