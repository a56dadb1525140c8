import { createContext, useContext, useEffect, useState } from 'react';
import type { ThemeName } from './theme.ts';
import { fittingTheme, onThemeChange } from './theme.ts';

const Context = createContext<ThemeName>('light');

export const ThemeNameProvider = Context.Provider;

export function useThemeName(): ThemeName {
  return useContext(Context);
}

/** @param officeBackground reads the body background of Office's theme */
export function useTheme(officeBackground: () => string | undefined): ThemeName {
  const [name, setName] = useState(() => fittingTheme(saidBy(officeBackground)));
  useEffect(() => onThemeChange(() => setName(fittingTheme(saidBy(officeBackground)))), [officeBackground]);
  return name;
}

/** Colours are worth no fault: where Office fails to say its own, the system's are taken. */
function saidBy(officeBackground: () => string | undefined): string | undefined {
  try {
    return officeBackground();
  } catch {
    return undefined;
  }
}
