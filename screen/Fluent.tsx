import { createDarkTheme, createHighContrastTheme, createLightTheme, FluentProvider } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { ThemeName } from './theme.ts';
import { useThemeName } from './use-theme.ts';

/** Ink blue, from the darkest to the palest; 70 is the accent of everything that the Quality Mark prints. */
const accent: BrandVariants = {
  10: '#050c15',
  20: '#091729',
  30: '#0c2039',
  40: '#0f2845',
  50: '#122d4d',
  60: '#143255',
  70: '#17365c',
  80: '#1d4272',
  90: '#3b669c',
  100: '#8bb2e2',
  110: '#99bce6',
  120: '#a9c7ea',
  130: '#bad2ee',
  140: '#ccddf2',
  150: '#dee9f7',
  160: '#eff4fb',
};

const makers: Readonly<Record<ThemeName, () => Theme>> = {
  light: () => createLightTheme(accent),
  dark: () => createDarkTheme(accent),
  contrast: createHighContrastTheme,
};
const made = new Map<ThemeName, Theme>();

/** Made when it is first asked for: most people only ever see one. */
function themeOf(name: ThemeName): Theme {
  const theme = made.get(name) ?? makers[name]();
  made.set(name, theme);
  return theme;
}

/** What Fluent's fields need around them. The overview has none, so that the pane opens without waiting for this. */
export default function Fluent({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <FluentProvider className="fluent" theme={themeOf(useThemeName())}>
      {children}
    </FluentProvider>
  );
}
