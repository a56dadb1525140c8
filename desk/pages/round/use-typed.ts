import { useState } from 'react';

/** What somebody is typing into a field. */
export interface Typed {
  readonly text: string;
  /** False where the field shows its value, which leaving it must not change. */
  readonly isTyped: boolean;
  readonly type: (text: string) => void;
}

/** @param value what the field shows while nothing is typed; when it becomes another, that is shown */
export function useTyped(value: string): Typed {
  const [own, setOwn] = useState<{ readonly over: string; readonly text: string } | null>(null);
  if (own !== null && own.over !== value) setOwn(null);
  const isTyped = own?.over === value;
  return { text: isTyped ? own.text : value, isTyped, type: (text) => setOwn({ over: value, text }) };
}
