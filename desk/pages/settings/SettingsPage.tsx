import type { ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useAnswer } from '../use-answer.ts';
import { Check } from './Check.tsx';
import { Keys } from './Keys.tsx';
import { OfficeSettings } from './OfficeSettings.tsx';
import { Personal } from './Personal.tsx';
import { RegisterSettings } from './RegisterSettings.tsx';

/** The office that the desk works in, and what it works with. */
export default function SettingsPage(): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/settings', {}, 'office');
  return (
    <Page title="Settings">
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer && (
        <Fluent>
          <div className="settings">
            <OfficeSettings state={answer} />
            <Personal who={answer.who} />
            <RegisterSettings register={answer.register} />
            <Keys keys={answer.keys} />
            <section>
              <h2>Program</h2>
              <dl className="facts">
                <div>
                  <dt>Version</dt>
                  <dd>{answer.version}</dd>
                </div>
                <div>
                  <dt>Edition of the framework</dt>
                  <dd>
                    {answer.edition}
                    {answer.editionFile !== null && `, from ${answer.editionFile}`}
                  </dd>
                </div>
                <div>
                  <dt>Browser that prints</dt>
                  <dd>
                    {answer.browser === null
                      ? 'None found. Install Chrome, Edge or Chromium.'
                      : `${answer.browser.path}${answer.browser.version === null ? '' : `, version ${answer.browser.version}`}`}
                  </dd>
                </div>
              </dl>
            </section>
            <Check />
          </div>
        </Fluent>
      )}
    </Page>
  );
}
