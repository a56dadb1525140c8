import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import type { Refused } from '../../api/refused.ts';
import type { AwardRow, CorrectSummary } from '../../api/register.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useTask } from '../parts/use-task.ts';
import { whyNotMade } from '../parts/why-not-made.ts';
import { useSay } from '../say.tsx';
import { useReason } from './use-reason.tsx';
import { useWho } from './use-who.ts';

interface CorrectDialogProps {
  readonly row: AwardRow;
  readonly onClose: () => void;
}

const nothingDifferent: Refused = {
  code: 'nothing-different',
  message: 'Nothing here is different from the register: nothing was put on record.',
  remedy: 'Change what is wrong, or press Cancel.',
};

/** Asks what the register should say of the school, and why; what follows from it cannot be undone. */
export function CorrectDialog({ row, onClose }: CorrectDialogProps): ReactElement {
  const { serial, issue, organisation } = row;
  const [say, who] = [useSay(), useWho()];
  const task = useTask('correct-award');
  const [name, setName] = useState(organisation);
  const [la, setLa] = useState(row.la ?? '');
  const [urn, setUrn] = useState(row.urn ?? '');
  const { reason, isGiven, field: reasonField } = useReason(`correct ${serial}`);
  const corrected = task.outcome?.state === 'done' ? (task.outcome.summary as CorrectSummary) : null;
  const why = task.outcome === null ? '' : whyNotMade(task.outcome);
  const isInVain = corrected !== null && !corrected.isChanged;
  useEffect(() => {
    if (corrected?.isChanged !== true) return;
    onClose();
    say(correctedInWords(corrected, why), { stays: !corrected.isMade });
  }, [corrected, why, onClose, say]);
  // On record all the same, where only its certificate could not be made.
  const [before] = useState(issue);
  const lacking = issue === before ? null : task.refused;
  useEffect(() => {
    if (lacking === null) return;
    onClose();
    const corrected = { isChanged: true, organisation, issue, isMade: false };
    say(correctedInWords(corrected, `${lacking.message} ${lacking.remedy}`), { stays: true });
  }, [lacking, organisation, issue, onClose, say]);
  const isOfUrnAlone = name === organisation && la === (row.la ?? '') && urn !== (row.urn ?? '');
  const correct = (): void => {
    if (!isGiven()) return;
    task.start(
      who.note().then(() => ({
        ...{ serial, reason, organisation: name },
        ...(la === (row.la ?? '') ? {} : { la }),
        ...(urn === (row.urn ?? '') ? {} : { urn }),
      })),
    );
  };
  return (
    <Dialog
      title="Correct what is said of the school"
      doing={isOfUrnAlone ? 'Correct it' : `Correct it and make issue ${String(issue + 1)}`}
      isBusy={task.isGoing}
      refused={task.refused ?? (isInVain && !task.isGoing ? nothingDifferent : null)}
      onDo={correct}
      onClose={onClose}
    >
      {isOfUrnAlone ? (
        <p>The certificate does not say the URN, so issue {issue} stays as it is.</p>
      ) : (
        <p>
          The panel’s decision and the serial {serial} stay. Issue {issue + 1} of the certificate is made, and issue{' '}
          {issue} counts as replaced from then on. This cannot be undone: another correction would be issue {issue + 2}.
        </p>
      )}
      <Fluent>
        <Field label="Name of the school, as it should appear on the certificate" required>
          <Input value={name} autoComplete="off" onChange={(_, { value }) => setName(value)} />
        </Field>
        <div className="two-fields">
          <Field label="Local authority" hint="Its name, or its code of three digits.">
            <Input value={la} autoComplete="off" onChange={(_, { value }) => setLa(value)} />
          </Field>
          <Field label="URN">
            <Input value={urn} autoComplete="off" inputMode="numeric" onChange={(_, { value }) => setUrn(value)} />
          </Field>
        </div>
        {reasonField}
        <Field label="Your name, as it will appear in the register">
          <Input value={who.name} autoComplete="name" onChange={(_, { value }) => who.onName(value)} />
        </Field>
      </Fluent>
    </Dialog>
  );
}

/** @param why its certificate was not made */
function correctedInWords({ organisation, issue, isMade }: CorrectSummary, why: string): string {
  const said = `What is said of ${organisation} is corrected`;
  if (isMade === null) return `${said}.`;
  return isMade
    ? `${said}, and issue ${String(issue)} of its certificate is made.`
    : `${said}, but its certificate could not be made. ${why}`;
}
