import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { TableName } from '../../../framework/fields.ts';
import { useSurroundings } from '../context.ts';
import { focusHeading } from '../focus.ts';
import type { RowValues } from '../../session/journal.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import { MessageBar, MessageBarActions, MessageBarBody } from '../../../screen/parts/MessageBar.tsx';

export interface ClearedRow {
  readonly name: string;
  readonly values: RowValues;
}

interface UndoClearProps {
  readonly table: TableName;
  readonly cleared: ClearedRow;
  readonly onUndone: () => void;
}

/** Brings a row back that was cleared a moment ago: below the others, with all that it held. */
export function UndoClear({ table, cleared, onUndone }: UndoClearProps): ReactElement {
  const { session, attempt, announce } = useSurroundings();
  const bar = useRef<HTMLDivElement>(null);
  // The button that had the focus went with its row.
  useEffect(() => bar.current?.querySelector('button')?.focus(), [cleared]);
  const isUnderWay = useRef(false);
  const undo = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await session.addRow(table, cleared.values);
    } finally {
      isUnderWay.current = false;
    }
    // Somebody may have gone elsewhere while the table was made longer.
    if (bar.current?.contains(document.activeElement)) focusHeading();
    onUndone();
    announce(`${cleared.name} is back.`);
  };
  return (
    <div ref={bar}>
      <MessageBar className="notice">
        <MessageBarBody>{cleared.name} cleared.</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => attempt(undo())}>
            Undo
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
