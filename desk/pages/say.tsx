import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Announcer, useAnnouncer } from '../../screen/parts/Announcer.tsx';
import { refusedIn } from './call.ts';
import type { Toast } from './parts/Toasts.tsx';
import { Toasts } from './parts/Toasts.tsx';

type Say = (words: string, more?: Partial<Pick<Toast, 'action' | 'about' | 'stays'>>) => void;

const Context = createContext<Say>(() => undefined);
const EarsContext = createContext<(sentence: string) => void>(() => undefined);

let count = 0;

/** Sentences about what has just happened: seen at the foot of the window, and told to screen readers. */
export function SayProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const { region, announce } = useAnnouncer();
  const drop = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (words, { action = null, about = null, stays = action !== null } = {}) => {
      count += 1;
      const id = count;
      announce(words);
      setToasts((before) => [
        ...withinMost(before.filter((toast) => about === null || toast.about !== about)),
        { id, words, action, about, stays },
      ]);
    },
    [announce],
  );
  return (
    <Context.Provider value={say}>
      <EarsContext.Provider value={announce}>{children}</EarsContext.Provider>
      {toasts.length > 0 && <Toasts toasts={toasts} onDrop={drop} />}
      <Announcer region={region} />
    </Context.Provider>
  );
}

/** Of sentences that go by themselves, the last two; all that stay. */
function withinMost(toasts: readonly Toast[]): readonly Toast[] {
  const last = toasts.filter(({ stays }) => !stays).slice(-2);
  return toasts.filter((toast) => toast.stays || last.includes(toast));
}

export function useSay(): Say {
  return useContext(Context);
}

/** For sentences that a person who sees the page gets from its looks: only screen readers are told them. */
export function useTell(): (sentence: string) => void {
  return useContext(EarsContext);
}

/**
 * A paragraph that screen readers are told when it comes, and when it changes. A status region of its own would not do: what
 * is in one from its beginning is passed over.
 */
export function Told({ children }: { readonly children: ReactNode }): ReactElement {
  const tell = useTell();
  const paragraph = useRef<HTMLParagraphElement>(null);
  const told = useRef('');
  useEffect(() => {
    const words = paragraph.current?.textContent ?? '';
    if (words !== told.current) tell(words);
    told.current = words;
  });
  return <p ref={paragraph}>{children}</p>;
}

/** Waits for something that is under way, and says so where it could not be done: until somebody has closed it. */
export function useAttempt(): (underway: Promise<unknown>) => void {
  const say = useSay();
  return useMemo(
    () => (underway) => {
      underway.catch((error: unknown) => {
        const { message, remedy } = refusedIn(error);
        const words = `${message} ${remedy}`;
        say(words, { stays: true, about: words });
      });
    },
    [say],
  );
}
