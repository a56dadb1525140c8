import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { Page } from '../parts/Page.tsx';
import { Shortcuts } from '../parts/Shortcuts.tsx';

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
      <h2>Your data</h2>
      <p>The pane works inside Excel and sends nothing anywhere. What you enter is kept in the workbook alone.</p>
    </Page>
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
