import { createDarkTheme, createHighContrastTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { awardIds, levelIds } from '../../framework/edition.ts';
import type { AwardId, LevelId } from '../../framework/edition.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Fluent's tokens and ours; each becomes a CSS variable of its name. */
export type PaneTheme = Theme &
  LevelTokens &
  AwardTokens & { readonly fontFamilyTitle: string; readonly colorTitle: string };

type LevelTokens = Readonly<Record<`level-${LevelId}-${'ink' | 'ground'}`, string>>;
type AwardTokens = Readonly<Record<`award-${AwardId}-ink`, string>>;
type LevelColours = Readonly<Record<LevelId, { readonly ink: string; readonly ground: string }>>;

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

const typography = {
  fontFamilyBase: "'Source Sans 3', 'Segoe UI', system-ui, sans-serif",
  fontFamilyTitle: "'Source Serif 4', Georgia, serif",
  // The typeface is smaller to the eye than the one that these sizes were made for.
  fontSizeBase200: '13px',
  lineHeightBase200: '18px',
  fontSizeBase300: '15px',
  lineHeightBase300: '21px',
};

const light = (): PaneTheme => ({
  ...createLightTheme(accent),
  ...typography,
  colorTitle: '#17365c',
  colorNeutralForeground1: '#1b2333',
  colorNeutralForeground2: '#2d3648',
  colorNeutralForeground3: '#4d5666',
  colorNeutralStroke2: '#dde1e8',
  ...levelTokens({
    developing: { ink: '#9a4a00', ground: '#fde8d3' },
    enhancing: { ink: '#1b6b36', ground: '#dcf1e2' },
    embedded: { ink: '#725500', ground: '#fbf0c8' },
  }),
  ...awardTokens({ bronze: '#8c4a26', silver: '#55616f', gold: '#7a5f00' }),
});

const dark = (): PaneTheme => ({
  ...createDarkTheme(accent),
  ...typography,
  colorTitle: '#c3d8f0',
  colorBrandBackground: '#3b669c',
  colorBrandBackgroundHover: '#4673ab',
  colorBrandBackgroundPressed: '#2f5484',
  ...levelTokens({
    developing: { ink: '#ffc08a', ground: '#4b2b0f' },
    enhancing: { ink: '#9adcae', ground: '#1a4128' },
    embedded: { ink: '#ecd27c', ground: '#443813' },
  }),
  ...awardTokens({ bronze: '#e3ab88', silver: '#c6cfd9', gold: '#e6cf6e' }),
});

/** In forced colours the system paints; a level is told by its word and its symbol. */
const contrast = (): PaneTheme => ({
  ...createHighContrastTheme(),
  ...typography,
  colorTitle: 'CanvasText',
  ...levelTokens({
    developing: { ink: 'CanvasText', ground: 'Canvas' },
    enhancing: { ink: 'CanvasText', ground: 'Canvas' },
    embedded: { ink: 'CanvasText', ground: 'Canvas' },
  }),
  ...awardTokens({ bronze: 'CanvasText', silver: 'CanvasText', gold: 'CanvasText' }),
});

const makers: Readonly<Record<ThemeName, () => PaneTheme>> = { light, dark, contrast };
const made = new Map<ThemeName, PaneTheme>();

/** Made when it is first asked for: most people only ever see one. */
export function themeOf(name: ThemeName): PaneTheme {
  const theme = made.get(name) ?? makers[name]();
  made.set(name, theme);
  return theme;
}

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

function levelTokens(colours: LevelColours): LevelTokens {
  return Object.fromEntries(
    levelIds.flatMap((level) => [
      [`level-${level}-ink`, colours[level].ink],
      [`level-${level}-ground`, colours[level].ground],
    ]),
  ) as LevelTokens;
}

function awardTokens(inks: Readonly<Record<AwardId, string>>): AwardTokens {
  return Object.fromEntries(awardIds.map((award) => [`award-${award}-ink`, inks[award]])) as AwardTokens;
}
