import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import { DoneIcon, ErrorIcon } from '../../../screen/parts/icons.tsx';
import type { AuditSummary } from '../../api/register.ts';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { isGoing, useLatestTask, useReport, useTask } from '../parts/use-task.ts';
import { hrefOf } from '../routes.ts';
import { Told } from '../say.tsx';
import { counted, whenInWords } from '../words.ts';

/** Whether the register and the certificates are as they were recorded. */
export function AuditView(): ReactElement {
  const task = useTask('audit-register');
  const latest = useLatestTask('audit-register');
  const report = useReport(latest);
  const going = task.isGoing || (latest !== null && isGoing(latest));
  const back = (
    <a className="link back" href={hrefOf('register')}>
      All awards
    </a>
  );
  return (
    <Page
      title="Audit"
      above={back}
      actions={
        <Button appearance="primary" disabledFocusable={going} onClick={() => task.start({})}>
          {going ? 'Being audited …' : 'Audit now'}
        </Button>
      }
    >
      <p className="summary">
        Each event in the register has a check code of the one before it, and the content of every certificate is
        recorded. The audit checks that everything is still as it was recorded.
      </p>
      {task.refused && <RefusedBar refused={task.refused} />}
      {report !== null && <Findings audit={report.summary as AuditSummary} at={report.ended ?? report.begun} />}
    </Page>
  );
}

function Findings({ audit, at }: { readonly audit: AuditSummary; readonly at: string }): ReactElement {
  const { events, awards, documents, head, findings } = audit;
  return (
    <section aria-labelledby="audit">
      <h2 id="audit" className={`state ${findings.length === 0 ? 'done' : 'error'}`}>
        {findings.length === 0 ? <DoneIcon /> : <ErrorIcon />}
        {findings.length === 0 ? 'All is as it was recorded' : counted(findings.length, 'finding')}
      </h2>
      <Told>
        {whenInWords(at)}: {counted(events, 'event')}, {counted(awards, 'award')}, {counted(documents, 'certificate')}{' '}
        looked at.
      </Told>
      {findings.length > 0 && (
        <ul className="problem-list">
          {findings.map(({ serial, message }, index) => (
            <li key={index} className="problem error">
              <ErrorIcon label="Finding" />
              <div>
                <p>{message}</p>
                {serial !== null && (
                  <a className="link" href={hrefOf('register', { serial })}>
                    {serial}
                  </a>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <p>
          Keep a copy of the register and the certificates as they are, find out who had access, and put them back from
          your last backup.
        </p>
      )}
      <p>
        Write this down elsewhere, so that you can tell later if the end of the register has been cut off:{' '}
        {counted(head.length, 'event')}, <code>{head.hash}</code>
      </p>
    </section>
  );
}
