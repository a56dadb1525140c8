import { Field, Input } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { Stage } from '../../../framework/problems.ts';
import { stageTitles } from '../../../framework/problems.ts';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import type { Refused } from '../../api/refused.ts';
import type { Candidate } from '../../api/rounds.ts';
import { call, refusedIn } from '../call.ts';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { go, hrefOf } from '../routes.ts';
import { useAnswer } from '../use-answer.ts';
import { counted } from '../words.ts';
import { DateField } from './DateField.tsx';

/** Chooses the returns that the panel decides on, and begins the round. */
export function ChooseReturns(): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/rounds/candidates', {}, 'returns');
  const above = (
    <a className="link back" href={hrefOf('round')}>
      All rounds
    </a>
  );
  return (
    <Page title="Start a round" above={above}>
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer?.some(({ isReadable }) => isReadable) === false && (
        <EmptyPage title="There is no return to decide on">
          <p>
            Add the schools’ workbooks on the page <a href={hrefOf('returns')}>Returns</a> first. Those that are
            verified are offered here.
          </p>
        </EmptyPage>
      )}
      {answer?.some(({ isReadable }) => isReadable) && <Choice all={answer} />}
    </Page>
  );
}

function Choice({ all }: { readonly all: readonly Candidate[] }): ReactElement {
  const [name, setName] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Refused | null>(null);
  const ready = useMemo(() => all.filter(({ isReady }) => isReady), [all]);
  const others = useMemo(() => all.filter(({ isReady }) => !isReady), [all]);
  // What comes in while somebody chooses is chosen too, and what was taken out stays out.
  const [offered, setOffered] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const fresh = ready.map(({ file }) => file).filter((file) => !offered.has(file));
    if (fresh.length === 0) return;
    setOffered(new Set([...offered, ...fresh]));
    setChosen((before) => new Set([...before, ...fresh]));
  }, [ready, offered]);
  const files = all.map(({ file }) => file).filter((file) => chosen.has(file));
  const toggle = (file: string): void => {
    const next = new Set(chosen);
    if (!next.delete(file)) next.add(file);
    setChosen(next);
  };
  const make = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') {
      setRefused({
        code: 'no-name',
        message: 'The round has no name yet.',
        remedy: 'Give it one, such as Summer 2026.',
      });
      return;
    }
    call('POST /api/rounds/make', { name, decidedOn: day, files })
      .then(({ round }) => go('round', { name: round }))
      .catch((error: unknown) => setRefused(refusedIn(error)));
  };
  return (
    <form className="choose-returns" onSubmit={make}>
      {refused && <RefusedBar refused={refused} />}
      <Fluent>
        <div className="round-facts">
          <Field label="Name of the round" hint="Such as Summer 2026. It names the workbook too." required>
            <Input value={name} autoComplete="off" onChange={(_, { value }) => setName(value)} />
          </Field>
          <DateField label="Date of the panel" hint="It can be entered later." value={day} onChange={setDay} />
        </div>
      </Fluent>
      <fieldset>
        <legend>Ready for the panel</legend>
        {ready.length === 0 ? (
          <p className="quiet">No return is verified, seeks the award and waits for a decision.</p>
        ) : (
          <>
            <p className="beside">
              <span>
                {counted(ready.length, 'return is verified and seeks', 'returns are verified and seek')} the award.
              </span>
              <span className="page-actions">
                <Button size="small" onClick={() => setChosen(new Set([...chosen, ...ready.map(({ file }) => file)]))}>
                  Choose all
                </Button>
                <Button
                  size="small"
                  onClick={() =>
                    setChosen(new Set([...chosen].filter((file) => others.some((each) => each.file === file))))
                  }
                >
                  Choose none
                </Button>
              </span>
            </p>
            <Choices candidates={ready} chosen={chosen} onToggle={toggle} />
          </>
        )}
      </fieldset>
      {others.length > 0 && (
        <details className="not-ready">
          <summary>{counted(others.length, 'other return')}, and why</summary>
          <p className="quiet">
            You can choose them all the same. Those with errors are named on the agenda as not ready, and get no
            decision. What cannot be read cannot be chosen.
          </p>
          <Choices candidates={others} chosen={chosen} onToggle={toggle} />
        </details>
      )}
      <div className="round-foot">
        <button type="submit" className="button primary large" aria-disabled={files.length === 0}>
          Make the agenda of {counted(files.length, 'return')}
        </button>
      </div>
    </form>
  );
}

/** That of a file which is ready for the panel is not decided, whatever its own sheet says. */
function stageWords(stage: Stage): string {
  return stage === 'decided' ? 'Verified; a decision stands on its own Panel sheet' : stageTitles[stage];
}

interface ChoicesProps {
  readonly candidates: readonly Candidate[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (file: string) => void;
}

function Choices({ candidates, chosen, onToggle }: ChoicesProps): ReactElement {
  return (
    <ul className="choices">
      {candidates.map(({ file, organisation, la, stage, isReadable, why }) => (
        <li key={file}>
          <label>
            <input type="checkbox" disabled={!isReadable} checked={chosen.has(file)} onChange={() => onToggle(file)} />
            <span className="choice-words">
              <strong>{organisation ?? file}</strong>
              <span className="quiet">
                {[la, why ?? (stage && stageWords(stage))].filter((each) => each !== null).join(' · ')}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
