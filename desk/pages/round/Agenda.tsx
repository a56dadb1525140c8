import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useShortcut } from '../../../screen/use-shortcut.ts';
import type { Agenda as AgendaOf, Entry, NotApplied, RoundDecisions } from '../../api/rounds.ts';
import { AgendaRow } from './AgendaRow.tsx';
import type { UsedDecisions } from './use-decisions.ts';
import { entryOf, letterOf, schoolOf } from './words.ts';

/** A field that is to have the focus as soon as it is there. */
interface Wanted {
  /** Its id. */
  readonly field: string;
  /** What has the focus until then, or else it stays where it is; null where it does not matter. */
  readonly from: Element | null;
}

/** What was entered last, in a sentence. */
interface Said {
  readonly words: string;
  /** Where it names a decision: it is said as long as that is the decision. */
  readonly of?: { readonly key: string } & Pick<Entry, 'decision'>;
}

interface AgendaProps {
  readonly agenda: AgendaOf;
  /** Key of the row that is to be opened; null for none. */
  readonly row: string | null;
  readonly state: RoundDecisions;
  readonly decide: UsedDecisions['decide'];
  readonly undo: UsedDecisions['undo'];
}

/** The schools of a round, one below the other; one of them is open. Its keys are listed above it (Keys.tsx). */
export function Agenda({ agenda, row: asked, state, decide, undo }: AgendaProps): ReactElement {
  const { rows, outcomes } = agenda;
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(() => rows.find(({ key }) => state.decisions[key] === undefined)?.key ?? '');
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState<Said>({ words: '' });
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  );
  const currentKey = rows[at]?.key ?? '';
  const earlier = useMemo(() => byKey(state.notApplied), [state.notApplied]);
  const latest = useRef(state);
  latest.current = state;

  const focusRow = useCallback((key: string) => {
    const button = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] .agenda-school`);
    button?.focus({ preventScroll: true });
    button?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    if (asked === null) return;
    setCurrent(asked);
    setIsOpen(true);
    focusRow(asked);
  }, [asked, focusRow]);
  const goTo = (index: number): void => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (row === undefined) return;
    setCurrent(row.key);
    focusRow(row.key);
  };
  const choose = useCallback((key: string) => {
    setCurrent((before) => {
      setIsOpen((open) => before !== key || !open);
      return key;
    });
  }, []);

  const put = useCallback(
    async (key: string, changes: Partial<Entry>, seen?: Partial<Entry>): Promise<void> => {
      const row = rows.find((each) => each.key === key);
      if (row === undefined) return;
      const { decision } = { ...entryOf(latest.current.decisions[key]), ...changes };
      const title = outcomes.find(({ id }) => id === decision)?.title ?? 'not decided';
      const isDecision = 'decision' in changes;
      const say = (words: string): void =>
        setSaid({ words: `${schoolOf(row)}: ${title}${words}`, of: { key, decision } });
      if (isDecision) say('');
      const at = document.activeElement;
      const after = (await decide(key, changes, seen))?.decisions[key];
      const problems = after?.problems ?? [];
      if (latest.current.decisions[key]?.decision !== decision) return;
      if (!isDecision || !problems.some(({ code }) => code === 'rationale-missing')) {
        const faults = problems.map(({ message }) => message).join(' ');
        say(faults && `. ${faults}`);
        return;
      }
      // Whoever has gone on to something else is not called back: the row says what is to be put right.
      if (document.activeElement !== at) return;
      say('. Write why, since the verifier recommended otherwise.');
      setIsOpen(true);
      setWanted({ field: 'rationale', from: at });
    },
    [decide, outcomes, rows],
  );
  const enter = useCallback(
    (key: string, changes: Partial<Entry>, seen?: Partial<Entry>) => void put(key, changes, seen),
    [put],
  );
  const takeBack = (): void => {
    const key = undo?.();
    if (key === undefined) return;
    const row = rows.find((each) => each.key === key);
    setSaid({ words: `Taken back: ${schoolOf(row ?? { organisation: '', file: key })}` });
    setCurrent(key);
    focusRow(key);
  };
  useShortcut('Ctrl+z', () => {
    if (!isInText(document.activeElement)) takeBack();
  });
  useEffect(() => {
    if (isOpen)
      list.current?.querySelector(`[data-key="${CSS.escape(currentKey)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, currentKey]);

  useEffect(() => {
    const field = wanted === null || !isOpen ? null : document.getElementById(wanted.field);
    if (field === null) return;
    // Somebody may have gone on to another row since it was asked for.
    if (wanted?.from == null || document.activeElement === wanted.from) field.focus();
    setWanted(null);
  }, [wanted, isOpen, currentKey]);

  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isInText(event.target)) {
      if (key === 'Escape') focusRow(currentKey);
      return;
    }
    // Whatever brought the focus there: a row that has it is the one that is meant.
    const focused = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    const index = rows.findIndex((row) => row.key === focused?.dataset['key']);
    const row = rows[index];
    if (row === undefined) return;
    const outcome = outcomes.find(({ title }) => letterOf(title) === key.toLowerCase());
    const { recommendation } = row;
    const run = {
      ArrowDown: () => goTo(index + 1),
      ArrowUp: () => goTo(index - 1),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      a: () => recommendation !== null && enter(row.key, { decision: recommendation }),
      r: () => openAt('rationale'),
      t: () => openAt('notes'),
      u: takeBack,
      Delete: () => enter(row.key, { decision: null }),
      Escape: () => {
        setIsOpen(false);
        focusRow(row.key);
      },
    }[key.length === 1 ? key.toLowerCase() : key];
    if (outcome === undefined && run === undefined) return;
    event.preventDefault();
    setCurrent(row.key);
    if (outcome === undefined) run?.();
    else enter(row.key, { decision: outcome.id });
  };
  const openAt = (id: string): void => {
    setIsOpen(true);
    setWanted({ field: id, from: null });
  };

  return (
    <>
      <p className="just-decided quiet" role="status">
        {holds(said, state) && said.words}
      </p>
      <ul className="agenda" aria-label="Agenda" ref={list} onKeyDown={onKey}>
        {rows.map((row, index) => (
          <AgendaRow
            key={row.key}
            row={row}
            agenda={agenda}
            decided={state.decisions[row.key]}
            earlier={earlier.get(row.key) ?? none}
            isCurrent={index === at}
            isOpen={isOpen && index === at}
            onChoose={choose}
            onEnter={enter}
          />
        ))}
      </ul>
    </>
  );
}

function holds({ of }: Said, { decisions }: RoundDecisions): boolean {
  return of === undefined || (decisions[of.key]?.decision ?? null) === of.decision;
}

const none: readonly NotApplied[] = [];

function byKey(notApplied: readonly NotApplied[]): ReadonlyMap<string, readonly NotApplied[]> {
  const rows = new Map<string, NotApplied[]>();
  for (const entry of notApplied) rows.set(entry.key, [...(rows.get(entry.key) ?? []), entry]);
  return rows;
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input, select');
}
