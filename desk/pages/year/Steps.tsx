import type { ReactElement } from 'react';
import type { Year } from '../../api/year.ts';
import { hrefOf } from '../routes.ts';
import { stepsOf } from './steps.ts';

/** The steps of a year, with how many schools have come to each and what waits there. */
export function Steps({ year }: { readonly year: Year }): ReactElement {
  const steps = stepsOf(year);
  const most = Math.max(1, ...steps.map(({ reached }) => reached));
  return (
    <table className="steps">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col" className="number">
            Schools
          </th>
          <th scope="col">
            <span className="for-readers">How many of all</span>
          </th>
          <th scope="col">Waits</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ title, reached, waits }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td className="number">{reached.toLocaleString('en-GB')}</td>
            <td className="bar">
              {reached > 0 && <div aria-hidden style={{ width: `${String((100 * reached) / most)}%` }} />}
            </td>
            <td>
              {waits.length > 0 && (
                <ul className="waits">
                  {waits.map(({ words, page, asked }) => (
                    <li key={words}>
                      {page === undefined ? (
                        words
                      ) : (
                        <a className="link" href={hrefOf(page, asked)}>
                          {words}
                        </a>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
