import type { ReactElement } from 'react';
import type { TableName } from '../../../framework/fields.ts';
import { longDate } from '../../../framework/dates.ts';
import type { LevelId } from '../../../framework/edition.ts';
import type { Value } from '../../../framework/values.ts';
import { isUnreadable } from '../../../framework/values.ts';
import { useSurroundings } from '../context.ts';
import type { PaneEntry } from '../entries.ts';
import { typedForm, useRowEntries } from '../entries.ts';
import { firstClick } from '../first-click.ts';
import type { RowValues } from '../../session/journal.ts';
import { shortened } from '../wording.ts';
import { ErrorIcon, QueryIcon, WaitingIcon } from '../../../screen/parts/icons.tsx';
import { LevelMark } from './LevelMark.tsx';
import type { ClearedRow } from './UndoClear.tsx';
import { Button } from '../../../screen/parts/Button.tsx';

interface TableRowProps {
  readonly table: TableName;
  readonly index: number;
  readonly onCleared: (row: ClearedRow) => void;
}

/** Which columns say what a row is, and which say the rest in one line. */
const parts: Readonly<Record<TableName, { readonly text: string; readonly rest: readonly string[] }>> = {
  evidence: { text: 'evidence', rest: ['kept', 'date', 'owner'] },
  actions: { text: 'action', rest: ['lead', 'by', 'status'] },
};

/** A row in a few lines, with what can be done with it. */
export function TableRow({ table, index, onCleared }: TableRowProps): ReactElement {
  const { go, ready, session, attempt, announce } = useSurroundings();
  const entries = useRowEntries(table, index);
  const words = (key: string): string => inWords(entries.get(key));
  const name = words('ref') || `row ${index + 1}`;
  const clear = (): void => {
    attempt(session.clearRow(table, index));
    // Before Excel answers: the next row is under the pointer, and under the focus, by now.
    onCleared({ name, values: valuesOf(entries) });
    announce(`${name} cleared.`);
  };
  const belongs = [words('aspect') || 'No aspect', words('strand')].filter((word) => word !== '').join(', ');
  const rest = parts[table].rest.map(words).filter((word) => word !== '');
  const level = entries.get('level')?.value;
  const verb = ready.isReadOnly ? 'Read' : 'Edit';
  return (
    <li className="card">
      <p className="card-head">
        <span className="ref">{words('ref')}</span> {belongs}
        {level != null && <LevelMark level={level as Value<LevelId>} />}
        <RowMarks entries={entries} />
      </p>
      <p className="card-text">{shortened(words(parts[table].text), 160) || 'Nothing written yet'}</p>
      {rest.length > 0 && <p className="card-rest">{shortened(rest.join(' · '), 120)}</p>}
      <p className="card-buttons">
        <Button size="small" aria-label={`${verb} ${name}`} onClick={() => go({ page: 'row', table, index })}>
          {verb}
        </Button>
        {!ready.isReadOnly && (
          <Button size="small" appearance="subtle" aria-label={`Clear ${name}`} onClick={firstClick(clear)}>
            Clear
          </Button>
        )}
      </p>
    </li>
  );
}

function RowMarks({ entries }: { readonly entries: ReadonlyMap<string, PaneEntry> }): ReactElement {
  const all = [...entries.values()];
  const problems = all.flatMap((entry) => entry.problems);
  return (
    <span className="row-marks">
      {problems.some(({ severity }) => severity === 'error') && <ErrorIcon label="Has an error" />}
      {problems.some(({ severity }) => severity === 'query') && <QueryIcon label="Has a query" />}
      {all.some(({ waiting }) => waiting) && <WaitingIcon label="Waits for Excel" />}
    </span>
  );
}

function inWords(entry: PaneEntry | undefined): string {
  if (!entry) return '';
  const { value, kind, choices } = entry;
  if (isUnreadable(value)) return `“${shortened(value.unreadable, 40)}”`;
  if (value === null) return '';
  if (kind === 'date') return longDate(value);
  return choices.find(({ id }) => id === value)?.title ?? value;
}

function valuesOf(entries: ReadonlyMap<string, PaneEntry>): RowValues {
  return Object.fromEntries(
    [...entries].map(([key, { value, kind }]) => [key, isUnreadable(value) ? typedForm(value, kind) : value]),
  );
}
