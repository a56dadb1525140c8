import { useState } from 'react';
import { call } from '../call.ts';
import { useAnswer } from '../use-answer.ts';

interface WhoDoes {
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Notes the name for what follows, where it is another one. @throws CallRefused */
  readonly note: () => Promise<void>;
}

/** Who is noted for what is put on record. */
export function useWho(): WhoDoes {
  const { answer } = useAnswer('GET /api/who', {}, 'office');
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? answer?.name ?? '';
  const note = async (): Promise<void> => {
    const given = name.trim();
    if (given !== '' && given !== answer?.name) await call('POST /api/who', { name: given });
  };
  return { name, onName: setTyped, note };
}
