import type { ReactElement } from 'react';
import type { Agenda } from '../../api/rounds.ts';
import { letterOf } from './words.ts';

/** What each key does on the agenda. */
export function Keys({ outcomes }: Pick<Agenda, 'outcomes'>): ReactElement {
  const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
    [['↑', '↓'], 'go from school to school'],
    [['Enter'], 'open and close'],
    ...outcomes.map(({ title }): readonly [readonly string[], string] => [[letterOf(title).toUpperCase()], title]),
    [['A'], 'as recommended'],
    [['R'], 'rationale'],
    [['T'], 'notes'],
    [['Delete'], 'no decision yet'],
    [['U'], 'take back'],
  ];
  return (
    <details className="keys">
      <summary>Keys</summary>
      <dl>
        {keys.map(([each, what]) => (
          <div key={what}>
            <dt>
              {each.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">They work while a school of the agenda has the focus, and not while you type.</p>
    </details>
  );
}
