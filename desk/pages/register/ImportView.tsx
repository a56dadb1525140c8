import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import type { AwardRow, ListPreview } from '../../api/register.ts';
import { listPath } from '../../api/register.ts';
import { sendFile } from '../call.ts';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { useReport, useTask } from '../parts/use-task.ts';
import { hrefOf } from '../routes.ts';
import { Told } from '../say.tsx';
import { counted } from '../words.ts';

/** Awards of earlier years from a list: what it will do is shown before it is done. */
export function ImportView(): ReactElement {
  const { answer: preview, refused, ask } = useAsked<ListPreview>();
  const chosen = useRef<HTMLInputElement>(null);
  const back = (
    <a className="link back" href={hrefOf('register')}>
      All awards
    </a>
  );
  return (
    <Page title="Import awards of earlier years" above={back}>
      <p>
        Choose a list, as CSV or as a workbook. Its first line names its columns: organisation, la, urn, award, date of
        award. You will see what it does before anything is put on record.
      </p>
      <p>
        <Button {...(preview === null ? { appearance: 'primary' } : {})} onClick={() => chosen.current?.click()}>
          {preview === null ? 'Choose a list' : 'Choose another list'}
        </Button>
        <input
          ref={chosen}
          type="file"
          accept=".csv,.xlsx,.txt"
          hidden
          aria-label="List of awards"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) ask(sendFile(listPath, file.name, file));
            target.value = '';
          }}
        />
      </p>
      {refused && <RefusedBar refused={refused} />}
      {preview !== null && <Preview key={preview.list} preview={preview} />}
    </Page>
  );
}

function Preview({ preview }: { readonly preview: ListPreview }): ReactElement {
  const { name, added, known, faults, list } = preview;
  const task = useTask('import-awards');
  const report = useReport(task.job);
  const isDone = report !== null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (isDone) heading.current?.focus();
  }, [isDone]);
  if (faults.length > 0) return <Faults preview={preview} />;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <Told>
        {isDone
          ? `${counted(added.length, 'award')} ${added.length === 1 ? 'is' : 'are'} in the register now.`
          : `${counted(added.length, 'award')} will be added${known.length > 0 ? `; ${known.length.toLocaleString('en-GB')} of the list ${known.length === 1 ? 'is' : 'are'} in the register already` : ''}.`}
      </Told>
      {task.refused && <RefusedBar refused={task.refused} />}
      {isDone ? (
        <p>
          <a className="link" href={hrefOf('register')}>
            See all awards
          </a>
        </p>
      ) : (
        added.length > 0 && (
          <>
            <p>What is added stays in the register: an award can be withdrawn later, but not removed.</p>
            <p>
              <Button appearance="primary" disabledFocusable={task.isGoing} onClick={() => task.start({ list })}>
                {task.isGoing ? 'Being added …' : `Add ${counted(added.length, 'award')} to the register`}
              </Button>
            </p>
          </>
        )
      )}
      <Rows title={isDone ? 'Added' : 'To be added'} rows={added} titles={preview.awardTitles} />
      <Rows title="In the register already" rows={known} titles={preview.awardTitles} />
    </section>
  );
}

/** Nothing of a list is taken that has a fault. */
function Faults({ preview: { name, faults } }: { readonly preview: ListPreview }): ReactElement {
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{name}</h2>
      <Told>
        {counted(faults.length, 'point')} to put right first. Nothing is imported until the whole list is right.
      </Told>
      <table>
        <thead>
          <tr>
            <th scope="col" className="line-number">
              Line
            </th>
            <th scope="col">What to put right</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, mostShown).map(({ line, message }, index) => (
            <tr key={index}>
              <th scope="row">{line}</th>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More of={faults.length} />
    </section>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: readonly AwardRow[];
  readonly titles: ListPreview['awardTitles'];
}

const mostShown = 200;

function Rows({ title, rows, titles }: RowsProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">School</th>
            <th scope="col">Local authority</th>
            <th scope="col">Award</th>
            <th scope="col">Decided on</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(({ serial, organisation, la, award, decidedOn }) => (
            <tr key={serial}>
              <th scope="row">{organisation}</th>
              <td>{la}</td>
              <td>{titles[award]}</td>
              <td>{longDate(decidedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More of={rows.length} />
    </>
  );
}

function More({ of }: { readonly of: number }): ReactElement | null {
  return of > mostShown ? <p className="quiet">And {(of - mostShown).toLocaleString('en-GB')} more.</p> : null;
}
