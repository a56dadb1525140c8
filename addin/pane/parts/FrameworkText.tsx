import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { abbreviationsIn } from '../terms.ts';

interface FrameworkTextProps {
  readonly text: string;
}

/** Text of the framework, word for word; its abbreviations say on hovering what they stand for. */
export function FrameworkText({ text }: FrameworkTextProps): ReactElement {
  const { glossary } = useSurroundings().ready.edition;
  return (
    <>
      {abbreviationsIn(text, glossary).map(({ text: piece, meaning }, index) =>
        meaning === null ? (
          piece
        ) : (
          <abbr key={index} title={meaning}>
            {piece}
          </abbr>
        ),
      )}
    </>
  );
}
