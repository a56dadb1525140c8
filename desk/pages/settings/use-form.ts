import { useState } from 'react';
import { useUnsaved } from '../parts/use-unsaved.ts';

interface FormState<Form> {
  readonly form: Form;
  readonly type: (field: keyof Form, text: string) => void;
}

/** What is saved, with what is typed over it until that is what is saved. */
export function useForm<Form extends Readonly<Record<keyof Form, string>>>(saved: Form): FormState<Form> {
  const [typed, setTyped] = useState<Partial<Form>>({});
  const fields = Object.keys(typed) as (keyof Form)[];
  const unsaved = fields.filter((field) => typed[field] !== saved[field]);
  if (unsaved.length < fields.length) {
    setTyped(Object.fromEntries(unsaved.map((field) => [field, typed[field]])) as Partial<Form>);
  }
  useUnsaved(unsaved.length > 0);
  return {
    form: { ...saved, ...typed },
    type: (field, text) => setTyped((before) => ({ ...before, [field]: text })),
  };
}
