import { createContext, useContext } from 'react';
import type { WorkbookFile } from '../excel/workbook-file.ts';
import type { Ready, Session } from '../session/session.ts';
import type { NewRows } from './new-rows.ts';
import type { Route } from './routes.ts';

/** What every page of the pane has around it. */
export interface Surroundings {
  readonly session: Session;
  readonly ready: Ready;
  readonly route: Route;
  /** Whether somebody has gone from one page to another since the pane opened. */
  readonly hasMoved: boolean;
  readonly go: (route: Route) => void;
  /** To the page before this one; nothing where there is none. */
  readonly back: () => void;
  /** Says a sentence to screen readers. */
  readonly announce: (sentence: string) => void;
  /** Waits for something that is under way, and shows the person where it failed. */
  readonly attempt: (underway: Promise<unknown>) => void;
  /** Rows that are being written and not yet added. */
  readonly newRows: NewRows;
  readonly file: WorkbookFile;
}

const Context = createContext<Surroundings | null>(null);

export const SurroundingsProvider = Context.Provider;

export function useSurroundings(): Surroundings {
  const surroundings = useContext(Context);
  if (!surroundings) throw new Error('This part stands outside the pane.');
  return surroundings;
}
