import type { ReactElement } from 'react';

const shortcuts: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['↑', '↓'], 'through the levels of a strand'],
  [['1', '2', '3'], 'chooses a level, while one of the levels has the focus'],
  [['Ctrl+Enter'], 'to the next strand or page; adds a new row'],
  [['Ctrl+Shift+Enter'], 'to the strand or page before'],
  [['Alt+←'], 'back to where you were, outside of texts'],
  [['F6'], 'between the sheet and this pane; that is Excel’s own key'],
];

/** The keys of the pane. */
export function Shortcuts(): ReactElement {
  return (
    <dl className="shortcuts">
      {shortcuts.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
