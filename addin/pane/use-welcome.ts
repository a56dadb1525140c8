import { useState } from 'react';

const key = 'quality-mark.welcomed';

interface Welcome {
  /** Nobody has been welcomed on this computer yet. */
  readonly isDue: boolean;
  readonly done: () => void;
}

export function useWelcome(): Welcome {
  const [isDue, setDue] = useState(() => !wasWelcomed());
  return {
    isDue,
    done() {
      setDue(false);
      rememberWelcome();
    },
  };
}

/** Storage may be forbidden in Office's frames; then the welcome comes once for each opening of the pane. */
function wasWelcomed(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function rememberWelcome(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    return;
  }
}
