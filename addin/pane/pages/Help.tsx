import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { BrandBar } from '../parts/BrandBar.tsx';
import { Page } from '../parts/Page.tsx';
import { Shortcuts } from '../parts/Shortcuts.tsx';
import { support } from '../support.ts';

/** What the terms mean, what the framework says of itself and of its verification, and the keys of the pane. */
export function Help(): ReactElement {
  const { edition } = useSurroundings().ready;
  const { introduction, glossary } = edition;
  return (
    <Page title="Help">
      <h2>Keys</h2>
      <Shortcuts />
      <h2>Glossary</h2>
      <dl className="terms">
        {glossary.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>The framework</h2>
      <p className="above">
        {edition.title}, {edition.publisher}
      </p>
      <p>{introduction.aim}</p>
      <ul>
        {introduction.purposes.map((purpose) => (
          <li key={purpose}>{purpose}</li>
        ))}
      </ul>
      <p>{introduction.use}</p>
      <p>{introduction.contact}</p>
      <VerificationProcess />
      <h2>This pane</h2>
      <OpensByItself />
      {support && (
        <p>
          Something does not work? Write to{' '}
          <a className="link" href={`mailto:${support.email}`}>
            {support.email}
          </a>
          , or see{' '}
          <a className="link" href={support.url} target="_blank" rel="noreferrer">
            {support.url}
          </a>
          .
        </p>
      )}
      <h2>Your data</h2>
      <p>
        The pane works inside Excel and sends nothing that is in the workbook anywhere. What you have typed and Excel
        has not taken yet is kept on this computer until Excel has it.
      </p>
      <BrandBar />
    </Page>
  );
}

function OpensByItself(): ReactElement {
  const { ready, file, attempt } = useSurroundings();
  const [opens, setOpens] = useState(file.opensPane() ?? false);
  return (
    <Checkbox
      className="opens-by-itself"
      label={`Open this pane by itself with this workbook${ready.isReadOnly ? ' (kept in the workbook, which cannot be changed)' : ''}`}
      checked={opens}
      disabled={ready.isReadOnly}
      onChange={(_event, { checked }) => {
        setOpens(checked === true);
        attempt(file.setOpensPane(checked === true));
      }}
    />
  );
}

function VerificationProcess(): ReactElement {
  const { process, visitParts, awards } = useSurroundings().ready.edition;
  return (
    <>
      <h2>{process.title}</h2>
      {[process.selfEvaluation, process.submission].map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <h3>{process.verificationTitle}</h3>
      <p>{process.preVisit.title}</p>
      <ul>
        {process.preVisit.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>{process.visit}</p>
      <ul>
        {visitParts.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <p>{process.postVisit}</p>
      <h3>{process.awardsTitle}</h3>
      {Object.values(awards).map(({ heading, text }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          <p>{text}</p>
        </section>
      ))}
    </>
  );
}
