import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';
import { useUnsaved } from '../parts/use-unsaved.ts';
import { hrefOf } from '../routes.ts';
import { useAttempt } from '../say.tsx';
import { enteringIn, overtakenIn, useEntering, useUnsavedRounds } from './entering.ts';

/**
 * While something that was entered in a round is not saved, the browser asks before it closes the window, and every other
 * page says so.
 * @param shown the round on the page, which says so itself; null where there is none
 */
export function UnsavedEntries({ shown }: { readonly shown: string | null }): ReactElement {
  const names = useUnsavedRounds();
  useUnsaved(names.length > 0);
  return (
    <>
      {names
        .filter((name) => name !== shown)
        .map((name) => (
          <OfRound key={name} name={name} />
        ))}
    </>
  );
}

function OfRound({ name }: { readonly name: string }): ReactElement | null {
  const state = useEntering(name);
  const { why } = state;
  const attempt = useAttempt();
  if (why === null) return null;
  return (
    <section aria-label={`Not saved in ${name}`}>
      <MessageBar intent="error" className="refused">
        <MessageBarBody>
          <MessageBarTitle>What you entered in “{name}” is not saved.</MessageBarTitle> It is kept while this window is
          open. {why.message}
        </MessageBarBody>
        <MessageBarActions>
          <a className="button small" href={hrefOf('round', { name })}>
            Go back to it
          </a>
          {overtakenIn(state).length === 0 && (
            <Button size="small" onClick={() => attempt(enteringIn(name).settled())}>
              Try again
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
