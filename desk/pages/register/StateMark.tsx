import type { ReactElement } from 'react';
import type { AwardState } from '../../../framework/award-state.ts';
import { DoneIcon, ErrorIcon, QueryIcon, WaitingIcon } from '../../../screen/parts/icons.tsx';
import type { AwardRow } from '../../api/register.ts';
import { stateInWords } from './words.ts';

const icons: Readonly<Record<AwardState, ReactElement>> = {
  'in force': <DoneIcon />,
  due: <WaitingIcon />,
  lapsed: <WaitingIcon />,
  superseded: <QueryIcon />,
  withdrawn: <ErrorIcon />,
};

const looks: Readonly<Record<AwardState, string>> = {
  'in force': 'done',
  due: 'query',
  lapsed: '',
  superseded: '',
  withdrawn: 'error',
};

/** What an award is on a day, by a word and a symbol. */
export function StateMark({ row }: { readonly row: Pick<AwardRow, 'state'> }): ReactElement {
  const { state } = row;
  return (
    <span className={`state ${state === null ? '' : looks[state]}`}>
      {state === null ? <WaitingIcon /> : icons[state]}
      {stateInWords(row)}
    </span>
  );
}
