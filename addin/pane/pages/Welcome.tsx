import type { ReactElement } from 'react';
import { AlonePage } from '../parts/AlonePage.tsx';
import { LevelSymbol } from '../../../screen/parts/LevelSymbol.tsx';
import { levelIds } from '../../../framework/edition.ts';
import { Button } from '../../../screen/parts/Button.tsx';

interface WelcomeProps {
  readonly onBegin: () => void;
}

/** The first thing that a person sees, once. */
export function Welcome({ onBegin }: WelcomeProps): ReactElement {
  return (
    <AlonePage title="Welcome to the Quality Mark" above={<Symbols />}>
      <p>Judge your professional development strand by strand, submit, and send the file. This pane leads the way.</p>
      <p>What you enter here goes into the sheets beside it, and shows in both. Nothing leaves your computer.</p>
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
