import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import type { AskedFigures, BoroughPage as Answer, ShownFigures } from '../../api/borough.ts';
import { call } from '../call.ts';
import type { Command } from '../commands.tsx';
import { useCommands } from '../commands.tsx';
import { jobWords } from '../job-words.ts';
import { useChanges, useLive } from '../live.ts';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { NotReturned } from '../parts/NotReturned.tsx';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { go, hrefOf } from '../routes.ts';
import { useAttempt } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { Areas } from './Areas.tsx';
import { CountedRounds } from './CountedRounds.tsx';
import { Downloads } from './Downloads.tsx';
import { Figures } from './Figures.tsx';
import { HiddenNumbers, PublicationSwitch } from './Publication.tsx';
import { Questions } from './Questions.tsx';

/** The picture of a borough, or of several. */
export default function BoroughPage({ asked }: { readonly asked: URLSearchParams }): ReactElement {
  const wanted = wantedIn(asked);
  const { answer, refused, again } = useAnswer('GET /api/borough', wanted, 'borough');
  useChanges('returns', again);
  useChanges('register', again);
  useChanges('rounds', again);
  useChanges('decisions', again);
  useCounting(answer);
  const figures = useLatest(answer?.figures ?? null);
  const rounds = useLatest(answer?.rounds ?? null);
  return (
    <Page title="Borough">
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer !== null && <Counting answer={answer} />}
      {answer?.files === 0 && <NoFigures />}
      {answer?.files !== 0 && figures !== null && <Shown figures={figures} rounds={rounds ?? []} wanted={wanted} />}
    </Page>
  );
}

function wantedIn(asked: URLSearchParams): AskedFigures {
  return { las: asked.get('las') ?? '', for: asked.get('for') === 'publication' ? 'publication' : '' };
}

/** What was shown last stays until there is something else. */
function useLatest<T>(answered: T | null): T | null {
  const latest = useRef(answered);
  latest.current = answered ?? latest.current;
  return latest.current;
}

/** Has the figures counted once for each state of the office in which they are not. */
function useCounting(answer: Answer | null): void {
  const attempt = useAttempt();
  const begun = useRef('');
  useEffect(() => {
    if (answer === null || answer.isCurrent || answer.files === 0 || begun.current === answer.state) return;
    begun.current = answer.state;
    attempt(call('POST /api/jobs/start', { kind: 'borough-figures', request: {} }));
  }, [answer, attempt]);
}

function Counting({ answer: { isCurrent, figures, files } }: { readonly answer: Answer }): ReactElement {
  const { jobs } = useLive();
  const job = jobs.find(({ kind }) => kind === 'borough-figures');
  if (isCurrent || files === 0) return <p className="counting" />;
  const reached = job === undefined ? '' : ` ${jobWords(job)}.`;
  return (
    <p className="counting quiet">
      {figures === null
        ? 'The figures are being counted.'
        : 'Something has changed: the figures are being counted again.'}
      {reached}
    </p>
  );
}

function NoFigures(): ReactElement {
  return (
    <EmptyPage title="No figures yet">
      <p>
        Once there are returns, you see here what schools say about themselves: their levels by aspect and strand, how
        far they have come, and their awards, for one local authority or several.
      </p>
      <p>
        <a className="link" href={hrefOf('returns')}>
          Add returns
        </a>
      </p>
    </EmptyPage>
  );
}

interface ShownProps {
  readonly figures: ShownFigures;
  readonly rounds: Answer['rounds'];
  readonly wanted: AskedFigures;
}

function Shown({ figures, rounds, wanted }: ShownProps): ReactElement {
  const want = (change: Partial<AskedFigures>): void => {
    const { las, for: purpose } = { ...wanted, ...change };
    go('borough', { ...(las === '' ? {} : { las }), ...(purpose === '' ? {} : { for: purpose }) });
  };
  const isPublished = wanted.for === 'publication';
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'publication',
          title: isPublished ? 'Show all numbers of the borough' : 'Hide small numbers of the borough, for publication',
          run: () => document.getElementById('for-publication')?.click(),
        },
      ],
      [isPublished],
    ),
  );
  return (
    <>
      <div className="borough-choices">
        <Areas areas={figures.areas} las={wanted.las} onLas={(las) => want({ las })} />
        <PublicationSwitch isOn={isPublished} onSwitch={(isOn) => want({ for: isOn ? 'publication' : '' })} />
      </div>
      {figures.hidden && <HiddenNumbers hidden={figures.hidden} />}
      <Figures figures={figures} rounds={rounds} />
      {!isPublished && <Missing areas={wanted.las === '' ? null : figures.perLa.map(({ la }) => la?.name ?? null)} />}
      <Questions queries={figures.queries} coverage={figures.coverage} />
      <h2>Rounds</h2>
      <CountedRounds rounds={rounds} />
      <Downloads wanted={wanted} area={areaInWords(figures)} />
    </>
  );
}

/** Who has not returned, of these local authorities; of all where there are none. */
function Missing({ areas }: { readonly areas: readonly (string | null)[] | null }): ReactElement | null {
  const { answer } = useAnswer('GET /api/year', {}, 'returns');
  if (answer === null || answer.waiting.toReturn === 0) return null;
  const { notReturned, waiting } = answer;
  const schools = areas === null ? notReturned : notReturned.filter(({ la }) => areas.includes(la));
  return (
    <>
      <h2>Not returned</h2>
      <NotReturned schools={schools} count={areas === null ? waiting.toReturn : schools.length} />
      {schools.length === 0 && <p className="quiet">All that have a workbook here have returned it.</p>}
    </>
  );
}

/** `Camden`; `Camden and Lambeth`; `5 local authorities` */
function areaInWords({ perLa }: ShownFigures): string {
  const names = perLa.flatMap(({ la }) => (la?.code ? [la.name] : []));
  if (names.length > 2) return `${String(names.length)} local authorities`;
  return names.join(' and ') || 'returns without a local authority';
}
