import { useEffect, useState } from 'react';
import type { ThemeName } from './theme.ts';
import { fittingTheme, onThemeChange } from './theme.ts';

/** @param officeBackground reads the body background of Office's theme */
export function useTheme(officeBackground: () => string | undefined): ThemeName {
  const [name, setName] = useState(() => fittingTheme(officeBackground()));
  useEffect(() => onThemeChange(() => setName(fittingTheme(officeBackground()))), [officeBackground]);
  return name;
}
