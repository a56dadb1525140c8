import type { Statements } from './check.ts';

declare global {
  /** Set by the script beside the page. */
  var pdqmStatements: Statements | undefined;
}

/** Loaded as a script, as a page that is opened from a disk can load nothing else. Null where it is not there. */
export async function loadStatements(file: string): Promise<Statements | null> {
  const loaded = (): Statements | null => globalThis.pdqmStatements ?? null;
  if (loaded() !== null) return loaded();
  const script = document.createElement('script');
  script.src = file;
  await new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
    document.head.append(script);
  });
  script.remove();
  return loaded();
}
