import type { Edition } from './edition.ts';

/** What follows from an edition alone, worked out the first time it is asked for. An edition never changes. */
export function perEdition<Made>(make: (edition: Edition) => Made): (edition: Edition) => Made {
  const made = new WeakMap<Edition, Made>();
  return (edition) => {
    const known = made.get(edition);
    if (known !== undefined) return known;
    const fresh = make(edition);
    made.set(edition, fresh);
    return fresh;
  };
}
