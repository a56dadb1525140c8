import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** Something that can be done from anywhere by its name. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly run: () => void;
}

type Add = (commands: readonly Command[]) => () => void;

const AddContext = createContext<Add>(() => () => undefined);
const ListContext = createContext<readonly Command[]>([]);

export function CommandsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [groups, setGroups] = useState<readonly (readonly Command[])[]>([]);
  const add = useCallback<Add>((commands) => {
    setGroups((before) => [...before, commands]);
    return () => setGroups((before) => before.filter((group) => group !== commands));
  }, []);
  return (
    <AddContext.Provider value={add}>
      <ListContext.Provider value={groups.flat()}>{children}</ListContext.Provider>
    </AddContext.Provider>
  );
}

export function useAllCommands(): readonly Command[] {
  return useContext(ListContext);
}

/** Commands that there are while a page or part is open. @param commands the same list from one rendering to the next (`useMemo`) */
export function useCommands(commands: readonly Command[]): void {
  const add = useContext(AddContext);
  useEffect(() => add(commands), [add, commands]);
}
