import type { ReactElement, ReactNode } from 'react';
import { stageTitles } from '../../../framework/problems.ts';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import { LevelBadge } from '../../../screen/parts/LevelBadge.tsx';
import type { KnownDecision, ReturnPage } from '../../api/returns.ts';
import { downloadPath } from '../../api/returns.ts';
import { useChanges } from '../live.ts';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { askedOfRound, hrefOf } from '../routes.ts';
import { useAnswer } from '../use-answer.ts';
import { whenInWords } from '../words.ts';
import { Changes } from './Changes.tsx';
import { Problems } from './Problems.tsx';
import { Report } from './Report.tsx';
import type { Addressee } from './words.ts';
import { messageTo, nameOf } from './words.ts';

type Answer = ReturnPage & { readonly known: KnownDecision | null };

/** One return, with all that it says. */
export function ReturnView({ file }: { readonly file: string }): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/returns/one', { file }, 'returns');
  useChanges('decisions', again);
  useChanges('register', again);
  const back = (
    <a className="link back" href={hrefOf('returns')}>
      All returns
    </a>
  );
  return (
    <Page title={answer === null ? file : nameOf(answer)} above={back} actions={<Download file={file} />}>
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer !== null && <Parts page={answer} />}
    </Page>
  );
}

function Message({
  addressee,
  page,
}: {
  readonly addressee: Addressee;
  readonly page: ReturnPage;
}): ReactElement | null {
  const message = messageTo(addressee, page);
  if (message === null) return null;
  return (
    <details className="to-send">
      <summary>A message to the {addressee}</summary>
      <pre className="message-to-send" tabIndex={0} aria-label="The message">
        {message}
      </pre>
      <CopyButton text={message} label="Copy the message" />
    </details>
  );
}

function Download({ file }: { readonly file: string }): ReactElement {
  return (
    <a className="button" href={`${downloadPath}?${new URLSearchParams({ file }).toString()}`} download>
      Download the workbook
    </a>
  );
}

function Parts({ page }: { readonly page: Answer }): ReactElement {
  const { problems, copies, otherReturns, aspects, file, status } = page;
  return (
    <>
      <Facts page={page} />
      <h2>What to put right</h2>
      <Problems problems={problems} />
      <Message addressee="school" page={page} />
      <Message addressee="verifier" page={page} />
      {otherReturns.length > 0 && (
        <>
          <h2>Other returns of this school</h2>
          <Problems problems={otherReturns} />
        </>
      )}
      {aspects.length > 0 && <Levels page={page} />}
      {status !== 'unreadable' && <Report file={file} name={nameOf(page)} />}
      {copies.length > 0 && (
        <>
          <h2>Other copies of this return</h2>
          <Changes file={file} copies={copies} />
        </>
      )}
    </>
  );
}

function Facts({ page }: { readonly page: Answer }): ReactElement {
  const { la, urn, laestab, pdLead, contact, stage, known, ownDecision, receipt, edition, savedAt, changed, file } =
    page;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Local authority', la],
    ['URN', urn],
    ['LAESTAB', laestab],
    ['PD lead', pdLead],
    ['Contact', contact],
    ['Stage', stage && stageTitles[stage]],
    ['Decision', known && <Decision known={known} />],
    ['Its Panel sheet says', ownDecision && `${ownDecision}${known ? '' : '. The panel has not decided it here.'}`],
    ['Receipt', receipt && <span className="receipt">{receipt}</span>],
    ['Edition', edition === '' ? null : edition],
    ['Saved', whenInWords(savedAt ?? changed)],
    ['File', file],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Decision({ known: { decision, words, serial, round } }: { readonly known: KnownDecision }): ReactElement {
  const ofRound = round && hrefOf('round', askedOfRound(round.name, round.isHeldHere));
  const href = serial === null ? ofRound : hrefOf('register', { serial });
  return (
    <>
      {decision}.{' '}
      {href === null ? (
        words
      ) : (
        <a className="link" href={href}>
          {words}
        </a>
      )}
    </>
  );
}

function Levels({ page: { aspects, overall, levelTitles } }: { readonly page: ReturnPage }): ReactElement {
  const badge = (level: ReturnPage['overall']): ReactElement => (
    <LevelBadge level={level} word={level === null ? 'No level' : levelTitles[level]} />
  );
  return (
    <>
      <h2>Levels</h2>
      <table className="levels-table">
        <thead>
          <tr>
            <th scope="col">Aspect</th>
            <th scope="col">School</th>
            <th scope="col">Verifier</th>
          </tr>
        </thead>
        <tbody>
          {aspects.map(({ title, school, verifier }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{badge(school)}</td>
              <td>{badge(verifier)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Overall</th>
            <td>{badge(overall)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </>
  );
}
