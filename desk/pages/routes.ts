import { useSyncExternalStore } from 'react';

export const pageNames = [
  'year',
  'returns',
  'round',
  'certificates',
  'register',
  'borough',
  'brand',
  'settings',
] as const;
export type PageName = (typeof pageNames)[number];

/** A page, and what of it is shown. */
export interface Route {
  readonly page: PageName;
  readonly asked: URLSearchParams;
}

/** The address of a page: what stands behind the # reaches no server. */
export function hrefOf(page: PageName, asked: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(asked).toString();
  return query === '' ? `#/${page}` : `#/${page}?${query}`;
}

/** What the address of a round asks for: one that is held at the desk, or one that its workbook alone has. */
export function askedOfRound(name: string, isHeldHere: boolean, row: string | null = null): Record<string, string> {
  return { [isHeldHere ? 'name' : 'workbook']: name, ...(row === null ? {} : { row }) };
}

/** The page of an address; the year for what is none. */
function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { page: pageNames.find((name) => name === path) ?? 'year', asked: new URLSearchParams(query) };
}

export function go(page: PageName, asked?: Readonly<Record<string, string>>): void {
  location.hash = hrefOf(page, asked);
}

let [hash, route] = ['', routeOf('')];

export function useRoute(): Route {
  return useSyncExternalStore(watchHash, () => {
    if (location.hash !== hash) [hash, route] = [location.hash, routeOf(location.hash)];
    return route;
  });
}

function watchHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
