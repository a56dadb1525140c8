import { useCallback, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';

interface Announcing {
  readonly region: RefObject<HTMLDivElement>;
  /** Says a sentence to screen readers, after what they are saying. */
  readonly announce: (sentence: string) => void;
}

/** For sentences that a person who sees the pane gets from its looks. */
export function useAnnouncer(): Announcing {
  const region = useRef<HTMLDivElement>(null);
  const announce = useCallback((sentence: string) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    // What has been said long ago need not be found again by somebody who reads through the pane.
    while ((region.current?.childElementCount ?? 0) > 2) region.current?.firstElementChild?.remove();
    region.current?.append(paragraph);
  }, []);
  return { region, announce };
}

export function Announcer({ region }: Pick<Announcing, 'region'>): ReactElement {
  return <div ref={region} className="for-ears" role="log" aria-live="polite" aria-label="What has just happened" />;
}
