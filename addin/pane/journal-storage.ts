/** The window's storage; null where the browser forbids it, as it may in Office's frames. */
export function journalStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
