import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useSurroundings } from '../../context.ts';
import { focusEntry } from '../../focus.ts';
import { AddIcon } from '../../../../screen/parts/icons.tsx';
import { Block } from '../../parts/Block.tsx';
import { TypedEntry } from '../../parts/TypedEntry.tsx';
import { shortened } from '../../wording.ts';
import { useVerifierEntry } from './use-verifier-entry.ts';
import { VerifierEntry } from './VerifierEntry.tsx';
import { Button } from '../../../../screen/parts/Button.tsx';

const listId = 'evidence-references';

/** Which evidence the verifier asked for, and what came of it. */
export function Sampled(): ReactElement {
  const { schoolReturn, isReadOnly } = useSurroundings().ready;
  const { verification, evidence } = schoolReturn;
  const { sampled } = verification;
  const filled = sampled.flatMap((row, index) => (Object.values(row).some((value) => value !== null) ? index + 1 : []));
  const last = filled.at(-1) ?? 0;
  const [shown, setShown] = useState(Math.max(1, last));
  const [added, setAdded] = useState<number | null>(null);
  const count = Math.min(sampled.length, Math.max(shown, last));
  useEffect(() => {
    if (added !== null) focusEntry(`verification.sampled.${String(added)}.ref`);
  }, [added]);
  return (
    <>
      <datalist id={listId}>
        {evidence.flatMap(({ ref, evidence: text }) =>
          ref === null ? [] : [<option key={ref} value={ref} label={`${ref} ${shortened(text ?? '', 60)}`} />],
        )}
      </datalist>
      {sampled.slice(0, count).map((_row, index) => (
        <Sample key={index} index={index} />
      ))}
      {count < sampled.length && !isReadOnly && (
        <Button
          icon={<AddIcon />}
          onClick={() => {
            setShown(count + 1);
            setAdded(count);
          }}
        >
          Add a sample
        </Button>
      )}
    </>
  );
}

function Sample({ index }: { readonly index: number }): ReactElement {
  const path = `verification.sampled.${index}` as const;
  return (
    <Block title={`Sample ${index + 1}`}>
      <TypedEntry entry={useVerifierEntry(`${path}.ref`)} list={listId} />
      <VerifierEntry path={`${path}.outcome`} />
      <VerifierEntry path={`${path}.comment`} />
    </Block>
  );
}
