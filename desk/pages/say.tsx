import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Announcer, useAnnouncer } from '../../screen/parts/Announcer.tsx';
import { Button } from '../../screen/parts/Button.tsx';
import { refusedIn } from './call.ts';

interface Toast {
  readonly id: number;
  readonly words: string;
  readonly action: { readonly title: string; readonly run: () => void } | null;
  /** What it is about: a newer sentence about the same takes its place. Null where it stands for itself. */
  readonly about: string | null;
}

type Say = (words: string, more?: Partial<Pick<Toast, 'action' | 'about'>>) => void;

const Context = createContext<Say>(() => undefined);

/** Milliseconds for which a sentence stays; one that offers something stays until it is answered. */
const stays = 6_000;
let count = 0;

/** Sentences about what has just happened: seen at the foot of the window, and told to screen readers. */
export function SayProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const { region, announce } = useAnnouncer();
  const drop = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>(
    (words, { action = null, about = null } = {}) => {
      count += 1;
      const id = count;
      announce(words);
      setToasts((before) => [
        ...before.filter((toast) => about === null || toast.about !== about).slice(-2),
        { id, words, action, about },
      ]);
      if (action === null) window.setTimeout(() => drop(id), stays);
    },
    [announce, drop],
  );
  return (
    <Context.Provider value={say}>
      {children}
      {toasts.length > 0 && (
        <section className="toasts" aria-label="What has just happened, on screen">
          {toasts.map(({ id, words, action }) => (
            <div key={id} className="toast">
              <p>{words}</p>
              {action && (
                <Button
                  size="small"
                  onClick={() => {
                    drop(id);
                    action.run();
                  }}
                >
                  {action.title}
                </Button>
              )}
              <Button size="small" appearance="subtle" onClick={() => drop(id)}>
                Close
              </Button>
            </div>
          ))}
        </section>
      )}
      <Announcer region={region} />
    </Context.Provider>
  );
}

export function useSay(): Say {
  return useContext(Context);
}

/** Waits for something that is under way, and says so where it could not be done. */
export function useAttempt(): (underway: Promise<unknown>) => void {
  const say = useSay();
  return useMemo(
    () => (underway) => {
      underway.catch((error: unknown) => {
        const { message, remedy } = refusedIn(error);
        say(`${message} ${remedy}`);
      });
    },
    [say],
  );
}
