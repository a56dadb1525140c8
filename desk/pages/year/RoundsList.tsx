import type { ReactElement } from 'react';
import type { Year } from '../../api/year.ts';
import { askedOfRound, hrefOf } from '../routes.ts';
import { roundInWords } from './steps.ts';

/** The rounds of the panel, and how far each is. */
export function RoundsList({ title, rounds }: Pick<Year, 'rounds'> & { readonly title: string }): ReactElement {
  return (
    <>
      <h2>{title}</h2>
      <ul className="rounds">
        {rounds.map((round) => (
          <li key={round.file}>
            <a className="link" href={hrefOf('round', askedOfRound(nameOf(round), round.isHeldHere))}>
              {nameOf(round)}
            </a>
            <span>{round.trouble ?? roundInWords(round)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ file }: Year['rounds'][number]): string {
  return file.replace(/\.xlsx$/i, '');
}
