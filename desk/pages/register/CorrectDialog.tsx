import { Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import type { Refused } from '../../api/refused.ts';
import type { AwardRow } from '../../api/register.ts';
import { refusedIn } from '../call.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useTask } from '../parts/use-task.ts';
import { useSay } from '../say.tsx';
import { useWho } from './use-who.ts';

interface CorrectDialogProps {
  readonly row: AwardRow;
  readonly onClose: () => void;
}

/** Asks how the school should be called on its certificate, and why; what follows from it cannot be undone. */
export function CorrectDialog({ row: { serial, issue, organisation }, onClose }: CorrectDialogProps): ReactElement {
  const [say, who] = [useSay(), useWho()];
  const task = useTask('correct-award');
  const [name, setName] = useState(organisation);
  const [reason, setReason] = useState('');
  const [notNoted, setNotNoted] = useState<Refused | null>(null);
  const state = task.job?.state;
  useEffect(() => {
    if (state !== 'done') return;
    onClose();
    say(`${serial} is corrected, and its next certificate is made.`);
  }, [state, onClose, say, serial]);
  const correct = (): void => {
    setNotNoted(null);
    who.note().then(
      () => task.start({ serial, organisation: name, reason }),
      (error: unknown) => setNotNoted(refusedIn(error)),
    );
  };
  return (
    <Dialog
      title="Correct the name of the school"
      doing={`Correct it and make issue ${String(issue + 1)}`}
      isBusy={task.isGoing}
      refused={notNoted ?? task.refused}
      onDo={correct}
      onClose={onClose}
    >
      <p>
        The panel’s decision and the serial {serial} stay. Issue {issue + 1} of the certificate is made, and issue{' '}
        {issue} counts as replaced from then on. This cannot be undone: another correction would be issue {issue + 2}.
      </p>
      <Fluent>
        <Field label="Name of the school, as it should stand on the certificate" required>
          <Input value={name} autoComplete="off" onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label="Reason" required hint="A sentence that somebody understands years later.">
          <Textarea value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
        </Field>
        <Field label="Your name, as it will stand in the register">
          <Input value={who.name} autoComplete="name" onChange={(_, { value }) => who.onName(value)} />
        </Field>
      </Fluent>
    </Dialog>
  );
}
