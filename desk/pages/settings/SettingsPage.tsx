import type { ReactElement } from 'react';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useAnswer } from '../use-answer.ts';

/** The office that the desk works in. */
export default function SettingsPage(): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/office', {}, 'office');
  return (
    <Page title="Settings">
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer?.folder != null && (
        <dl className="facts">
          <div>
            <dt>Office</dt>
            <dd>{answer.folder}</dd>
          </div>
          <div>
            <dt>Issuing body</dt>
            <dd>{answer.isNamed ? answer.issuingBody.name : 'Not named yet'}</dd>
          </div>
          <div>
            <dt>Contact</dt>
            <dd>{answer.issuingBody.contact}</dd>
          </div>
          <div>
            <dt>Edition</dt>
            <dd>{answer.edition}</dd>
          </div>
          <div>
            <dt>Version</dt>
            <dd>{answer.version}</dd>
          </div>
        </dl>
      )}
    </Page>
  );
}
