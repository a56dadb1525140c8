import { useState } from 'react';
import type { ReactElement } from 'react';
import { troubleOf } from '../../excel/trouble.ts';
import type { WorkbookFile } from '../../excel/workbook-file.ts';
import type { Ready } from '../../session/session.ts';
import { useSurroundings } from '../context.ts';
import { Button } from '../../../screen/parts/Button.tsx';

/** Saves the workbook before it is sent, or says how to; beside it stands what came of that. */
export function SaveWorkbook(): ReactElement {
  const { ready, session, file, attempt, announce } = useSurroundings();
  const [isUnderWay, setUnderWay] = useState(false);
  const [saved, setSaved] = useState<Ready['checked'] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const waiting = ready.waiting.size;
  if (ready.isReadOnly) return <>{waiting > 0 ? notInFile : nothingToSave}</>;
  if (!file.canSave) return <>Save this workbook: {byHand}.</>;
  const save = async (): Promise<void> => {
    setSaved(null);
    setFault(null);
    setUnderWay(true);
    try {
      if (waiting > 0) await session.refresh();
      const state = session.state();
      const isWhole = state.kind === 'ready' && state.waiting.size === 0;
      const whyNot = isWhole ? await failureToSave(file) : notWhole;
      if (isWhole && whyNot === null) setSaved(state.checked);
      setFault(whyNot);
      announce(whyNot ?? 'Saved.');
    } finally {
      setUnderWay(false);
    }
  };
  const isFaultOver = fault === notWhole && waiting === 0;
  return (
    <>
      <Button size="small" disabledFocusable={isUnderWay} onClick={() => attempt(save())}>
        {isUnderWay ? 'Saving …' : 'Save this workbook'}
      </Button>
      {saved === ready.checked && waiting === 0 && <span className="quiet"> Saved</span>}
      {fault !== null && !isFaultOver && <p>{fault}</p>}
    </>
  );
}

const byHand = 'Ctrl+S, or File, Save';
const nothingToSave = 'There is nothing to save: this workbook is open for reading only.';
const notInFile =
  'Do not send this file yet: it cannot be changed, so it does not have all that you entered here. Do first what is said at the top.';
const notWhole = 'Not saved: Excel has not taken all that you entered here.';

/** @returns why it is not saved, and what to do; null where it is */
async function failureToSave(file: WorkbookFile): Promise<string | null> {
  try {
    await file.save();
    return null;
  } catch (error) {
    const { kind } = troubleOf(error).notice;
    if (kind === 'cell-editing')
      return 'Not saved: a cell is being edited. Press Enter in the cell, or Esc, and save again.';
    if (kind === 'no-answer') return `Excel has not answered, and may not have saved. Save again, or with ${byHand}.`;
    return `Not saved: Excel refused. Save again, or with ${byHand}.`;
  }
}
