import { useEffect, useState } from 'react';
import type { BrandForm, BrandLooked } from '../../api/brand.ts';
import { brandPngPath } from '../../api/brand.ts';
import type { Refused } from '../../api/refused.ts';
import { call, fetched, refusedIn } from '../call.ts';

/** Milliseconds without a change after which a form is looked at. */
const pause = 150;

export interface Look {
  /** Of the form as it is, or was a moment ago; null before the first. */
  readonly looked: BrandLooked | null;
  /** Address of the latest picture; null where there is none yet. */
  readonly picture: string | null;
  /** Whether the picture is of the form as it is. */
  readonly isCurrent: boolean;
  readonly refused: Refused | null;
}

/** What a form would look like on a certificate. The last change wins: what is on its way is given up. */
export function useLook(form: BrandForm): Look {
  const [look, setLook] = useState<Look>({ looked: null, picture: null, isCurrent: false, refused: null });
  useEffect(() => {
    const stop = new AbortController();
    setLook((before) => ({ ...before, isCurrent: false }));
    const drawn = async (): Promise<void> => {
      const looked = await call('POST /api/brand/look', { form }, stop.signal);
      setLook((before) => ({ ...before, looked, refused: null }));
      if (looked.faults.length > 0) return;
      const query = new URLSearchParams({ look: looked.look }).toString();
      const blob = await fetched(`${brandPngPath}?${query}`, stop.signal);
      const picture = URL.createObjectURL(blob);
      setLook((before) => {
        if (before.picture !== null) URL.revokeObjectURL(before.picture);
        return { looked, picture, isCurrent: true, refused: null };
      });
    };
    const timer = window.setTimeout(() => {
      drawn().catch((error: unknown) => {
        if (!stop.signal.aborted) setLook((before) => ({ ...before, refused: refusedIn(error) }));
      });
    }, pause);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [form]);
  return look;
}
