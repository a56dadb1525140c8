import { useState } from 'react';
import type { ReactElement } from 'react';
import { listed } from '../../../framework/sentences.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import type { BroughtBack, RoundDifference } from '../../api/rounds.ts';
import { inWords } from './words.ts';

interface DifferencesProps {
  readonly brought: BroughtBack;
  readonly onTake: (keys: readonly string[]) => void;
  readonly onLeave: () => void;
}

/** What a workbook says otherwise than the desk; chosen is what it says, unless something that the desk has would be lost. */
export function Differences({ brought, onTake, onLeave }: DifferencesProps): ReactElement {
  const { differences, additions } = brought;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(differences.filter(({ whyNot, loses }) => whyNot === null && !loses).map(({ key }) => key)),
  );
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <section className="brought" aria-labelledby="brought-head">
      <h2 id="brought-head">What the workbook says otherwise</h2>
      <p className="quiet">What is ticked is used. What is not stays as it is at the desk.</p>
      {differences.length > 0 && (
        <table className="differences-table">
          <thead>
            <tr>
              <th scope="col">School</th>
              <th scope="col">At the desk</th>
              <th scope="col">In the workbook</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((each) => (
              <Row key={each.key} difference={each} isChosen={chosen.has(each.key)} onToggle={toggle} />
            ))}
          </tbody>
        </table>
      )}
      {additions.length > 0 && (
        <p>
          Somebody has added {listed(additions)}. The desk does not keep that in the round’s workbook; a copy of the
          workbook as it is stays beside it.
        </p>
      )}
      <div className="buttons">
        <Button appearance="primary" onClick={() => onTake([...chosen])}>
          {chosen.size === 0 ? 'Keep what the desk says' : `Use ${inWords(chosen.size, 'difference')}`}
        </Button>
        <Button onClick={onLeave}>Not now</Button>
      </div>
    </section>
  );
}

interface RowProps {
  readonly difference: RoundDifference;
  readonly isChosen: boolean;
  readonly onToggle: (key: string) => void;
}

function Row({
  difference: { key, organisation, desk, workbook, whyNot },
  isChosen,
  onToggle,
}: RowProps): ReactElement {
  return (
    <tr>
      <th scope="row">
        {whyNot === null ? (
          <label className="tick">
            <input type="checkbox" checked={isChosen} onChange={() => onToggle(key)} />
            <span>{organisation}</span>
          </label>
        ) : (
          organisation
        )}
      </th>
      <td>{desk ?? 'Nothing'}</td>
      <td>
        {workbook ?? 'Nothing'}
        {whyNot !== null && <p className="remedy">Cannot be used: {whyNot}</p>}
      </td>
    </tr>
  );
}
