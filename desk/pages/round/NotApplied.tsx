import type { ReactElement } from 'react';
import { MessageBar, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';
import type { AgendaRow, RoundDecisions } from '../../api/rounds.ts';
import { counted } from '../words.ts';
import { enteredInWords } from './words.ts';

interface NotAppliedProps {
  readonly notApplied: RoundDecisions['notApplied'];
  readonly rows: readonly AgendaRow[];
}

/** What the panel had entered, did not stay when the agenda was made again, and is not decided again: kept, and not counted. */
export function NotApplied({ notApplied, rows }: NotAppliedProps): ReactElement | null {
  const open = notApplied.filter(({ isDecidedSince }) => !isDecidedSince);
  if (open.length === 0) return null;
  const there = new Set(rows.map(({ key }) => key));
  return (
    <MessageBar intent="warning">
      <MessageBarTitle>
        {counted(open.length, 'earlier entry does', 'earlier entries do')} not count any more.
      </MessageBarTitle>
      <ul className="not-applied">
        {open.map((entry) => (
          <li key={`${entry.key} ${entry.at}`}>
            <strong>{entry.organisation ?? entry.key}</strong>
            {there.has(entry.key) ? causes[entry.cause] : ', not on the agenda any more'}: {entry.words}{' '}
            <span className="quiet">{enteredInWords(entry)}</span>
          </li>
        ))}
      </ul>
      {open.some(({ key }) => there.has(key)) && 'Look at what has changed, and decide again.'}
    </MessageBar>
  );
}

const causes = { return: ', changed since', workbook: ', not so in the workbook' } as const;
