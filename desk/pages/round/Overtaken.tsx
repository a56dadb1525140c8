import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import { focusHeading } from '../parts/Page.tsx';
import type { Agenda } from '../../api/rounds.ts';
import { enteredTitles } from '../../api/rounds.ts';
import type { FieldName, Overtaken as Two } from './entering.ts';
import { ofSitting } from './entering.ts';
import { schoolOf } from './words.ts';

interface OvertakenProps {
  readonly overtaken: readonly Two[];
  readonly agenda: Agenda;
  readonly onChoose: (two: Two, value: string | null) => void;
}

/** What two people have entered in one place, each without seeing the other: both stand until somebody chooses. */
export function Overtaken({ overtaken, agenda, onChoose }: OvertakenProps): ReactElement {
  return (
    <section className="brought" aria-labelledby="overtaken-head">
      <h2 id="overtaken-head">Entered by somebody else meanwhile</h2>
      <p className="quiet">What you entered is not saved until you choose what counts.</p>
      <table className="differences-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">At the desk</th>
            <th scope="col">What you entered</th>
          </tr>
        </thead>
        <tbody>
          {overtaken.map((two) => {
            const what = whatOf(two, agenda);
            const choose = (value: string | null): void => {
              focusHeading();
              onChoose(two, value);
            };
            return (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td className="entered-text">
                  <p>{inWords(two.theirs, two.field, agenda)}</p>
                  <Button
                    size="small"
                    aria-label={`Keep this, as the desk has it: ${what}`}
                    onClick={() => choose(two.theirs)}
                  >
                    Keep this
                  </Button>
                </td>
                <td className="entered-text">
                  <p>{inWords(two.mine, two.field, agenda)}</p>
                  <Button
                    size="small"
                    aria-label={`Use this, as you entered it: ${what}`}
                    onClick={() => choose(two.mine)}
                  >
                    Use this
                  </Button>{' '}
                  {isText(two.field) && two.theirs !== null && two.mine !== null && (
                    <Button
                      size="small"
                      aria-label={`Keep both: ${what}`}
                      onClick={() => choose(`${two.theirs ?? ''}\n${two.mine ?? ''}`)}
                    >
                      Keep both
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function isText(field: FieldName): boolean {
  return field !== 'decision' && field !== 'decidedOn';
}

function whatOf({ key, field }: Two, { rows }: Agenda): string {
  const row = rows.find((each) => each.key === key);
  const name = key === ofSitting ? 'The panel' : row === undefined ? key : schoolOf(row);
  return `${name}, ${enteredTitles[field]}`;
}

function inWords(value: string | null, field: FieldName, { outcomes }: Agenda): string {
  if (value === null) return 'Nothing';
  if (field === 'decidedOn') return longDate(value);
  return field === 'decision' ? (outcomes.find(({ id }) => id === value)?.title ?? value) : value;
}
