import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import { today } from '../../../framework/today.ts';
import Fluent from '../../../screen/Fluent.tsx';
import type { Refused } from '../../api/refused.ts';
import type { AwardRow } from '../../api/register.ts';
import { call, refusedIn } from '../call.ts';
import { DayField } from '../parts/DayField.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useAttempt, useSay } from '../say.tsx';
import { useReason } from './use-reason.tsx';
import { useWho } from './use-who.ts';
import { comingInWords } from './words.ts';

export type TurnKind = 'withdraw' | 'reinstate';

interface TurnDialogProps {
  readonly kind: TurnKind;
  readonly row: AwardRow;
  readonly onClose: () => void;
}

const words = {
  withdraw: {
    title: 'Withdraw this award',
    doing: 'Withdraw the award',
    meaning:
      'Whoever checks the certificate from that day on is told that it was withdrawn, once you publish again. It stays in the register, and can be reinstated.',
    done: 'withdrawn',
    instead: 'The day that you give here takes the place of that one.',
  },
  reinstate: {
    title: 'Reinstate this award',
    doing: 'Reinstate the award',
    meaning: 'The award holds again from that day. That it was withdrawn stays in its history.',
    done: 'reinstated',
    instead: 'From that day, it holds all the same.',
  },
} as const;

const unreadDay: Refused = {
  code: 'day-unread',
  message: 'The day cannot be read.',
  remedy: 'Write it as 31/03/2026, or leave it empty for today.',
};

const saidAlready: Refused = {
  code: 'said-already',
  message: 'The register says so already: nothing was put on record.',
  remedy: 'Give another day, or press Cancel.',
};

/** Asks for the day and the reason of a withdrawal, or of its end. */
export function TurnDialog({ kind, row, onClose }: TurnDialogProps): ReactElement {
  const [say, attempt, who] = [useSay(), useAttempt(), useWho()];
  const { serial, organisation, coming } = row;
  const [on, setOn] = useState<string | null>(kind === 'reinstate' && coming !== null ? coming.on : today());
  const { reason, isGiven, field: reasonField } = useReason(`${kind} ${serial}`);
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  const sayOf = (done: string, day: string, action: { title: string; run: () => void } | null = null): void =>
    say(`The award of ${organisation} is ${done}${day > today() ? ` from ${longDate(day)}` : ''}.`, {
      action,
      about: serial,
    });
  const undo = (day: string): void =>
    attempt(
      call('POST /api/register/reinstate', { serial, reason: 'Withdrawn by mistake', on: day }).then(() =>
        sayOf(words.reinstate.done, day),
      ),
    );
  const turn = async (): Promise<void> => {
    if (!isGiven()) return;
    if (on === null) {
      setRefused(unreadDay);
      return;
    }
    const day = on === '' ? today() : on;
    setIsBusy(true);
    setRefused(null);
    try {
      await who.note();
      const { isChanged } = await call(`POST /api/register/${kind}`, { serial, reason, on: day });
      if (!isChanged) {
        setRefused(saidAlready);
        setIsBusy(false);
        return;
      }
      onClose();
      sayOf(words[kind].done, day, kind === 'withdraw' ? { title: 'Reinstate', run: () => undo(day) } : null);
    } catch (error) {
      setRefused(refusedIn(error));
      setIsBusy(false);
    }
  };
  return (
    <Dialog
      title={words[kind].title}
      doing={words[kind].doing}
      isBusy={isBusy}
      refused={refused}
      onDo={() => void turn()}
      onClose={onClose}
    >
      <p>
        <strong>{organisation}</strong>, {serial}
      </p>
      <p>{words[kind].meaning}</p>
      {coming !== null && (
        <p>
          To come: {comingInWords(coming)}. {coming.kind === 'withdrawn' && words[kind].instead}
        </p>
      )}
      <Fluent>
        {reasonField}
        <DayField label="From this day" value={on ?? ''} onDay={setOn} />
        <Field label="Your name, as it will appear in the register">
          <Input value={who.name} autoComplete="name" onChange={(_, { value }) => who.onName(value)} />
        </Field>
      </Fluent>
    </Dialog>
  );
}
