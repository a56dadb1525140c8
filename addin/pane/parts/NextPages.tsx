import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import type { Route } from '../routes.ts';
import { useShortcut } from '../../../screen/use-shortcut.ts';
import { BackIcon, OnwardIcon } from '../../../screen/parts/icons.tsx';
import { Keys } from './Keys.tsx';
import { Button } from '../../../screen/parts/Button.tsx';

export interface Neighbour {
  readonly route: Route;
  readonly title: string;
}

interface NextPagesProps {
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
}

/** To the page before and the page after, by button or by keys. */
export function NextPages({ before, after }: NextPagesProps): ReactElement {
  const { go } = useSurroundings();
  useShortcut('Ctrl+Enter', () => after && go(after.route));
  useShortcut('Ctrl+Shift+Enter', () => before && go(before.route));
  return (
    <nav className="next-pages" aria-label="Before and after">
      {before && (
        <Button
          appearance="subtle"
          icon={<BackIcon />}
          aria-keyshortcuts="Control+Shift+Enter"
          onClick={() => go(before.route)}
        >
          <span className="for-ears">Before: </span>
          {before.title}
        </Button>
      )}
      {after && (
        <Button
          className="after"
          icon={<OnwardIcon />}
          iconPosition="after"
          aria-keyshortcuts="Control+Enter"
          onClick={() => go(after.route)}
        >
          <span className="for-ears">Next: </span>
          {after.title}
        </Button>
      )}
      {after && (
        <p>
          <Keys keys="Ctrl+Enter" />
        </p>
      )}
    </nav>
  );
}
