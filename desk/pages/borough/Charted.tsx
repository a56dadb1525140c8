import type { ReactElement } from 'react';
import type { Count } from '../../../framework/borough/figures.ts';
import type { LevelId } from '../../../framework/edition.ts';
import { LevelSymbol } from '../../../screen/parts/LevelSymbol.tsx';
import type { Look } from './bars.tsx';
import { Bar, hiddenMark } from './bars.tsx';

export interface Head {
  readonly look: Look;
  readonly title: string;
}

export interface Line {
  readonly label: string;
  /** One for each head. */
  readonly counts: readonly Count[];
  readonly whole: Count;
  /** Further cells, of heads that have no bar. */
  readonly more?: readonly string[];
}

interface ChartedProps {
  readonly caption: string;
  /** Head of the column of labels. */
  readonly labelled: string;
  readonly heads: readonly Head[];
  /** Heads of further cells. */
  readonly more?: readonly string[];
  readonly lines: readonly Line[];
}

/** A table of numbers with a bar in each row. */
export function Charted({ caption, labelled, heads, more = [], lines }: ChartedProps): ReactElement {
  return (
    <table className={heads.length === 1 ? 'charted narrow' : 'charted'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labelled}</th>
          {heads.map(({ look, title }) => (
            <th key={title} scope="col" className={look === 'plain' ? 'number for-words' : 'number'}>
              <HeadOf look={look} title={title} />
            </th>
          ))}
          {more.map((title) => (
            <th key={title} scope="col" className="number more">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, counts, whole, more: further = [] }) => (
          <tr key={label}>
            <th scope="row">
              <div className="labelled-bar">
                <span>{label}</span>
                <Bar
                  whole={whole}
                  parts={counts.map((count, index) => ({ look: heads[index]?.look ?? 'plain', count }))}
                />
              </div>
            </th>
            {counts.map((count, index) => (
              <td key={heads[index]?.title} className="number">
                <Number count={count} />
              </td>
            ))}
            {further.map((text, index) => (
              <td key={more[index]} className="number">
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the patterns mean, where the heads of the tables have no room for words. */
export function Legend({ heads }: Pick<ChartedProps, 'heads'>): ReactElement {
  return (
    <ul className="bar-legend" aria-hidden>
      {heads.map(({ look, title }) => (
        <li key={title}>
          <HeadOf look={look} title={title} />
        </li>
      ))}
    </ul>
  );
}

export function Number({ count }: { readonly count: Count }): ReactElement {
  if (count !== null) return <>{count.toLocaleString('en-GB')}</>;
  return (
    <span className="hidden-mark">
      <span aria-hidden>{hiddenMark}</span>
      <span className="for-ears">hidden</span>
    </span>
  );
}

function HeadOf({ look, title }: Head): ReactElement {
  if (look === 'plain') return <>{title}</>;
  return (
    <span className={`bar-head level-${look}`}>
      <svg className="bar-key" width="22" height="12" aria-hidden>
        <rect className={`bar-part level-${look}`} x="0.5" y="0.5" width="21" height="11" fill={`url(#bar-${look})`} />
      </svg>
      <span className="bar-word">
        {isLevel(look) && <LevelSymbol level={look} />} <span>{title}</span>
      </span>
    </span>
  );
}

function isLevel(look: Look): look is LevelId {
  return look !== 'none' && look !== 'plain';
}
