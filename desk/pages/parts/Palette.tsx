import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Found } from '../../api/find.ts';
import { askedOfRound, go } from '../routes.ts';
import { useAnswer } from '../use-answer.ts';
import type { Command } from '../commands.tsx';
import { useAllCommands } from '../commands.tsx';

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All that can be done from here, found by typing a part of its name; and the places of a school, by its name, number or serial. */
export function Palette({ isOpen, onClose }: PaletteProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const run = (command: Command): void => {
    // Closed first, which gives the focus back: the command may put it elsewhere.
    dialog.current?.close();
    command.run();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Find and do"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {isOpen && <Choice onChoice={run} />}
    </dialog>
  );
}

function Choice({ onChoice }: { readonly onChoice: (command: Command) => void }): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const schools = useSchools(typed);
  const found = [...matching(useAllCommands(), typed), ...schools];
  const chosen = found[Math.min(at, found.length - 1)];
  const listed = useRef<HTMLUListElement>(null);
  useEffect(() => {
    listed.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === 'Enter' && chosen !== undefined) {
      // Else the same key would press the button to which the command brings the focus.
      event.preventDefault();
      onChoice(chosen);
    }
  };
  return (
    <>
      <input
        type="search"
        role="combobox"
        aria-label="What do you want to do or find?"
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-activedescendant={chosen && `${id}${chosen.id}`}
        placeholder="A command, a school, a URN or a serial"
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul id={`${id}list`} role="listbox" aria-label="What can be done or opened" ref={listed}>
        {found.map((command) => (
          <li
            key={command.id}
            id={`${id}${command.id}`}
            role="option"
            aria-selected={command === chosen}
            onClick={() => onChoice(command)}
          >
            {command.title}
          </li>
        ))}
      </ul>
      <p className="none" role="status">
        {found.length === 0 && 'Nothing here has this name.'}
      </p>
    </>
  );
}

/** What leads to the places of the schools that are looked for. */
function useSchools(typed: string): readonly Command[] {
  const { answer } = useAnswer('GET /api/find', { text: typed.trim().slice(0, 200) }, 'returns');
  return (answer ?? []).map((found, index) => {
    const { name, about } = found;
    return { id: `found${String(index)}`, title: `${name}: ${about}`, run: () => goToFound(found) };
  });
}

function goToFound(found: Found): void {
  if (found.place === 'award') go('register', { serial: found.serial });
  else if (found.place === 'return') go('returns', { file: found.file });
  else go('round', askedOfRound(found.round, found.isHeldHere, found.row));
}

/** Those that have each typed word in them. */
function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/);
  return commands.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
}
