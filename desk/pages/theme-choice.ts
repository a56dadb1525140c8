import type { ThemeName } from '../../screen/theme.ts';

/** Light or dark, whatever the system says; `system` leaves it to the system. Forced colours come before all of them. */
export type ThemeChoice = Exclude<ThemeName, 'contrast'> | 'system';

const key = 'pdqm-desk-theme';
/** The ground by which each theme is told. */
const grounds: Readonly<Record<ThemeChoice, string | undefined>> = {
  system: undefined,
  light: '#ffffff',
  dark: '#1f1f1f',
};

export function chosenTheme(): ThemeChoice {
  const said = localStorage.getItem(key);
  return said === 'light' || said === 'dark' ? said : 'system';
}

/** The ground of the theme that was chosen; undefined where none was. */
export function chosenGround(): string | undefined {
  return grounds[chosenTheme()];
}

/** Holds in this browser, at once. */
export function chooseTheme(theme: ThemeChoice): void {
  localStorage.setItem(key, theme);
  // Themes are looked at again when the window gets the focus.
  window.dispatchEvent(new Event('focus'));
}
