import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import { MessageBar, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';
import type { BrandForm as Form, BrandState } from '../../api/brand.ts';
import type { Refused } from '../../api/refused.ts';
import { call, refusedIn } from '../call.ts';
import type { Command } from '../commands.tsx';
import { useCommands } from '../commands.tsx';
import { focusHeading, Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useUnsaved } from '../parts/use-unsaved.ts';
import { useSay } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { BrandForm } from './BrandForm.tsx';
import { useHistory } from './history.ts';
import { Preview } from './Preview.tsx';
import { useLook } from './use-look.ts';

interface Unfinished {
  readonly saved: BrandState;
  readonly form: Form;
}

/** What somebody has changed and not saved: it is there again when they come back to the page. */
let unfinished: Unfinished | null = null;

/** How certificates look: the marks of the issuing body. */
export default function BrandPage(): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/brand', {}, 'brand');
  // What is being typed stays when another window saves: saving says that the file has changed.
  const [first, setFirst] = useState(unfinished);
  useEffect(() => setFirst((before) => before ?? (answer && { saved: answer, form: answer.form })), [answer]);
  if (first === null) return <Page title="Brand">{refused && <RefusedBar refused={refused} onAgain={again} />}</Page>;
  return <Editing first={first} latest={answer ?? first.saved} />;
}

interface EditingProps {
  readonly first: Unfinished;
  /** What stands in the file now. */
  readonly latest: BrandState;
}

function Editing({ first, latest }: EditingProps): ReactElement {
  const say = useSay();
  const [saved, setSaved] = useState(first.saved);
  const { form, canUndo, change, undo, saved: isSaved, fill } = useHistory(first.form);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  /** Files that were filled in here or saved from here: news of one of them may come late. */
  const known = useRef(new Set([first.saved.hash]));
  const look = useLook(form);
  const faults = look.looked?.faults ?? [];
  const isChanged = JSON.stringify(form) !== JSON.stringify(saved.form);
  useUnsaved(isChanged);
  useEffect(() => {
    unfinished = isChanged ? { saved, form } : null;
  }, [isChanged, saved, form]);
  const save = (): void => {
    setRefused(null);
    setIsSaving(true);
    call('POST /api/brand/save', { form, hash: saved.hash })
      .then(
        (state) => {
          known.current.add(state.hash);
          setSaved(state);
          isSaved(form, state.form);
          say('The brand is saved. Certificates made from now on have it.');
        },
        (error: unknown) => setRefused(refusedIn(error)),
      )
      .finally(() => setIsSaving(false));
  };
  const take = (): void => {
    focusHeading();
    known.current.add(latest.hash);
    setSaved(latest);
    fill(latest.form);
  };
  useCommands(
    useMemo(
      (): readonly Command[] => [{ id: 'undo-brand', title: 'Undo the last change of the brand', run: undo }],
      [undo],
    ),
  );
  return (
    <Page
      title="Brand"
      actions={
        <>
          <Button disabledFocusable={!canUndo} onClick={undo}>
            Undo
          </Button>
          <Button disabledFocusable={!isChanged} onClick={() => change('', () => saved.form)}>
            Back to what is saved
          </Button>
          <Button appearance="primary" disabledFocusable={!isChanged || isSaving} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      {refused && <RefusedBar refused={refused} />}
      {!known.current.has(latest.hash) && !isSaving && <ChangedMeanwhile latest={latest} onTake={take} />}
      {saved.faults.length > 0 && !isChanged && (
        <MessageBar intent="warning" className="refused">
          <MessageBarBody>
            <MessageBarTitle>The brand file cannot be used as it is.</MessageBarTitle>{' '}
            {saved.faults.map(({ place, message }) => `${place === '' ? '' : `${place}: `}${message}.`).join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className="brand-page">
        <BrandForm
          state={saved}
          form={form}
          onChange={change}
          faults={faults}
          contrast={look.looked?.contrast ?? null}
        />
        <Preview look={look} />
      </div>
      <p className="quiet brand-place">
        {saved.hash === ''
          ? `Nothing is saved yet. It will be saved in ${saved.file}.`
          : `Saved in ${saved.file}. What it said before each time that it is saved is kept in the folder “earlier” beside it.`}
      </p>
    </Page>
  );
}

interface ChangedMeanwhileProps {
  readonly latest: BrandState;
  readonly onTake: () => void;
}

function ChangedMeanwhile({ latest, onTake }: ChangedMeanwhileProps): ReactElement {
  return (
    <MessageBar intent="warning" className="refused">
      <MessageBarBody>
        <MessageBarTitle>The brand file was changed in the meantime.</MessageBarTitle> What you have here cannot be
        saved over it.
      </MessageBarBody>
      <Button size="small" onClick={onTake}>
        Show what {latest.hash === '' ? 'is there' : 'it says'} now
      </Button>
    </MessageBar>
  );
}
