export type ThemeName = 'light' | 'dark' | 'contrast';

const media = { forced: '(forced-colors: active)', dark: '(prefers-color-scheme: dark)' } as const;

/**
 * The theme that fits: forced colours come first, then Office's own theme, then the system's.
 * @param officeBackground body background of Office's theme, `#rrggbb`; undefined where Office does not say
 */
export function fittingTheme(officeBackground: string | undefined): ThemeName {
  if (matchMedia(media.forced).matches) return 'contrast';
  const isDark = officeBackground === undefined ? null : isDarkColour(officeBackground);
  return (isDark ?? matchMedia(media.dark).matches) ? 'dark' : 'light';
}

/** Calls back when the system's colours change; Office's own are looked at again when the pane gets the focus. */
export function onThemeChange(changed: () => void): () => void {
  const queries = Object.values(media).map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  window.addEventListener('focus', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    window.removeEventListener('focus', changed);
  };
}

/** Null for what is no colour of six digits. */
function isDarkColour(colour: string): boolean | null {
  const digits = /^#?([\da-f]{6})$/i.exec(colour)?.[1];
  if (digits === undefined) return null;
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  // Weights of the luma of ITU-R BT.601, on which half of 255 parts light grounds from dark ones.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
