import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import type { Route } from '../routes.ts';
import { changedInWords } from '../wording.ts';
import { PageLink } from './PageLink.tsx';

/** Pages on which the school changes its part. */
const schoolPages: ReadonlySet<Route['page']> = new Set(['details', 'aspect', 'strand', 'overall', 'table', 'row']);

/** Says of a submitted return, in view of what is being changed, that it is no longer what was submitted. */
export function ChangedBar(): ReactElement | null {
  const { ready, route, announce } = useSurroundings();
  const sentence = ready.changedSinceSubmission ? changedInWords(ready) : null;
  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [sentence, announce]);
  if (sentence === null || !schoolPages.has(route.page)) return null;
  return (
    <aside className="changed-bar" aria-label="Changed since submission">
      {sentence} <PageLink to={{ page: 'submit' }}>Submit again</PageLink>
    </aside>
  );
}
