import { Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { dayAfter } from '../../../framework/dates.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import { blankPath, issuedPath } from '../../api/year.ts';
import { sendList } from '../call.ts';
import { DayField } from '../parts/DayField.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useTask } from '../parts/use-task.ts';
import type { Given } from '../parts/dropped-files.ts';
import { chosenFiles } from '../parts/dropped-files.ts';
import { IssueOutcome } from './IssueOutcome.tsx';

interface IssueProps {
  /** The list of schools that was given last; null where none is at hand. */
  readonly list: Given | null;
  readonly onList: (list: Given | null) => void;
  /** Workbooks of this year. */
  readonly issued: number;
  /** Those of earlier years. */
  readonly earlier: number;
  readonly day: IsoDate;
}

/** Issues workbooks to the schools of a list, and gives blank ones. */
export function Issue({ list, onList, issued, earlier, day }: IssueProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { isGoing, start, outcome, refused } = useTask('issue');
  const putAway = (): void => {
    heading.current?.focus();
    onList(null);
  };
  const issue = ({ name, file }: Given, las: readonly string[], since: string): void => {
    start(
      sendList(name, file).then(({ id }) => {
        putAway();
        return { list: id, las, since };
      }),
    );
  };
  return (
    <section className="issue">
      <h2 ref={heading} tabIndex={-1}>
        Issue workbooks
      </h2>
      <p>
        Drop a list of schools on this page, or choose it: a CSV file or an Excel workbook with the columns
        organisation, la, urn, laestab and pd lead, or the download of Get Information about Schools. A school that has
        its workbook does not get another one.
      </p>
      {list !== null ? (
        <Chosen
          key={list.name}
          list={list}
          isBusy={isGoing}
          hasIssued={issued + earlier > 0}
          day={day}
          onIssue={(las, since) => issue(list, las, since)}
          onNot={putAway}
        />
      ) : (
        isGoing && <p role="status">Workbooks are being issued. See how far they are under Tasks.</p>
      )}
      {refused ? <RefusedBar refused={refused} /> : outcome && <IssueOutcome outcome={outcome} />}
      <div className="buttons">
        <Button disabledFocusable={isGoing} onClick={() => input.current?.click()}>
          Choose a list of schools
        </Button>
        <a className="button" href={blankPath} download>
          Download a blank workbook
        </a>
        {issued > 0 && (
          <a className="button" href={issuedPath} download>
            Download all issued workbooks
          </a>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="List of schools"
        accept=".csv,.txt,.xlsx,.xlsm"
        onChange={({ target }) => {
          onList((target.files ? chosenFiles(target.files) : [])[0] ?? null);
          target.value = '';
        }}
      />
    </section>
  );
}

interface ChosenProps {
  readonly list: Given;
  readonly isBusy: boolean;
  /** Whether any workbook was issued, of whatever year. */
  readonly hasIssued: boolean;
  readonly day: IsoDate;
  readonly onIssue: (las: readonly string[], since: IsoDate) => void;
  readonly onNot: () => void;
}

function Chosen({ list, isBusy, hasIssued, day, onIssue, onNot }: ChosenProps): ReactElement {
  const [las, setLas] = useState('');
  const [since, setSince] = useState<IsoDate | null>(dayAfter(day, { count: -1, unit: 'y' }));
  const named = las.split(/[,;\n]/).flatMap((la) => la.trim() || []);
  return (
    <Fluent>
      <form
        className="chosen-list"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy && since) onIssue(named, since);
        }}
      >
        <p>
          <strong>{list.name}</strong>
        </p>
        <Field
          label="Only schools of these local authorities"
          hint="Names or codes, separated by commas. Leave it empty for all schools of the list."
        >
          <Input value={las} onChange={(_, { value }) => setLas(value)} autoComplete="off" />
        </Field>
        {hasIssued && (
          <DayField
            label="Schools with a workbook of this day or later get no other one"
            hint="For a new year, give its first day: schools with an older workbook then get a new one."
            value={since ?? ''}
            onDay={setSince}
          />
        )}
        <div className="buttons">
          <button type="submit" className="button primary" aria-disabled={isBusy || !since || undefined}>
            Issue the workbooks
          </button>
          <Button onClick={onNot}>Not this list</Button>
        </div>
      </form>
    </Fluent>
  );
}
