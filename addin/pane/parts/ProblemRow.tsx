import type { ReactElement } from 'react';
import type { Problem } from '../../../framework/problems.ts';
import { useSurroundings } from '../context.ts';
import { routeOf } from '../routes.ts';
import { ErrorIcon, QueryIcon } from '../../../screen/parts/icons.tsx';
import { PageLink } from './PageLink.tsx';

interface ProblemRowProps {
  readonly problem: Problem;
}

/** A problem: a click goes to its cell in the grid; a link leads to its entry in the pane. */
export function ProblemRow({ problem }: ProblemRowProps): ReactElement {
  const { ready } = useSurroundings();
  const { severity, message, remedy, field } = problem;
  const route = field === null ? null : routeOf(field, ready.edition);
  return (
    <li className={`problem ${severity}`}>
      {severity === 'error' ? <ErrorIcon label="Error:" /> : <QueryIcon label="Query:" />}
      <div>
        <Message problem={problem} />
        <p className="remedy">{remedy}</p>
        {route && (
          <PageLink to={route} label={`Open in this pane: ${message}`}>
            Open in this pane
          </PageLink>
        )}
      </div>
    </li>
  );
}

function Message({ problem }: ProblemRowProps): ReactElement {
  const { session, attempt } = useSurroundings();
  const { message, sheet, cell } = problem;
  if (sheet === null) return <p className="message">{message}</p>;
  return (
    <button type="button" className="message" onClick={() => attempt(session.goTo({ sheet, cell }))}>
      {message} {cell !== null && <span className="cell">{cell}</span>}
    </button>
  );
}
