import { useCallback, useReducer } from 'react';
import type { BrandForm } from '../../api/brand.ts';

interface History {
  readonly past: readonly BrandForm[];
  readonly now: BrandForm;
  /** What was changed last: letters typed one after the other into one field are one step. */
  readonly last: string;
}

type Step =
  | { readonly step: 'change'; readonly field: string; readonly form: BrandForm }
  | { readonly step: 'undo' }
  | { readonly step: 'fill'; readonly form: BrandForm };

const mostSteps = 200;

function after({ past, now, last }: History, step: Step): History {
  switch (step.step) {
    case 'change':
      return {
        past: step.field !== '' && step.field === last ? past : [...past.slice(-mostSteps), now],
        now: step.form,
        last: step.field,
      };
    case 'undo': {
      const before = past.at(-1);
      return before === undefined ? { past, now, last } : { past: past.slice(0, -1), now: before, last: '' };
    }
    case 'fill':
      return { past: [], now: step.form, last: '' };
  }
}

export interface FormHistory {
  readonly form: BrandForm;
  readonly canUndo: boolean;
  /** @param field by which letters typed into it are one step; empty for a step of its own */
  readonly change: (field: string, form: BrandForm) => void;
  readonly undo: () => void;
  /** Begins anew with a form that is saved. */
  readonly fill: (form: BrandForm) => void;
}

/** A form, and the way back. */
export function useHistory(first: BrandForm): FormHistory {
  const [{ past, now }, dispatch] = useReducer(after, { past: [], now: first, last: '' });
  const change = useCallback((field: string, form: BrandForm) => dispatch({ step: 'change', field, form }), []);
  const undo = useCallback(() => dispatch({ step: 'undo' }), []);
  const fill = useCallback((form: BrandForm) => dispatch({ step: 'fill', form }), []);
  return { form: now, canUndo: past.length > 0, change, undo, fill };
}
