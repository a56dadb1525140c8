import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { TableName } from '../../../framework/fields.ts';
import { useSurroundings } from '../context.ts';
import type { PaneEntry } from '../entries.ts';
import { elementId, useColumns } from '../entries.ts';
import type { RowValues } from '../../session/journal.ts';
import { hasContent } from '../new-rows.ts';
import { firstClick } from '../first-click.ts';
import { focusHeading } from '../focus.ts';
import { Keys } from './Keys.tsx';
import { PageLink } from './PageLink.tsx';
import { RowForm } from './RowForm.tsx';
import { useShortcut } from '../../../screen/use-shortcut.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import { MessageBar, MessageBarActions, MessageBarBody } from '../../../screen/parts/MessageBar.tsx';

interface NewRowProps {
  readonly table: TableName;
  readonly aspect: string | null;
}

/** A row that is yet to be added. What is typed is kept, also while other pages are open. */
export function NewRow({ table, aspect }: NewRowProps): ReactElement {
  const { go, session, ready, attempt, announce, newRows } = useSurroundings();
  const columns = useColumns(table);
  const [first] = useState<RowValues>(() => ({ ref: nextReference(ready.schoolReturn[table], table), aspect }));
  const values = newRows.of(table) ?? first;
  const set = (key: string, value: string | null): void => {
    newRows.keep(table, { ...(newRows.of(table) ?? first), [key]: value });
  };
  const entries = new Map(
    columns.map((column): [string, PaneEntry] => [
      column.key,
      {
        ...column,
        id: elementId(`${table}.new.${column.key}`),
        value: values[column.key] ?? null,
        waiting: false,
        isDayAsText: false,
        problems: [],
        set: column.kind === 'choice' ? (value) => set(column.key, value) : () => undefined,
        // At every key.
        type: (value) => set(column.key, value),
      },
    ]),
  );
  const isEmpty = !hasContent(values);
  const buttons = useRef<HTMLDivElement>(null);
  const isAdding = useRef(false);
  const add = async (): Promise<void> => {
    isAdding.current = true;
    try {
      if (!(await session.addBegun(table))) return;
    } finally {
      isAdding.current = false;
    }
    announce(`${values['ref'] ?? 'The row'} added.`);
    // Somebody may have gone elsewhere while the table was made longer.
    if (buttons.current) go({ page: 'table', table });
  };
  const addOnce = (): void => {
    if (!ready.isReadOnly && !isAdding.current && newRows.of(table) !== null) attempt(add());
  };
  useShortcut('Ctrl+Enter', addOnce);
  const [discarded, setDiscarded] = useState<RowValues | null>(null);
  const discard = (): void => {
    newRows.forget(table);
    if (isEmpty) go({ page: 'table', table });
    else setDiscarded(values);
  };
  if (discarded) {
    return (
      <Discarded
        table={table}
        onUndo={() => {
          newRows.keep(table, discarded);
          setDiscarded(null);
          focusHeading();
        }}
      />
    );
  }
  return (
    <>
      <RowForm entries={entries} />
      {ready.isReadOnly && (
        <p className="quiet">This row is kept here. You can add it as soon as the workbook can be changed.</p>
      )}
      <div ref={buttons} className="buttons">
        {!ready.isReadOnly && (
          <Button appearance="primary" disabledFocusable={isEmpty} aria-keyshortcuts="Control+Enter" onClick={addOnce}>
            Add to the workbook
          </Button>
        )}
        <Button appearance="subtle" onClick={firstClick(discard)}>
          Discard
        </Button>
        {!ready.isReadOnly && <Keys keys="Ctrl+Enter" />}
      </div>
    </>
  );
}

interface DiscardedProps {
  readonly table: TableName;
  readonly onUndo: () => void;
}

/** In the place of a row that was discarded a moment ago. */
function Discarded({ table, onUndo }: DiscardedProps): ReactElement {
  return (
    <>
      <MessageBar className="notice">
        <MessageBarBody>The new row is discarded.</MessageBarBody>
        <MessageBarActions>
          <Button size="small" autoFocus onClick={onUndo}>
            Undo
          </Button>
        </MessageBarActions>
      </MessageBar>
      <PageLink to={{ page: 'table', table }}>To the list</PageLink>
    </>
  );
}

const letters: Readonly<Record<TableName, string>> = { evidence: 'E', actions: 'A' };

/** `E5` after `E4`: one more than the highest in use. */
function nextReference(rows: readonly { readonly ref: string | null }[], table: TableName): string {
  const shape = new RegExp(`^${letters[table]}(\\d{1,6})$`, 'i');
  const numbers = rows.map(({ ref }) => Number(shape.exec(ref?.trim() ?? '')?.[1] ?? 0));
  return `${letters[table]}${Math.max(rows.length, ...numbers) + 1}`;
}
