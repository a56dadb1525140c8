import { useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { useAnswer } from '../use-answer.ts';

/** Milliseconds without a key, after which a text is kept: a browser or the desk may be ended at any time. */
const quiet = 1_000;

/**
 * A text that is kept while it is written, until its dialog is closed: where the browser or the desk was ended, it stands there again.
 * @param about what it is about
 */
export function useBegun(about: string): readonly [text: string, type: (text: string) => void] {
  const { answer } = useAnswer('GET /api/register/reason', { about }, 'office');
  const [typed, setTyped] = useState<string | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (typed === null) return;
    const timer = window.setTimeout(() => {
      last.current = keep(last.current, about, typed);
    }, quiet);
    return () => window.clearTimeout(timer);
  }, [about, typed]);
  useEffect(() => () => void keep(last.current, about, ''), [about]);
  return [typed ?? answer?.text ?? '', setTyped];
}

/** In the order of writing. What cannot be kept is still in its field. */
function keep(last: Promise<unknown>, about: string, text: string): Promise<unknown> {
  return last.then(() => call('POST /api/register/reason', { about, text })).catch(() => undefined);
}
