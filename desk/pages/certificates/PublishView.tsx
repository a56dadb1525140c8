import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import type { PublishPreview, PublishSummary } from '../../api/certificates.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useLatestTask, useReport, useTask } from '../parts/use-task.ts';
import { useChanges } from '../live.ts';
import { Told } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { counted, whenInWords } from '../words.ts';
import { ChangedSince } from './ChangedSince.tsx';

const usual = 'public';
const name = /^[a-z0-9][a-z0-9 _-]{0,59}$/i;

/** The public register and the verification page: what publishing will do is shown before it is done. */
export function PublishView(): ReactElement {
  const [folder, setFolder] = useState(usual);
  const task = useTask('plan-publication');
  const preview = useReport(task.job)?.summary as PublishPreview | undefined;
  const isName = name.test(folder.trim());
  return (
    <>
      <p className="summary">
        Makes the pages that anybody may see: the register of awards in force, a page for each award with its badge, and
        the page on which certificates are checked. They are put into a folder of your office, for your web server.
      </p>
      <PublishedLast />
      <form
        className="narrow-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isName && !task.isGoing) task.start({ folder: folder.trim() });
        }}
      >
        <Fluent>
          <Field
            label="Folder in the office"
            validationState={isName ? 'none' : 'error'}
            validationMessage={isName ? null : 'Give a name of letters and digits, such as public.'}
          >
            <Input value={folder} autoComplete="off" onChange={(_, { value }) => setFolder(value)} />
          </Field>
        </Fluent>
        <button type="submit" className="button primary" aria-disabled={!isName || task.isGoing || undefined}>
          {task.isGoing ? 'One moment …' : 'Show what will be published'}
        </button>
      </form>
      {task.refused && <RefusedBar refused={task.refused} />}
      {preview !== undefined && <Preview key={task.job?.id} preview={preview} />}
    </>
  );
}

/** When the pages were published, also on an earlier day, and whether they still say what the register does. */
function PublishedLast(): ReactElement | null {
  const { answer, again } = useAnswer('GET /api/documents', {}, 'certificates');
  useChanges('register', again);
  const report = useReport(useLatestTask('publish-register'));
  if (report === null) return null;
  const summary = report.summary as PublishSummary;
  return (
    <>
      <p className="summary">
        Published last, for {counted(summary.awards, 'award')}: {whenInWords(report.ended ?? report.begun)}
      </p>
      <ChangedSince made={summary} now={answer} remedy="Publish again, so that whoever checks a certificate is told." />
    </>
  );
}

function Preview({ preview }: { readonly preview: PublishPreview }): ReactElement {
  const task = useTask('publish-register');
  const summary = useReport(task.job)?.summary as PublishSummary | undefined;
  const { folder, place, address, awards, added, changed, removed } = preview;
  if (summary !== undefined) {
    return (
      <section aria-labelledby="published">
        <h2 id="published" tabIndex={-1} ref={focus}>
          Published
        </h2>
        <Told>
          {counted(summary.written, 'file')} written for {counted(summary.awards, 'award')}.
        </Told>
        <p>
          Put the folder on your web server, so that <strong>{summary.address}</strong> opens its first page. On this
          computer it is:
        </p>
        <p className="place-of">
          <code>{place}</code> <CopyButton text={place} label="Copy the path" />
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">What publishing into {folder} will do</h2>
      <Told>
        {counted(awards, 'award')}: {changesInWords(preview)}
      </Told>
      <p className="quiet">
        The pages will be found at {address}. Those that say when they were made change each time.
      </p>
      <Names title="To be added" names={added} />
      <Names title="To be changed" names={changed} />
      <Names title="To be removed, because it is no longer published" names={removed} />
      {task.refused && <RefusedBar refused={task.refused} />}
      <p className="do">
        <Button appearance="primary" disabledFocusable={task.isGoing} onClick={() => task.start({ folder })}>
          {task.isGoing ? 'Being published …' : `Publish into ${folder}`}
        </Button>
      </p>
    </section>
  );
}

/** The button that was pressed is gone: what takes its place has the focus. */
function focus(heading: HTMLElement | null): void {
  heading?.focus();
}

/** `12 files to be added, 3 to be changed; 140 stay as they are.` */
function changesInWords({ added, changed, removed, unchanged }: PublishPreview): string {
  const parts = [
    [added.length, 'added'],
    [changed.length, 'changed'],
    [removed.length, 'removed'],
  ] as const;
  const said = parts.flatMap(([count, what]) => (count === 0 ? [] : [`${counted(count, 'file')} to be ${what}`]));
  const stay = `${counted(unchanged, 'file')} ${unchanged === 1 ? 'stays as it is' : 'stay as they are'}`;
  return `${[...said, ...(unchanged === 0 ? [] : [stay])].join(', ')}.`;
}

const mostShown = 500;

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactElement | null {
  if (names.length === 0) return null;
  return (
    <details className="names">
      <summary>
        {title} ({names.length.toLocaleString('en-GB')})
      </summary>
      <ul>
        {names.slice(0, mostShown).map((each) => (
          <li key={each}>{each}</li>
        ))}
        {names.length > mostShown && <li>and {(names.length - mostShown).toLocaleString('en-GB')} more</li>}
      </ul>
    </details>
  );
}
