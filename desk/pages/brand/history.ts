import { useCallback, useReducer } from 'react';
import type { BrandForm } from '../../api/brand.ts';

interface History {
  readonly past: readonly BrandForm[];
  readonly now: BrandForm;
  /** What was changed last: letters typed one after the other into one field are one step. */
  readonly last: string;
}

/** A change of what the form says by then: more may have been typed since it was begun. */
export type Change = (form: BrandForm) => BrandForm;

type Step =
  | { readonly step: 'change'; readonly field: string; readonly change: Change }
  | { readonly step: 'undo' }
  | { readonly step: 'saved'; readonly sent: BrandForm; readonly form: BrandForm }
  | { readonly step: 'fill'; readonly form: BrandForm };

const mostSteps = 200;

function after(history: History, step: Step): History {
  const { past, now, last } = history;
  switch (step.step) {
    case 'change':
      return {
        past: step.field !== '' && step.field === last ? past : [...past.slice(-mostSteps), now],
        now: step.change(now),
        last: step.field,
      };
    case 'undo': {
      const before = past.at(-1);
      return before === undefined ? history : { past: past.slice(0, -1), now: before, last: '' };
    }
    case 'saved':
      return now === step.sent ? { past: [], now: step.form, last: '' } : history;
    case 'fill':
      return { past: [], now: step.form, last: '' };
  }
}

export interface FormHistory {
  readonly form: BrandForm;
  readonly canUndo: boolean;
  /** @param field by which letters typed into it are one step; empty for a step of its own */
  readonly change: (field: string, change: Change) => void;
  readonly undo: () => void;
  /** Begins anew with what was saved of a form; what was typed since it was sent stays. */
  readonly saved: (sent: BrandForm, form: BrandForm) => void;
  /** Begins anew with another form. */
  readonly fill: (form: BrandForm) => void;
}

/** A form, and the way back. */
export function useHistory(first: BrandForm): FormHistory {
  const [{ past, now }, dispatch] = useReducer(after, { past: [], now: first, last: '' });
  const change = useCallback((field: string, by: Change) => dispatch({ step: 'change', field, change: by }), []);
  const undo = useCallback(() => dispatch({ step: 'undo' }), []);
  const saved = useCallback((sent: BrandForm, form: BrandForm) => dispatch({ step: 'saved', sent, form }), []);
  const fill = useCallback((form: BrandForm) => dispatch({ step: 'fill', form }), []);
  return { form: now, canUndo: past.length > 0, change, undo, saved, fill };
}
